package dev.outreach.format.book;

import dev.outreach.export.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of a calendar: {@code 20100315T100000Z}, the same without {@code Z} in the zone that its
 * {@code TZID} names or in none, or a whole day.
 *
 * @param local as the clock shows it; of a day its beginning
 * @param zone name of the zone; {@code UTC}, or empty where none is named
 */
record CalendarTime(LocalDateTime local, boolean isDay, String zone) {
  static final String UTC = "UTC";

  /** After it no meeting is planned. */
  static final int LAST_YEAR = 2200;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[Tt](\\d\\d):?(\\d\\d)(?::?(\\d\\d))?([Zz])?)?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** The time that the property holds; null if it holds none. */
  static CalendarTime of(ContentLine line) {
    return of(line.value(), line);
  }

  /** What is said to be a day is one, whatever time stands behind it. */
  private static CalendarTime of(String value, ContentLine line) {
    CalendarTime time = of(value, line.parameter("TZID"));
    return time != null && line.parameter("VALUE").equalsIgnoreCase("DATE")
        ? new CalendarTime(time.local.with(LocalTime.MIN), true, "")
        : time;
  }

  /** Those of a list; of a stretch of time its beginning. What is no time is left out. */
  static List<CalendarTime> all(ContentLine line) {
    return Arrays.stream(line.value().split(","))
        .map(one -> of(one.replaceFirst("/.*", ""), line))
        .filter(Objects::nonNull)
        .toList();
  }

  static CalendarTime of(String value, String tzid) {
    Matcher at = WRITTEN.matcher(value.strip());
    if (!at.matches()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.of(number(at, 1), number(at, 2), number(at, 3));
      boolean isDay = at.group(4) == null;
      LocalTime time =
          isDay ? LocalTime.MIN : LocalTime.of(number(at, 4), number(at, 5), number(at, 6));
      return new CalendarTime(day.atTime(time), isDay, at.group(7) == null ? tzid.strip() : UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether no meeting can be then: a slip of the keyboard. */
  boolean isSlip() {
    return local.getYear() < Dates.FIRST_YEAR || local.getYear() > LAST_YEAR;
  }

  /** Another time of the same kind. */
  CalendarTime at(LocalDateTime other) {
    return new CalendarTime(other, isDay, zone);
  }

  /** As a calendar writes it, its zone before it. */
  String raw() {
    if (isDay) {
      return DAY.format(local);
    }
    String time = TIME.format(local);
    if (zone.isEmpty()) {
      return time;
    }
    return zone.equals(UTC) ? time + "Z" : "TZID=" + zone + ":" + time;
  }

  private static int number(Matcher at, int group) {
    return at.group(group) == null ? 0 : Integer.parseInt(at.group(group));
  }
}
