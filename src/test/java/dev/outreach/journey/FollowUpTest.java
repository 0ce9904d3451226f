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

class FollowUpTest {
  private static FollowUp of(Object... events) {
    return History.of(events).followUps().get(0);
  }

  @Test
  void firstEmailFirstCallAfterItFirstWordAfterIt() {
    FollowUp followUp =
        of(
            out("email").campaign("spring"),
            out("email").day(1).campaign("summer"),
            out("call").day(2),
            out("call").day(3),
            in("x").day(4),
            in("email").day(5),
            History.lost("2026-01-20"));
    assertEquals(START, followUp.startedAt());
    assertEquals("spring", followUp.campaign());
    assertEquals(START.plus(Duration.ofDays(2)), followUp.followedUpAt());
    assertEquals(START.plus(Duration.ofDays(4)), followUp.heardAt());
    assertEquals(LocalDate.parse("2026-01-20"), followUp.lostOn());
    assertNull(followUp.contractedOn());
    assertFalse(followUp.isKnownBefore());
    assertFalse(followUp.isBounced());
  }

  @Test
  void callBeforeTheEmailIsNoFollowUp() {
    FollowUp followUp = of(out("call"), out("email").day(1));
    assertTrue(followUp.isKnownBefore());
    assertNull(followUp.followedUpAt());
  }

  @Test
  void bouncedEmailIsKnownToHaveBounced() {
    assertTrue(
        of(out("email").key("a"), in("email").day(1).outcome(Outcome.BOUNCED).answering("a"))
            .isBounced());
  }

  @Test
  void aMachineSaysNothing() {
    assertNull(of(out("email"), in("email").day(1).outcome(Outcome.AUTO_REPLY)).heardAt());
  }

  @Test
  void withoutAnEmailThereIsNone() {
    assertEquals(List.of(), History.of(out("call"), in("email").day(1)).followUps());
  }
}
