package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What was done with one person, week by week: holds one week at a time. */
final class WeekFold {
  private final FoldSettings terms;
  private final Sink sink;
  private final Map<WeekCount.Key, WeekCount> counts = new HashMap<>();
  private LocalDate week;

  WeekFold(FoldSettings terms, Sink sink) {
    this.terms = terms;
    this.sink = sink;
  }

  /** Counts the touch if the journey does. */
  void accept(TouchEvent touch) {
    if (touch.isAutomaticInbound()) {
      return;
    }
    LocalDate monday = WeekCount.mondayOf(terms.day(touch.at()));
    if (!monday.equals(week)) {
      give();
      week = monday;
    }
    WeekCount.Key key = new WeekCount.Key(monday, touch.channel(), touch.isOutbound());
    long noShows = touch.is(Outcome.NO_SHOW) ? 1 : 0;
    counts.merge(key, new WeekCount(key, 1, 0, 0, noShows), WeekCount::plus);
  }

  /**
   * @param opening the touch of the journey that opened it; null where none arrived
   */
  void finish(Journey journey, TouchEvent opening) {
    give();
    if (opening != null) {
      LocalDate first = WeekCount.mondayOf(journey.firstTouchOn());
      sink.week(
          new WeekCount(
              new WeekCount.Key(first, opening.channel(), opening.isOutbound()), 0, 0, 1, 0));
    }
  }

  private void give() {
    counts.forEach((key, count) -> sink.week(count.plus(new WeekCount(key, 0, 1, 0, 0))));
    counts.clear();
  }
}
