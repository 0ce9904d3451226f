package dev.outreach.measure.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Calendar days. */
public final class Days {
  private Days() {}

  /** The Monday on or before the day: the first day of its week (ISO 8601). */
  public static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Days from one date to another; null if there is none, or only an earlier one. */
  public static Integer between(LocalDate from, LocalDate until) {
    if (from == null || until == null || until.isBefore(from)) {
      return null;
    }
    return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
  }

  /** A setting's length in days, for printing. */
  public static double in(Duration duration) {
    return duration.toSeconds() / (double) Duration.ofDays(1).toSeconds();
  }
}
