package dev.outreach.journey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What was done with people in one week, on one channel, in one direction; a part of it, to be
 * added to the others.
 *
 * @param touches as {@link dev.outreach.table.Journeys#TOUCHES} counts them
 * @param people with one of these touches
 * @param newPeople those of whom it was the very first, as their journey tells it
 * @param noShows of the touches, meetings and video calls to which they did not come
 */
public record WeekCount(Key key, long touches, long people, long newPeople, long noShows) {

  /**
   * What the counts are of.
   *
   * @param weekStartOn the Monday, in the reporting zone
   */
  public record Key(LocalDate weekStartOn, String channel, boolean isOutbound) {}

  /** The Monday on or before the day: the first day of its week (ISO 8601). */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  WeekCount plus(WeekCount other) {
    return new WeekCount(
        key,
        touches + other.touches,
        people + other.people,
        newPeople + other.newPeople,
        noShows + other.noShows);
  }
}
