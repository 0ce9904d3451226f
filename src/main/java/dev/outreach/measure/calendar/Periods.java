package dev.outreach.measure.calendar;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;

/** Two periods of as many days, the one right before the other, as columns over attempts. */
public final class Periods {
  private static final long MICROS = 1_000_000L;

  private Periods() {}

  /** How many whole days it takes to hold the duration, at least one. */
  public static int days(Duration period) {
    long days = period.toDays();
    return Math.toIntExact(period.equals(Duration.ofDays(days)) && days > 0 ? days : days + 1);
  }

  /**
   * The last day in the zone of which every touch is at least one reply window old at the as-of
   * instant: later ones may yet be answered. The same for all attempts on a channel.
   */
  public static Column lastMatureDay(Instant asOf, ZoneId zone) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
    Column young = lit(micros + 1).minus(col(Attempts.WINDOW_SECONDS).multiply(MICROS));
    return date_sub(Days.of(timestamp_micros(young), zone), 1);
  }

  /**
   * Whether a day lies in the earlier period: false for the given number of days up to the last
   * one, true for as many before them, null for any other.
   */
  public static Column isBefore(Column day, Column last, int days) {
    Column back = datediff(last, day);
    return when(back.geq(0).and(back.lt(2L * days)), back.geq(days));
  }

  /** First day of the period that ends on this one. */
  public static Column start(Column last, Column days) {
    return date_sub(last, days.minus(1));
  }

  /** Last day of the period before the one that ends on this day. */
  public static Column endBefore(Column last, Column days) {
    return date_sub(last, days);
  }
}
