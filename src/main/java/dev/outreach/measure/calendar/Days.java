package dev.outreach.measure.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Calendar days. */
public final class Days {
  private Days() {}

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
