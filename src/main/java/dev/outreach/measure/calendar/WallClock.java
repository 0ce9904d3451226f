package dev.outreach.measure.calendar;

import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * What a clock on the wall shows, as columns. Where the clocks are put forward the hour that is
 * skipped holds nothing; where they are put back the repeated hour holds both.
 */
public final class WallClock {
  static final int HOURS_PER_DAY = 24;

  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  private WallClock() {}

  /**
   * Whole hours since Monday 0:00, from 0 to 167; null without an instant.
   *
   * @param zoneId IANA zone in which the clock hangs; where it is null, the other one
   */
  public static Column hourOfWeek(Column instant, Column zoneId, ZoneId otherwise) {
    UDF2<Long, String, Integer> hour =
        (micros, id) -> micros == null ? null : hourOfWeek(micros, id == null ? otherwise : of(id));
    return udf(hour, DataTypes.IntegerType).apply(unix_micros(instant), zoneId);
  }

  private static int hourOfWeek(long micros, ZoneId zone) {
    ZonedDateTime time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone);
    return (time.getDayOfWeek().getValue() - 1) * HOURS_PER_DAY + time.getHour();
  }

  private static ZoneId of(String id) {
    return ZONES.computeIfAbsent(id, ZoneId::of);
  }
}
