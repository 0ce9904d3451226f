package dev.outreach.measure.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Two periods of as many days, the one right before the other. */
public final class Periods {
  private Periods() {}

  /** How many whole days it takes to hold the duration, at least one. */
  public static int days(Duration period) {
    long days = period.toDays();
    return Math.toIntExact(period.equals(Duration.ofDays(days)) && days > 0 ? days : days + 1);
  }

  /**
   * The last day in the zone of which every touch is at least one reply window old at the as-of
   * instant: later ones may yet be answered.
   */
  public static LocalDate lastMatureDay(Instant asOf, Duration replyWindow, ZoneId zone) {
    Instant young = asOf.plus(1, ChronoUnit.MICROS).minus(replyWindow);
    return LocalDate.ofInstant(young, zone).minusDays(1);
  }

  /**
   * Whether a day lies in the earlier period: false for the given number of days up to the last
   * one, true for as many before them, null for any other.
   */
  public static Boolean isBefore(LocalDate day, LocalDate last, int days) {
    long back = ChronoUnit.DAYS.between(day, last);
    return back < 0 || back >= 2L * days ? null : Boolean.valueOf(back >= days);
  }

  /** First day of the period that ends on this one. */
  public static LocalDate start(LocalDate last, int days) {
    return last.minusDays(days - 1L);
  }

  /** Last day of the period before the one that ends on this day. */
  public static LocalDate endBefore(LocalDate last, int days) {
    return last.minusDays(days);
  }
}
