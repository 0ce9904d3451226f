package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An e-mail, and the call after it. */
class FollowUpTest {
  private static FollowUp of(Object... events) {
    List<FollowUp> followUps = History.of(events).followUps();
    assertEquals(1, followUps.size());
    return followUps.get(0);
  }

  @Test
  void theFirstCallAfterTheFirstMailFollowsItUpAndTheirFirstWordAnswers() {
    FollowUp followUp =
        of(
            out("email").campaign("spring"),
            out("email").day(1).campaign("summer"),
            out("call").day(2),
            out("call").day(3),
            in("x").day(4),
            in("email").day(5));
    assertEquals(START, followUp.startedAt());
    assertEquals("spring", followUp.campaign());
    assertEquals(START.plusSeconds(2 * 86_400), followUp.followedUpAt());
    assertEquals(START.plusSeconds(4 * 86_400), followUp.heardAt());
    assertFalse(followUp.isBounced());
    assertFalse(followUp.isKnownBefore());
    assertFalse(followUp.isPreExisting());
  }

  @Test
  void whoeverWasNeverMailedHasNoFollowUp() {
    assertEquals(List.of(), History.of(out("call"), in("email").day(1)).followUps());
  }

  @Test
  void aCallBeforeTheMailMakesItKnownAndAMissedCallOfTheirsToo() {
    assertTrue(of(out("call").day(-1), out("email")).isKnownBefore());
    assertTrue(of(in("call").day(-1), out("email")).isKnownBefore());
    assertFalse(of(out("x").day(-1), out("email")).isKnownBefore());
  }

  @Test
  void atOneInstantNobodyKnowsWhichCameFirstHoweverTheyAreNamed() {
    for (String id : List.of("a", "z")) {
      FollowUp followUp = of(out("email").id("m"), out("call").id(id));
      assertTrue(followUp.isKnownBefore(), id);
      assertNull(followUp.followedUpAt(), id);
    }
    FollowUp later = of(out("email").id("m"), out("call").after(Duration.ofSeconds(1)));
    assertFalse(later.isKnownBefore());
    assertEquals(START.plusSeconds(1), later.followedUpAt());
  }

  @Test
  void aMachineIsNotHeardAndTheirWordAtTheSameInstantIsNoAnswer() {
    assertNull(of(out("email"), in("x"), in("email").day(1).outcome(Outcome.AUTO_REPLY)).heardAt());
  }

  @Test
  void aMailThatBouncedIsOne() {
    assertTrue(of(out("email").outcome(Outcome.BOUNCED)).isBounced());
  }

  @Test
  void contractAndLossAreTheJourneys() {
    FollowUp followUp =
        of(
            out("email"),
            in("email").day(1).outcome(Outcome.UNSUBSCRIBED),
            History.won("2026-02-01"));
    assertEquals(LocalDate.parse("2026-01-06"), followUp.lostOn());
    assertEquals(LocalDate.parse("2026-02-01"), followUp.contractedOn());
    assertTrue(of(History.won("2025-12-01"), out("email")).isPreExisting());
  }
}
