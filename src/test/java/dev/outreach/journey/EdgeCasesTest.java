package dev.outreach.journey;

import static dev.outreach.journey.History.lost;
import static dev.outreach.journey.History.won;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of edge cases, row by row, as far as the fold decides them; those of numbers are in
 * {@code measure}, a missing zone in {@code source}.
 */
class EdgeCasesTest {
  @Test
  void contractAndLossOnTheSameDay() {
    for (Object loss :
        List.of(lost("2026-01-08"), in("email").day(3).outcome(Outcome.UNSUBSCRIBED))) {
      Journey journey = History.of(out("email"), won("2026-01-08"), loss).journey();
      assertEquals(Journeys.CONTRACT, journey.state());
      assertEquals(3, journey.days());
      assertTrue(journey.isSameDayLoss());
    }
  }

  @Test
  void eventAtDayZero() {
    Journey journey = History.of(out("email"), won("2026-01-05")).journey();
    assertEquals(0, journey.days());
    assertEquals(Journeys.CONTRACT, journey.state());
    assertEquals(List.of("email"), journey.channelsBeforeContract());
    assertFalse(journey.isPreExisting());
  }

  @Test
  void contractBeforeFirstTouch() {
    Journey journey = History.of(won("2026-01-04"), out("email")).journey();
    assertTrue(journey.isPreExisting());
    assertNull(journey.days());
    assertNull(journey.contractedOn());
    assertEquals(Journeys.CONTRACT, journey.state());
    assertEquals(1, journey.contracts());
    assertNull(journey.channels().get(0).firstContractOn());
  }

  @Test
  void contractBeforeFirstTouchAndAnotherAfter() {
    Journey journey = History.of(won("2026-01-04"), out("email"), won("2026-02-01")).journey();
    assertTrue(journey.isPreExisting());
    assertNull(journey.days());
    assertEquals(LocalDate.parse("2026-02-01"), journey.contractedOn());
    assertEquals(2, journey.contracts());
  }

  @Test
  void contractWithNoTouch() {
    Journey journey = History.of(won("2026-01-04")).journey();
    assertEquals(0, journey.touches());
    assertNull(journey.firstTouchOn());
    assertNull(journey.firstChannel());
    assertNull(journey.openedBy());
    assertNull(journey.days());
    assertNull(journey.contractedOn());
    assertFalse(journey.isPreExisting());
    assertEquals(Journeys.CONTRACT, journey.state());
    assertEquals(1, journey.contracts());
    assertEquals(List.of(), journey.channels());
    assertNull(journey.channelsBeforeContract());
  }

  @Test
  void severalContracts() {
    Journey journey =
        History.of(out("email"), won("2026-03-01"), won("2026-02-01"), won("2026-02-01")).journey();
    assertEquals(LocalDate.parse("2026-02-01"), journey.contractedOn());
    assertEquals(27, journey.days());
    assertEquals(3, journey.contracts());
    assertEquals(new BigDecimal("4500.00"), journey.amount());
  }

  @Test
  void replyBeforeSend() {
    TestTouch reply = in("email").answering("k");
    History near = History.of(reply, out("email").key("k").after(Duration.ofSeconds(300)));
    assertEquals(0.0, near.first().hoursToReply());
    assertEquals(0, near.journey().repliesBeforeSend());
    History far = History.of(reply, out("email").key("k").after(Duration.ofSeconds(301)));
    assertFalse(far.first().isReplied());
    assertEquals(1, far.journey().repliesBeforeSend());
  }

  @Test
  void daysAreCalendarDaysAcrossTheChangeOfClocks() {
    FoldSettings terms = History.asOf(Instant.parse("2026-03-29T22:30:00Z"));
    TestTouch touch = out("email").at("2026-03-28T23:30:00Z");
    Journey journey = History.of(terms, touch).journey();
    assertEquals(LocalDate.parse("2026-03-29"), journey.firstTouchOn());
    assertEquals(1, journey.days());
  }

  @Test
  void dayBeginsInTheReportingZone() {
    Journey journey =
        History.of(out("email").at("2026-01-05T22:59:59Z"), in("email").at("2026-01-05T23:00:00Z"))
            .journey();
    assertEquals(LocalDate.parse("2026-01-05"), journey.firstTouchOn());
    assertEquals(LocalDate.parse("2026-01-06"), journey.repliedOn());
  }

  @Test
  void contractComesAfterAllTouchesOfItsDay() {
    History evening = History.of(won("2026-01-05"), out("email").at("2026-01-05T22:59:59.999999Z"));
    assertFalse(evening.journey().isPreExisting());
    assertEquals(0, evening.journey().days());
    History midnight = History.of(won("2026-01-05"), out("email").at("2026-01-05T23:00:00Z"));
    assertTrue(midnight.journey().isPreExisting());
  }

  @Test
  void touchesOfOneInstantAreOrderedByDirectionThenId() {
    Journey journey =
        History.of(in("call").id("a"), out("x").id("c"), out("email").id("b")).journey();
    assertEquals("email", journey.firstChannel());
    assertEquals(Journeys.US, journey.openedBy());
    assertNull(journey.repliedOn());
  }

  @Test
  void touchesAfterTheContractOrBeforeTheLookbackDidNotLeadToIt() {
    assertEquals(List.of(), History.of(won("2026-01-04"), out("email")).paths().get(0).steps());
    assertEquals(
        List.of(),
        History.of(out("email").at("2023-01-04T10:00:00Z"), won("2026-01-04"))
            .paths()
            .get(0)
            .steps());
  }

  @Test
  void eachContractHasTheTouchesSinceTheOneBefore() {
    assertEquals(
        List.of(1, 2, 0),
        History.of(
                History.EVERY_CONTRACT,
                out("email"),
                won("2026-01-10"),
                out("call").day(10),
                in("call").day(11),
                won("2026-02-01"),
                won("2026-03-01"))
            .paths()
            .stream()
            .map(path -> path.steps().size())
            .toList());
  }

  @Test
  void noEventYet() {
    Journey journey = History.of(out("email")).journey();
    assertEquals(Journeys.STILL_OPEN, journey.state());
    assertEquals(90, journey.days());
    assertNull(journey.repliedOn());
    assertNull(journey.spokeOn());
    assertNull(journey.metOn());
    assertNull(journey.channelsBeforeContract());
    assertNull(journey.amount());
    assertNull(journey.currency());
  }
}
