package dev.outreach.format.book;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A zone as a calendar defines it ({@code VTIMEZONE}): the times by its own clock at which the
 * clock is put to another offset. Outlook lets them begin in 1601.
 */
final class DefinedZone {
  private static final int FIRST_YEAR = 1601;
  private static final int MOST = 5_000;
  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{4}(?:\\d\\d)?");

  private final TreeMap<LocalDateTime, ZoneOffset> onsets = new TreeMap<>();

  private DefinedZone() {}

  /** The zone; null if it has no offsets, or changes them more often than a zone does. */
  static DefinedZone of(Component component) {
    DefinedZone zone = new DefinedZone();
    List<ContentLine> part = new ArrayList<>();
    for (ContentLine line : component.lines()) {
      if (line.name().equals("BEGIN")) {
        part.clear();
      } else if (line.name().equals("END")) {
        zone.add(new Component(line.word(), line.number(), part, null));
      } else {
        part.add(line);
      }
    }
    return zone.onsets.isEmpty() || zone.onsets.size() >= MOST ? null : zone;
  }

  ZoneOffset offset(LocalDateTime local) {
    Map.Entry<LocalDateTime, ZoneOffset> last = onsets.floorEntry(local);
    return last == null ? onsets.firstEntry().getValue() : last.getValue();
  }

  private void add(Component part) {
    CalendarTime start = part.first("DTSTART").map(CalendarTime::of).orElse(null);
    ZoneOffset before = offset(part.text("TZOFFSETFROM"));
    ZoneOffset after = offset(part.text("TZOFFSETTO"));
    if (start == null || start.local().getYear() < FIRST_YEAR || before == null || after == null) {
      return;
    }
    Stream<LocalDateTime> recurring =
        part.all("RRULE").stream()
            .limit(1)
            .map(line -> RecurrenceRule.of(line.value()))
            .filter(rule -> rule != null && rule.isYearly())
            .flatMap(rule -> times(rule, start.local(), before));
    Stream<LocalDateTime> dated =
        part.all("RDATE").stream()
            .flatMap(line -> CalendarTime.all(line).stream())
            .map(CalendarTime::local);
    Stream.of(Stream.of(start.local()), recurring, dated)
        .flatMap(times -> times)
        .limit(MOST)
        .forEach(time -> onsets.put(time, after));
  }

  private static Stream<LocalDateTime> times(
      RecurrenceRule rule, LocalDateTime start, ZoneOffset before) {
    CalendarTime until = rule.until();
    LocalDateTime end =
        until == null || !until.zone().equals(CalendarTime.UTC)
            ? until == null ? LocalDateTime.MAX : until.local()
            : until.local().plusSeconds(before.getTotalSeconds());
    return rule.after(start)
        .limit(rule.count() == null ? MOST : Math.min(MOST, rule.count() - 1L))
        .takeWhile(time -> !time.isAfter(end));
  }

  private static ZoneOffset offset(String text) {
    try {
      return OFFSET.matcher(text).matches() ? ZoneOffset.of(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
