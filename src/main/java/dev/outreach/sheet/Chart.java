package dev.outreach.sheet;

/** How a table is drawn, by the names of its columns. */
public sealed interface Chart {
  /**
   * One line a row: a share with its limits.
   *
   * @param label column that names the line
   * @param share column with limits beside it
   */
  record Intervals(String label, String share) implements Chart {}
}
