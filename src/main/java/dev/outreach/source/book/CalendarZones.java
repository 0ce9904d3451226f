package dev.outreach.source.book;

import dev.outreach.source.When;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.ZoneBasis;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The zones of a calendar's times. A name is looked for among the world's zones, also behind a
 * prefix ({@code /mozilla.org/20050126_1/Europe/Paris}), then among those of Windows that the West
 * uses, then among the zones that the file itself defines: those hold the rules of one year only,
 * where Outlook wrote them. A time in none of these, and one that names no zone, is in the
 * configured one. A whole day stands at its noon there.
 */
final class CalendarZones {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
  private static final int MOST = 500;
  private static final int MOST_LINES = 500;
  private static final Map<String, String> WINDOWS =
      Map.ofEntries(
          Map.entry("Romance Standard Time", "Europe/Paris"),
          Map.entry("W. Europe Standard Time", "Europe/Berlin"),
          Map.entry("Central Europe Standard Time", "Europe/Budapest"),
          Map.entry("Central European Standard Time", "Europe/Warsaw"),
          Map.entry("GMT Standard Time", "Europe/London"),
          Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
          Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
          Map.entry("FLE Standard Time", "Europe/Kiev"),
          Map.entry("GTB Standard Time", "Europe/Bucharest"),
          Map.entry("Morocco Standard Time", "Africa/Casablanca"),
          Map.entry("W. Central Africa Standard Time", "Africa/Lagos"),
          Map.entry("Eastern Standard Time", "America/New_York"),
          Map.entry("Central Standard Time", "America/Chicago"),
          Map.entry("Mountain Standard Time", "America/Denver"),
          Map.entry("Pacific Standard Time", "America/Los_Angeles"),
          Map.entry("Atlantic Standard Time", "America/Halifax"));

  private final ZoneId configured;
  private final Map<String, DefinedZone> defined = new HashMap<>();

  CalendarZones(ZoneId configured) {
    this.configured = configured;
  }

  /** Adds a zone that the file defines; one that cannot be used is left out. */
  void define(Component zone) {
    String name = zone.text("TZID");
    if (defined.size() >= MOST || zone.lines().size() > MOST_LINES || known(name) != null) {
      return;
    }
    DefinedZone own = DefinedZone.of(zone);
    if (own != null) {
      defined.put(name, own);
    }
  }

  When when(CalendarTime time) {
    if (time.isDay()) {
      LocalDateTime noon = time.local().with(LocalTime.NOON);
      return new When(
          noon.atZone(configured).toInstant(), time.raw(), ZoneBasis.CONFIGURED, TimePrecision.DAY);
    }
    if (time.zone().equals(CalendarTime.UTC)) {
      return new When(time.local().toInstant(ZoneOffset.UTC), time.raw(), ZoneBasis.UTC);
    }
    ZoneId zone = known(time.zone());
    if (zone != null) {
      return new When(time.local().atZone(zone).toInstant(), time.raw(), ZoneBasis.OFFSET);
    }
    DefinedZone own = defined.get(time.zone());
    return own == null
        ? new When(time.local().atZone(configured).toInstant(), time.raw(), ZoneBasis.CONFIGURED)
        : new When(time.local().toInstant(own.offset(time.local())), time.raw(), ZoneBasis.OFFSET);
  }

  private static ZoneId known(String name) {
    if (WINDOWS.containsKey(name)) {
      return ZoneId.of(WINDOWS.get(name));
    }
    String rest = name;
    for (int slash = 0; slash >= 0; slash = rest.indexOf('/')) {
      rest = rest.substring(rest.startsWith("/") || slash > 0 ? slash + 1 : 0);
      if (KNOWN.contains(rest)) {
        return ZoneId.of(rest);
      }
    }
    return null;
  }
}
