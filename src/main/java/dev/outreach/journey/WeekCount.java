package dev.outreach.journey;

import java.time.LocalDate;

/** A part of a row of {@link dev.outreach.table.WeekCounts}. */
public record WeekCount(Key key, long touches, long people, long newPeople, long noShows) {

  /** What the counts are of. */
  public record Key(LocalDate weekStartOn, String channel, boolean isOutbound) {}

  WeekCount plus(WeekCount other) {
    return new WeekCount(
        key,
        touches + other.touches,
        people + other.people,
        newPeople + other.newPeople,
        noShows + other.noShows);
  }
}
