package dev.outreach.measure.calendar;

import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Calendar days as columns. */
public final class Days {
  private Days() {}

  /** The day on which an instant falls in the zone, whatever the session's own zone is. */
  public static Column of(Column instant, ZoneId zone) {
    UDF1<Long, Integer> day = micros -> micros == null ? null : epochDay(micros, zone);
    return date_from_unix_date(udf(day, DataTypes.IntegerType).apply(unix_micros(instant)));
  }

  /** The Monday on or before the day: the first day of its week (ISO 8601). */
  public static Column mondayOf(Column day) {
    return trunc(day, "week");
  }

  /** The first day of the day's month. */
  public static Column firstOfMonth(Column day) {
    return trunc(day, "month");
  }

  /** Days from one date to another; null if there is no other, or only an earlier one. */
  public static Column between(Column from, Column until) {
    Column days = datediff(until, from);
    return when(days.geq(0), days);
  }

  /** A setting's length in days, for printing. */
  public static Column in(Duration duration) {
    return lit(duration.toSeconds() / (double) Duration.ofDays(1).toSeconds());
  }

  private static int epochDay(long micros, ZoneId zone) {
    Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return Math.toIntExact(LocalDate.ofInstant(instant, zone).toEpochDay());
  }
}
