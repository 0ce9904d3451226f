package dev.outreach.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * A row of a finished table, read by its columns' names.
 *
 * @param row knows its columns
 */
record Line(Row row) {
  boolean has(String column) {
    return row.getAs(column) != null;
  }

  boolean is(String column, String text) {
    return text.equals(row.getAs(column));
  }

  boolean isTrue(String column) {
    return Boolean.TRUE.equals(row.getAs(column));
  }

  /** A text; null where the cell is empty. */
  String text(String column) {
    return row.getAs(column);
  }

  /** A count; 0 where the cell is empty. */
  long count(String column) {
    return has(column) ? row.<Number>getAs(column).longValue() : 0;
  }

  /** A number in a cell that is not empty. */
  double number(String column) {
    return row.<Number>getAs(column).doubleValue();
  }

  /** An amount in a cell that is not empty. */
  BigDecimal amount(String column) {
    return row.getAs(column);
  }

  /** A day in a cell that is not empty, of either of the types in which Spark gives it. */
  LocalDate day(String column) {
    return LocalDate.parse(row.getAs(column).toString());
  }
}
