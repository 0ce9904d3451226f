package dev.outreach.output.page;

import java.util.List;

/**
 * A table of the page.
 *
 * @param settings what the report was asked with, each as one text
 * @param empty headers of the columns that are left out
 * @param cut which rows are left out, and where all of them lie; null if none are
 */
record Table(
    List<String> settings, List<String> empty, List<Head> head, List<Line> lines, String cut) {

  private static final int MOST_LIMITS_BESIDE = 2;
  private static final int MOST_LINES_AT_ONCE = 27;

  /** Whether limits stand below their estimates, since beside them they would not fit. */
  boolean isTight() {
    return head.stream().filter(Head::hasLimits).count() > MOST_LIMITS_BESIDE;
  }

  /** Whether it has more lines than a screen shows, and is scrolled in its own box. */
  boolean isLong() {
    return lines.size() > MOST_LINES_AT_ONCE;
  }

  /** Header of a column. */
  record Head(String text, boolean isNumber, boolean hasLimits) {}

  /**
   * A row.
   *
   * @param isTotal whether it is about all that the rows before it are about
   */
  record Line(List<Cell> cells, boolean isTotal) {}
}
