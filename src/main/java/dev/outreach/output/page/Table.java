package dev.outreach.output.page;

import java.util.List;

/**
 * A table of the page.
 *
 * @param settings what the report was asked with, each as one text
 * @param empty headers of the columns that are left out
 * @param isLatest whether rows go on in time, so that the last ones count most
 * @param cut which rows are left out, and where all of them lie; null if none are
 */
record Table(
    List<String> settings,
    List<String> empty,
    List<Head> head,
    List<Line> lines,
    boolean isLatest,
    String cut) {

  private static final int MOST_LIMITS_BESIDE = 2;
  private static final int MOST_LINES_AT_ONCE = 27;

  /** As in the style: what is beyond is not printed. */
  private static final int MOST_LINES_ON_PAPER = 50;

  /** Whether limits stand below their estimates, since beside them they would not fit. */
  boolean isTight() {
    return head.stream().filter(Head::hasLimits).count() > MOST_LIMITS_BESIDE;
  }

  /** How it is set, by classes of the style; null for a plain one. */
  String form() {
    if (isTight()) {
      return isLatest ? "tight latest" : "tight";
    }
    return isLatest ? "latest" : null;
  }

  /** Whether it has more lines than a screen shows, and is scrolled in its own box. */
  boolean isLong() {
    return lines.size() > MOST_LINES_AT_ONCE;
  }

  /** Whether some lines are on the screen alone. */
  boolean isShortOnPaper() {
    return lines.size() > MOST_LINES_ON_PAPER;
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
