package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HopTest {
  private static List<String> hops(Object... events) {
    return History.of(events).hops().stream()
        .map(hop -> hop.fromChannel() + ">" + hop.toChannel() + " " + hop.movedBy())
        .toList();
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
            History.won("2026-02-01"));
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
}
