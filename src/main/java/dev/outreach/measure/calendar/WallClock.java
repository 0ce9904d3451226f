package dev.outreach.measure.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a clock on the wall shows. Where the clocks are put forward the hour that is skipped holds
 * nothing; where they are put back the repeated hour holds both.
 */
public final class WallClock {
  static final int HOURS_PER_DAY = 24;

  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  private WallClock() {}

  /**
   * Whole hours since Monday 0:00, from 0 to 167.
   *
   * @param zoneId IANA zone in which the clock hangs; where it is null, the other one
   */
  public static int hourOfWeek(Instant instant, String zoneId, ZoneId otherwise) {
    ZonedDateTime time = instant.atZone(zoneId == null ? otherwise : of(zoneId));
    return (time.getDayOfWeek().getValue() - 1) * HOURS_PER_DAY + time.getHour();
  }

  private static ZoneId of(String id) {
    return ZONES.computeIfAbsent(id, ZoneId::of);
  }
}
