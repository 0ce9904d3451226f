package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WithdrawalTest {
  private static Instant day(int day) {
    return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * day);
  }

  /** An export that was made on a day; an event's name is the day on which it is. */
  private static Withdrawal.Listing export(String of, int made, boolean isWhole, int... events) {
    Map<String, Instant> held = new HashMap<>();
    for (int event : events) {
      held.put("event " + event, day(event));
    }
    return new Withdrawal.Listing(of, made, day(made), isWhole, held);
  }

  private static Withdrawal.Listing stored(int made, int... events) {
    return export("Agenda", made, false, events);
  }

  private static Withdrawal.Listing read(int made, int... events) {
    return export("Agenda", made, true, events);
  }

  private static void assertCalledOff(Set<String> expected, Withdrawal.Listing... listings) {
    assertEquals(expected, Withdrawal.of(List.of(listings)));
  }

  @Test
  void anEventToComeThatALaterExportOmitsIsCalledOff() {
    assertCalledOff(Set.of("event 9"), stored(2, 1, 9), read(5, 1));
    assertCalledOff(Set.of("event 9"), read(2, 1, 9), read(5, 1));
    assertCalledOff(Set.of("event 9"), stored(2, 9), read(5));
  }

  @Test
  void whatHadHappenedByThenStays() {
    assertCalledOff(Set.of(), stored(2, 1, 4, 9), read(5, 1, 9));
    assertCalledOff(Set.of(), stored(2, 1, 5), read(5, 1));
    assertCalledOff(Set.of("event 6"), stored(2, 1, 6), read(5, 1));
  }

  @Test
  void anEarlierExportOrOneOfAnotherCalendarCallsNothingOff() {
    assertCalledOff(Set.of(), stored(5, 1, 9), read(2, 1));
    assertCalledOff(Set.of(), stored(2, 1, 9), export("Famille", 5, true, 1));
    assertCalledOff(Set.of(), stored(2, 1, 9), export("Agenda", 5, false, 1));
  }

  @Test
  void anExportOfASpanOfTimeHoldsLessThanHalfOfThePastAndCallsNothingOff() {
    assertCalledOff(Set.of("event 9"), stored(4, 1, 2, 9), read(5, 1));
    assertCalledOff(Set.of(), stored(4, 1, 2, 3, 9), read(5, 1));
  }

  @Test
  void whatALaterExportHoldsAgainIsOnAgain() {
    assertCalledOff(Set.of(), stored(2, 1, 9), read(5, 1), read(6, 1, 9));
    assertCalledOff(Set.of("event 9"), stored(2, 1, 9), read(5, 1, 9), read(6, 1));
  }
}
