package dev.outreach.format.book;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RecordId;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be known of a calendar before its first event: zones, and times of a series that were
 * moved or cancelled one by one, may stand behind the events that need them.
 *
 * @param changed series and time of those that an event of their own tells of
 * @param changedDays series and day of them, for series of whole days
 * @param moved series → times from which on an event of its own tells of all later ones
 * @param series the series of these, as they were begun
 * @param writtenAt the last stamp of any event, which is when the file was written or later
 *     changed; null where there is none
 */
record CalendarSurvey(
    CalendarZones zones,
    Set<String> changed,
    Set<String> changedDays,
    Map<String, List<CalendarTime>> moved,
    Map<String, Component> series,
    Instant writtenAt) {
  static final Set<String> NAMES = Set.of("VTIMEZONE", "VEVENT");
  private static final int MOST_CHANGED = 200_000;
  private static final Set<String> PROPERTIES =
      Set.of("UID", "RECURRENCE-ID", "DTSTAMP", "LAST-MODIFIED");

  private static final Set<String> OF_SERIES =
      Set.of("UID", "DTSTART", "RECURRENCE-ID", "RRULE", "EXRULE", "RDATE", "EXDATE");

  static CalendarSurvey of(ExportFile file, ReadingContext reading) throws IOException {
    CalendarZones zones = new CalendarZones(reading.zone());
    List<Changed> changed = new ArrayList<>();
    Map<String, List<CalendarTime>> moved = new HashMap<>();
    Instant writtenAt = null;
    try (CardComponents components = CardComponents.open(file, NAMES, PROPERTIES)) {
      for (Component one = components.next(); one != null; one = components.next()) {
        if (one.name().equals("VTIMEZONE")) {
          zones.define(one);
          continue;
        }
        CalendarTime time = one.first("RECURRENCE-ID").map(CalendarTime::of).orElse(null);
        if (time != null) {
          changed.add(new Changed(one.text("UID"), time));
          if (isOfLaterToo(one)) {
            moved.computeIfAbsent(one.text("UID"), uid -> new ArrayList<>()).add(time);
          }
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
    Set<String> days = new HashSet<>();
    for (Changed one : changed) {
      keys.add(key(one.uid, key(one.time, zones)));
      days.add(key(one.uid, dayThere(one.time, zones, reading.zone())));
    }
    moved.values().forEach(times -> times.sort(Comparator.comparing(time -> at(time, zones))));
    return new CalendarSurvey(zones, keys, days, moved, series(file, moved.keySet()), writtenAt);
  }

  /** Whether an event tells of a time of a series and of all that come later. */
  static boolean isOfLaterToo(Component event) {
    return event
        .first("RECURRENCE-ID")
        .filter(line -> line.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE"))
        .isPresent();
  }

  private static Map<String, Component> series(ExportFile file, Set<String> uids)
      throws IOException {
    Map<String, Component> series = new HashMap<>();
    if (!uids.isEmpty()) {
      try (CardComponents components = CardComponents.open(file, Set.of("VEVENT"), OF_SERIES)) {
        for (Component one = components.next(); one != null; one = components.next()) {
          if (uids.contains(one.text("UID")) && one.first("RECURRENCE-ID").isEmpty()) {
            series.put(one.text("UID"), one);
          }
        }
      }
    }
    return series;
  }

  /** The day of a time that a series of whole days names by the clock. */
  private static String dayThere(CalendarTime time, CalendarZones zones, ZoneId configured) {
    return time.isDay() || time.zone().isEmpty()
        ? day(time)
        : zones.when(time).instant().atZone(configured).toLocalDate().toString();
  }

  private static Instant at(CalendarTime time, CalendarZones zones) {
    return zones.when(time).instant();
  }

  /** The first time from which on another event tells of this series; nothing if none does. */
  Optional<Instant> movedFrom(String uid) {
    return moved.getOrDefault(uid, List.of()).stream().map(time -> at(time, zones)).findFirst();
  }

  /** The next such time behind this one. */
  Optional<Instant> movedBehind(String uid, CalendarTime time) {
    Instant from = at(time, zones);
    return moved.getOrDefault(uid, List.of()).stream()
        .map(other -> at(other, zones))
        .filter(from::isBefore)
        .findFirst();
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
    return changed.contains(key(uid, key(time, zones)))
        || changed.contains(key(uid, day(time)))
        || time.isDay() && changedDays.contains(key(uid, day(time)));
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
