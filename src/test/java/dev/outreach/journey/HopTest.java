package dev.outreach.journey;

import static dev.outreach.journey.History.won;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one person's talk moves; the first touch is on 5 January 2026. */
class HopTest {
  private static List<String> hops(Object... events) {
    return hopsOf(History.of(events));
  }

  @Test
  void eachOrderedPairIsToldOnceWithWhoMovedFirst() {
    assertEquals(
        List.of("email>call us", "call>email them"),
        hops(
            out("email"),
            out("call").day(1),
            in("email").day(2),
            in("call").day(3),
            out("email").day(4)));
  }

  @Test
  void aTouchAfterTheTimeSetIsNoHop() {
    assertEquals(List.of("email>call us"), hops(out("email"), out("call").day(30)));
    assertEquals(List.of(), hops(out("email"), out("call").day(30.01)));
  }

  @Test
  void firstChannelIsTheJourneysEvenIfItsMailBounced() {
    History history =
        History.of(
            out("email").outcome(Outcome.BOUNCED),
            out("call").day(1),
            in("x").day(2),
            out("x").day(3));
    assertEquals(List.of("call>x them"), hopsOf(history));
    assertEquals("email", history.hops().get(0).firstChannel());
    assertEquals("email", history.journey().firstChannel());
  }

  @Test
  void customerFromBeforeIsTold() {
    History before = History.of(won("2026-01-01"), out("email"), in("call").day(1));
    assertTrue(before.hops().get(0).isPreExisting());
    History after = History.of(out("email"), in("call").day(1), won("2026-01-09"));
    assertEquals(false, after.hops().get(0).isPreExisting());
    assertEquals(after.journey().contractedOn(), after.hops().get(0).contractedOn());
  }

  @Test
  void hopsAgreeWithTheirJourney() {
    int hops = 0;
    for (long seed = 0; seed < 2000; seed++) {
      History history = History.of(new RandomHistory(seed).events().toArray());
      for (Hop hop : history.hops()) {
        Journey journey = history.journey();
        hops++;
        assertEquals(journey.firstChannel(), hop.firstChannel(), "seed " + seed);
        assertEquals(journey.contractedOn(), hop.contractedOn(), "seed " + seed);
        assertEquals(journey.isPreExisting(), hop.isPreExisting(), "seed " + seed);
        assertTrue(List.of(Journeys.US, Journeys.THEM).contains(hop.movedBy()));
        assertTrue(!hop.hoppedOn().isBefore(journey.firstTouchOn()), "seed " + seed);
      }
    }
    assertTrue(hops > 1000, "only " + hops);
  }

  private static List<String> hopsOf(History history) {
    return history.hops().stream()
        .map(hop -> hop.fromChannel() + ">" + hop.toChannel() + " " + hop.movedBy())
        .toList();
  }
}
