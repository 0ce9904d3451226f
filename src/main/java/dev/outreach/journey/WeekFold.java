package dev.outreach.journey;

import dev.outreach.table.Journeys;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** What was done with one person, week by week: holds one week at a time. */
final class WeekFold {
  private final Terms terms;
  private final Sink sink;
  private final Map<WeekCount.Key, Long> touches = new HashMap<>();
  private LocalDate week;

  WeekFold(Terms terms, Sink sink) {
    this.terms = terms;
    this.sink = sink;
  }

  /** Counts the touch if the journey does. */
  void accept(TouchEvent touch) {
    if (touch.isAutomaticInbound()) {
      return;
    }
    LocalDate monday = monday(terms.day(touch.at()));
    if (!monday.equals(week)) {
      give();
      week = monday;
    }
    touches.merge(new WeekCount.Key(monday, touch.channel(), touch.isOutbound()), 1L, Long::sum);
  }

  void finish(Journey journey) {
    give();
    if (journey.firstTouchOn() != null) {
      boolean isOutbound = journey.openedBy().equals(Journeys.US);
      LocalDate first = monday(journey.firstTouchOn());
      sink.week(
          new WeekCount(new WeekCount.Key(first, journey.firstChannel(), isOutbound), 0, 0, 1));
    }
  }

  private void give() {
    touches.forEach((key, count) -> sink.week(new WeekCount(key, count, 1, 0)));
    touches.clear();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
