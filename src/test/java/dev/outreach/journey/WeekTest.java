package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeekTest {
  /** Touches, people and new people of each week, channel and direction. */
  private static Map<String, String> weeks(Object... events) {
    Map<String, String> weeks = new TreeMap<>();
    added(History.of(events))
        .values()
        .forEach(
            count ->
                weeks.put(
                    count.key().weekStartOn()
                        + (count.key().isOutbound() ? " to " : " from ")
                        + count.key().channel(),
                    count.touches() + " " + count.people() + " " + count.newPeople()));
    return weeks;
  }

  private static Map<WeekCount.Key, WeekCount> added(History history) {
    Map<WeekCount.Key, WeekCount> added = new HashMap<>();
    history.weeks().forEach(count -> added.merge(count.key(), count, WeekCount::plus));
    return added;
  }

  @Test
  void aPersonCountsOnceInAWeekAndIsNewInTheFirst() {
    assertEquals(
        Map.of(
            "2026-01-05 to email", "2 1 1",
            "2026-01-05 from email", "1 1 0",
            "2026-01-12 to call", "1 1 0"),
        weeks(out("email"), in("email").day(1), out("email").day(3), out("call").day(7)));
  }

  @Test
  void aWeekBeginsOnMondayAtMidnightOfTheReportingZone() {
    assertEquals(
        Map.of("2025-12-29 to x", "1 1 1", "2026-01-05 to x", "2 1 0", "2026-01-12 to x", "1 1 0"),
        weeks(
            out("x").at("2026-01-04T22:59:59.999999Z"),
            out("x").at("2026-01-04T23:00:00Z"),
            out("x").at("2026-01-11T22:59:59Z"),
            out("x").at("2026-01-11T23:00:00Z")));
  }

  @Test
  void whatAMachineSentMeIsNoTouchAndABouncedMailOfMineIsOneThatMakesNobodyNew() {
    assertEquals(
        Map.of("2026-01-05 to email", "1 1 0"),
        weeks(
            out("email").outcome(Outcome.BOUNCED),
            in("email").day(1).outcome(Outcome.BOUNCED),
            in("email").day(2).outcome(Outcome.BULK),
            in("email").day(3).outcome(Outcome.UNSUBSCRIBED)));
    assertEquals(
        Map.of("2026-01-05 to email", "1 1 0", "2026-01-12 to x", "1 1 1"),
        weeks(out("email").outcome(Outcome.BOUNCED), out("x").day(7)));
  }

  @Test
  void whoOpenedTellsTheDirectionInWhichAPersonIsNew() {
    assertEquals(
        Map.of("2026-01-05 from x", "1 1 1", "2026-01-05 to x", "1 1 0"),
        weeks(in("x"), out("x").day(1)));
  }

  @Test
  void contractAloneIsNoActivity() {
    assertEquals(List.of(), History.of(History.won("2026-01-08")).weeks());
  }

  @Test
  void overAllWeeksTouchesAreThoseOfTheJourneyAndOnePersonIsNewIfAnythingArrived() {
    int unopened = 0;
    for (long seed = 0; seed < 3000; seed++) {
      History history = History.of(new RandomHistory(seed).events().toArray());
      long touches = history.journey() == null ? 0 : history.journey().touches();
      assertEquals(
          touches, history.weeks().stream().mapToLong(WeekCount::touches).sum(), "seed " + seed);
      boolean isOpened = touches > 0 && history.journey().firstTouchOn() != null;
      unopened += touches > 0 && !isOpened ? 1 : 0;
      assertEquals(
          isOpened ? 1 : 0,
          history.weeks().stream().mapToLong(WeekCount::newPeople).sum(),
          "seed " + seed);
    }
    assertTrue(unopened > 0);
  }
}
