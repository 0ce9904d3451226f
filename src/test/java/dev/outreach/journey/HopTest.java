package dev.outreach.journey;

import static dev.outreach.journey.History.won;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HopTest {
  private static List<String> hops(Object... events) {
    return hopsOf(History.of(events));
  }

  @Test
  void talkMovesWithTheNextTouchOnAnotherChannel() {
    assertEquals(
        List.of("x>email them", "email>call us"),
        hops(in("x"), in("email").day(1), out("email").day(2), out("call").day(3)));
  }

  @Test
  void eachPairIsCountedOnceByItsFirstTime() {
    History history =
        History.of(
            out("email"),
            out("call").day(2),
            out("email").day(3),
            in("call").day(4),
            won("2026-02-01"));
    assertEquals(2, history.hops().size());
    Hop first = history.hops().get(0);
    assertEquals("us", first.movedBy());
    assertEquals(2, first.days());
    assertEquals(LocalDate.parse("2026-01-07"), first.hoppedOn());
    assertEquals("email", first.firstChannel());
    assertEquals(LocalDate.parse("2026-02-01"), first.contractedOn());
  }

  @Test
  void afterTheTimeThatIsSetItIsAnotherTalk() {
    Duration within = History.TERMS.hopWithin();
    assertEquals(List.of("email>x us"), hops(out("email"), out("x").after(within)));
    assertEquals(List.of(), hops(out("email"), out("x").after(within.plusMillis(1))));
  }

  @Test
  void whatAMachineSentAndWhatBouncedMovesNothing() {
    assertEquals(
        List.of("email>call us"),
        hops(
            out("email"),
            in("x").day(1).outcome(Outcome.BULK),
            out("sms").day(2).outcome(Outcome.BOUNCED),
            out("call").day(3)));
  }

  @Test
  void pairsAreDistinctAndStayWithinTheChannelsOfTheJourney() {
    for (long seed = 0; seed < 2000; seed++) {
      History history = History.of(new RandomHistory(seed).events().toArray());
      Set<List<String>> pairs = new HashSet<>();
      for (Hop hop : history.hops()) {
        assertTrue(pairs.add(List.of(hop.fromChannel(), hop.toChannel())), "seed " + seed);
        assertTrue(hop.days() >= 0 && hop.days() <= 30, "seed " + seed);
        Set<String> channels = new HashSet<>();
        history.journey().channels().forEach(channel -> channels.add(channel.channel()));
        assertTrue(
            channels.containsAll(List.of(hop.fromChannel(), hop.toChannel())), "seed " + seed);
      }
    }
  }

  @Test
  void firstChannelIsTheJourneysThatOfAMailThatBouncedLeftOut() {
    History history =
        History.of(
            out("email").outcome(Outcome.BOUNCED),
            out("call").day(1),
            in("x").day(2),
            out("x").day(3));
    assertEquals(List.of("call>x them"), hopsOf(history));
    assertEquals("call", history.hops().get(0).firstChannel());
    assertEquals("call", history.journey().firstChannel());
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
