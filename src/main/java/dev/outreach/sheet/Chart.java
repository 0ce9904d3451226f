package dev.outreach.sheet;

import java.util.List;

/** How a table is drawn, by the names of its columns. */
public sealed interface Chart {
  /**
   * A share of people or calls, with its limits beside it.
   *
   * @param name column of the share, 0 to 1
   * @param cases column of those who are counted
   * @param of column of those that they are counted of
   */
  record Share(String name, String cases, String of) {
    /** Column of the lower limit. */
    public String low() {
      return name + Field.LOW;
    }

    public String high() {
      return name + Field.HIGH;
    }
  }

  /**
   * One line a row: a share with its limits.
   *
   * @param label columns that name the line
   * @param shares each is drawn apart
   */
  record Intervals(List<String> label, List<Share> shares) implements Chart {}
}
