package dev.outreach.sheet;

import java.util.List;

/**
 * How a table is drawn, by the names of its columns. Each kind is drawn of few rows: of many, those
 * with most people.
 */
public sealed interface Chart {
  /**
   * A share of people or calls, with its limits beside it where it has some.
   *
   * @param name column of the share, 0 to 1
   * @param cases column of those who are counted
   * @param of columns whose sum are those that they are counted of
   */
  record Share(String name, String cases, List<String> of) {
    public Share(String name, String cases, String of) {
      this(name, cases, List.of(of));
    }

    /** Column of the lower limit. */
    public String low() {
      return name + Field.LOW;
    }

    public String high() {
      return name + Field.HIGH;
    }
  }

  /**
   * Of a table's rows, those with this word in the column.
   *
   * @param column whose word is looked at
   */
  record Only(String column, String word) {}

  /**
   * One line a row: a share with its limits.
   *
   * @param label columns that name the line
   * @param shares each is drawn apart
   * @param only the rows that are drawn; null for all
   */
  record Intervals(List<String> label, List<Share> shares, Only only) implements Chart {
    /** Of all rows. */
    public Intervals(List<String> label, List<Share> shares) {
      this(label, shares, null);
    }
  }

  /**
   * One line a row, and on it two shares that are held against each other.
   *
   * @param one with limits
   * @param other with limits, or without
   * @param of column of the people of a row
   */
  record Sides(List<String> label, String one, String other, String of) implements Chart {}

  /**
   * One line a row: a difference with its limits, around none.
   *
   * @param difference column in points
   * @param verdict column that says {@code better} or {@code worse} where a difference is shown
   * @param of column of the people of a row
   */
  record Differences(List<String> label, String difference, String verdict, String of)
      implements Chart {}

  /**
   * A ladder for each channel and for all: a bar for those who came as far as a rung.
   *
   * @param channel column whose word {@code all} is for all
   * @param campaign column whose word {@code all} is for a channel's campaigns together
   * @param rung column, in the order of the rows
   * @param share column with limits, of those on the first rung
   */
  record Ladder(String channel, String campaign, String rung, String people, String share)
      implements Chart {}

  /**
   * One bar a row, of parts that add up.
   *
   * @param label columns from where to where
   * @param whole column of their sum
   */
  record Bars(List<String> label, String whole, List<String> parts) implements Chart {}

  /**
   * One line a thing that several models give a share to: how far they agree.
   *
   * @param marked models that are told apart from the others
   */
  record Spread(String label, String model, String share, List<String> marked) implements Chart {}

  /**
   * Tiles of weekday and time of day, for each channel and success.
   *
   * @param weekday column, 1 for Monday to 7
   * @param hour column, empty for a whole part of the day
   * @param judged column that is empty where there are too few attempts
   */
  record Times(
      String channel,
      String success,
      String weekday,
      String part,
      String hour,
      String judged,
      Share share)
      implements Chart {}

  /**
   * One row of tiles a row: how a share grows with the time.
   *
   * @param label column that names the row, a word or the first day of a month
   * @param people column of the people of a row
   */
  record Horizons(String label, String people, List<Horizon> horizons) implements Chart {}

  /**
   * A share after some time.
   *
   * @param share column
   */
  record Horizon(String share, int hours) {}

  /**
   * Step curves with their bands and how many are still watched.
   *
   * @param label column that says which curve a row is of
   * @param day column, rising
   * @param share column with limits, by the end of the day
   * @param atRisk column of those who are watched just before the day
   */
  record Curves(String label, String day, String share, String atRisk) implements Chart {}

  /**
   * Bars by week, what went out above a line and what came in below it.
   *
   * @param week column of the first day
   * @param direction column with {@code outbound} or {@code inbound}
   * @param count column that is summed
   */
  record Weeks(String week, String direction, String count) implements Chart {}
}
