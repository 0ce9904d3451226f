package dev.outreach.format.book;

import dev.outreach.export.EventTime;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.ZoneBasis;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of a calendar's times. A name is looked for among those that everybody has ({@link
 * NamedZone}), then among the zones that the file itself defines, which hold the rules of one year
 * only where Outlook wrote them, then for what it is likely to mean. A time in none of these, and
 * one that names no zone, is in the configured one. A whole day stands at its noon there.
 */
final class CalendarZones {
  private static final int MOST = 500;
  private static final int MOST_LINES = 500;
  private final ZoneId configured;
  private final Map<String, DefinedZone> defined = new HashMap<>();
  private final Map<String, Optional<ZoneId>> known = new HashMap<>();

  CalendarZones(ZoneId configured) {
    this.configured = configured;
  }

  /** Adds a zone that the file defines; one that cannot be used is left out. */
  void define(Component zone) {
    String name = zone.text("TZID");
    if (defined.size() >= MOST
        || zone.lines().size() > MOST_LINES
        || NamedZone.of(name).isPresent()) {
      return;
    }
    DefinedZone own = DefinedZone.of(zone);
    if (own != null) {
      defined.put(name, own);
    }
  }

  EventTime when(CalendarTime time) {
    if (time.isDay()) {
      LocalDateTime noon = time.local().with(LocalTime.NOON);
      return new EventTime(
          noon.atZone(configured).toInstant(), time.raw(), ZoneBasis.CONFIGURED, TimePrecision.DAY);
    }
    if (time.zone().equals(CalendarTime.UTC)) {
      return new EventTime(time.local().toInstant(ZoneOffset.UTC), time.raw(), ZoneBasis.UTC);
    }
    Optional<ZoneId> zone = NamedZone.of(time.zone());
    DefinedZone own = zone.isPresent() ? null : defined.get(time.zone());
    if (own != null) {
      return new EventTime(
          time.local().toInstant(own.offset(time.local())), time.raw(), ZoneBasis.OFFSET);
    }
    return zone.or(() -> known(time.zone()))
        .map(id -> new EventTime(time.local().atZone(id).toInstant(), time.raw(), ZoneBasis.OFFSET))
        .orElseGet(
            () ->
                new EventTime(
                    time.local().atZone(configured).toInstant(), time.raw(), ZoneBasis.CONFIGURED));
  }

  private Optional<ZoneId> known(String name) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(name, NamedZone::likely);
  }
}
