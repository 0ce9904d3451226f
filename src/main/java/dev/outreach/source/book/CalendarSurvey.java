package dev.outreach.source.book;

import dev.outreach.source.ExportFile;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordId;
import dev.outreach.source.RefusedFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be known of a calendar before its first event: zones, and times of a series that were
 * moved or cancelled one by one, may stand behind the events that need them.
 *
 * @param changed series and time of those that an event of their own tells of
 * @param writtenAt the last stamp of any event, which is when the file was written or later
 *     changed; null where there is none
 */
record CalendarSurvey(CalendarZones zones, Set<String> changed, Instant writtenAt) {
  static final Set<String> NAMES = Set.of("VTIMEZONE", "VEVENT");
  private static final int MOST_CHANGED = 200_000;
  private static final Set<String> PROPERTIES =
      Set.of("UID", "RECURRENCE-ID", "DTSTAMP", "LAST-MODIFIED");

  static CalendarSurvey of(ExportFile file, Reading reading) throws IOException {
    CalendarZones zones = new CalendarZones(reading.zone());
    List<Changed> changed = new ArrayList<>();
    Instant writtenAt = null;
    try (Components components = Components.open(file, NAMES, PROPERTIES)) {
      for (Component one = components.next(); one != null; one = components.next()) {
        if (one.name().equals("VTIMEZONE")) {
          zones.define(one);
          continue;
        }
        CalendarTime time = one.first("RECURRENCE-ID").map(CalendarTime::of).orElse(null);
        if (time != null) {
          changed.add(new Changed(one.text("UID"), time));
        }
        if (changed.size() > MOST_CHANGED) {
          throw new RefusedFile(
              "too-many-changes",
              "more than "
                  + MOST_CHANGED
                  + " meetings of series were moved or cancelled one by"
                  + " one: export a shorter time");
        }
        writtenAt = later(writtenAt, one, zones);
      }
    }
    Set<String> keys = new HashSet<>();
    changed.forEach(one -> keys.add(key(one.uid, key(one.time, zones))));
    return new CalendarSurvey(zones, keys, writtenAt);
  }

  /** The day of a whole day, else the instant: by it a series names one of its times. */
  static String key(CalendarTime time, CalendarZones zones) {
    return time.isDay() ? day(time) : zones.when(time).instant().toString();
  }

  static String day(CalendarTime time) {
    return time.local().toLocalDate().toString();
  }

  /** Whether an event of its own tells of this time of the series. */
  boolean isChanged(String uid, CalendarTime time) {
    return changed.contains(key(uid, key(time, zones))) || changed.contains(key(uid, day(time)));
  }

  private static String key(String uid, String time) {
    return RecordId.of(uid, time);
  }

  private static Instant later(Instant known, Component event, CalendarZones zones) {
    return Stream.concat(
            Stream.ofNullable(known),
            Stream.of("DTSTAMP", "LAST-MODIFIED")
                .flatMap(property -> event.first(property).stream())
                .map(CalendarTime::of)
                .filter(Objects::nonNull)
                .map(time -> zones.when(time).instant()))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private record Changed(String uid, CalendarTime time) {}
}
