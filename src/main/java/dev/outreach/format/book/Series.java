package dev.outreach.format.book;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The times of an event: one, or those of its series, without the ones that are excepted or that an
 * event of their own tells of. A series without an end is followed until the file was written, for
 * nobody knows whether it went on, or for two years where the file does not say when that was; and
 * none beyond its first {@link #MOST} times.
 */
final class Series {
  static final int MOST = 1_000;
  private static final Duration WITHOUT_STAMP = Duration.ofDays(2 * 365);

  private final Component event;
  private final CalendarTime start;
  private final CalendarSurvey survey;

  Series(Component event, CalendarTime start, CalendarSurvey survey) {
    this.event = event;
    this.start = start;
    this.survey = survey;
  }

  /** Whether each time needs a key of its own. */
  boolean isOne() {
    return rules("RRULE").isEmpty() && event.all("RDATE").isEmpty();
  }

  /** Whether its rules can be followed. */
  boolean isReadable() {
    return rules("RRULE").stream().allMatch(line -> RecurrenceRule.of(line.value()) != null)
        && rules("EXRULE").stream().allMatch(line -> RecurrenceRule.of(line.value()) != null);
  }

  /** Its times, up to the one from which on another event tells of it. */
  List<CalendarTime> times() {
    if (isOne()) {
      return List.of(start);
    }
    Optional<Instant> end = survey.movedFrom(event.text("UID"));
    return planned().stream()
        .filter(time -> !survey.isChanged(event.text("UID"), time))
        .filter(time -> end.isEmpty() || at(time).isBefore(end.get()))
        .toList();
  }

  /**
   * Its times from this one on, which an event of its own tells of together with those behind it,
   * up to the next such event: each as it was planned, and when it is now.
   *
   * @param moved when that one is now
   */
  Map<CalendarTime, CalendarTime> timesFrom(CalendarTime first, CalendarTime moved) {
    String uid = event.text("UID");
    Optional<Instant> end = survey.movedBehind(uid, first);
    List<CalendarTime> planned = planned();
    Map<CalendarTime, CalendarTime> times = new LinkedHashMap<>();
    CalendarTime known =
        planned.stream().filter(time -> key(time).equals(key(first))).findFirst().orElse(null);
    times.put(first, moved);
    if (known != null) {
      planned.stream()
          .filter(time -> at(time).isAfter(at(known)) && !survey.isChanged(uid, time))
          .filter(time -> end.isEmpty() || at(time).isBefore(end.get()))
          .forEach(
              time ->
                  times.put(
                      time,
                      moved.at(moved.local().plus(Duration.between(known.local(), time.local())))));
    }
    return times;
  }

  private Instant at(CalendarTime time) {
    return survey.zones().when(time).instant();
  }

  private List<CalendarTime> planned() {
    if (isOne()) {
      return List.of(start);
    }
    Map<String, CalendarTime> times = new LinkedHashMap<>();
    add(times, start);
    rules("RRULE").forEach(rule -> follow(rule).forEach(time -> add(times, time)));
    event.all("RDATE").stream()
        .flatMap(line -> CalendarTime.all(line).stream())
        .limit(MOST)
        .map(time -> start.isDay() ? start.at(time.local()) : time)
        .forEach(time -> add(times, time));
    Set<String> excepted = excepted();
    List<CalendarTime> held = new ArrayList<>();
    for (CalendarTime time : times.values()) {
      boolean isExcepted =
          excepted.contains(key(time)) || excepted.contains(CalendarSurvey.day(time));
      if (!isExcepted && held.size() < MOST) {
        held.add(time);
      }
    }
    return held;
  }

  String key(CalendarTime time) {
    return CalendarSurvey.key(time, survey.zones());
  }

  private void add(Map<String, CalendarTime> times, CalendarTime time) {
    times.putIfAbsent(key(time), time);
  }

  private Set<String> excepted() {
    Set<String> excepted = new HashSet<>();
    for (ContentLine line : event.all("EXDATE")) {
      for (CalendarTime time : CalendarTime.all(line)) {
        excepted.add(start.isDay() ? CalendarSurvey.day(time) : key(time));
      }
    }
    rules("EXRULE").forEach(rule -> follow(rule).forEach(time -> excepted.add(key(time))));
    return excepted;
  }

  /** The times after the first that a rule gives, up to its end and the bounds. */
  private List<CalendarTime> follow(ContentLine line) {
    RecurrenceRule rule = RecurrenceRule.of(line.value());
    int count = rule.count() == null ? MOST : Math.min(rule.count(), MOST);
    Instant end = rule.count() == null && rule.until() == null ? openEnd() : Instant.MAX;
    return rule.after(start.local())
        .limit(count - 1L)
        .map(start::at)
        .takeWhile(time -> !survey.zones().when(time).instant().isAfter(end))
        .takeWhile(time -> isBefore(time, rule.until()))
        .toList();
  }

  private Instant openEnd() {
    return survey.writtenAt() == null
        ? survey.zones().when(start).instant().plus(WITHOUT_STAMP)
        : survey.writtenAt();
  }

  /** Whether the rule's end is not passed: a day's end is the end of that day. */
  private boolean isBefore(CalendarTime time, CalendarTime until) {
    if (until == null) {
      return true;
    }
    if (until.isDay() || start.isDay()) {
      return !time.local().toLocalDate().isAfter(until.local().toLocalDate());
    }
    boolean isLocal = until.zone().isEmpty();
    return isLocal
        ? !time.local().isAfter(until.local())
        : !survey.zones().when(time).instant().isAfter(survey.zones().when(until).instant());
  }

  private List<ContentLine> rules(String name) {
    return event.all(name).stream().limit(10).toList();
  }
}
