package dev.outreach.report;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One question, and the rows that answer it. */
public interface Report {
  /** File name without ending, such as {@code reply_rates}. */
  String name();

  /** The question in the user's words. */
  String question();

  /** What one row stands for. */
  String grain();

  /** The columns in their order, each with its definition. */
  List<Column> columns();

  /** The rows, in a fixed order, with exactly the columns of {@link #columns()}. */
  Dataset<Row> rows(Facts facts);

  /** A column of a report: its name, and what it counts, with its unit. */
  record Column(String name, String description) {}
}
