package dev.outreach.report;

import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Field;
import java.util.List;
import java.util.Optional;

/** One question, and the rows that answer it. */
public interface Report {
  /** File name without ending, such as {@code reply_rates}. */
  String name();

  /** The question in the user's words. */
  String question();

  /** What one row stands for. */
  String grain();

  /** The columns in their order, each with its definition. */
  List<Field> columns();

  /** Begins to count for it. */
  ReportTally tally(Basis basis);

  /** How its rows are drawn, where looking beats reading. */
  default Optional<Chart> chart() {
    return Optional.empty();
  }
}
