package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Attempts;
import dev.outreach.table.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LateReplyTest {
  private static final Duration LONG = Duration.ofDays(Attempts.LONG_FOLLOW_UP_DAYS);

  @Test
  void replyAfterTheWindowIsLateAndNoReply() {
    Attempt attempt = History.of(out("email"), in("email").day(20)).first();
    assertFalse(attempt.isReplied());
    assertEquals(20 * 86_400L, attempt.lateReplySeconds());
    assertNull(attempt.replyOutcome());
  }

  @Test
  void replyWithinTheWindowIsNotLate() {
    assertNull(History.of(out("email"), in("email").day(14)).first().lateReplySeconds());
  }

  @Test
  void firstLateReplyCounts() {
    assertEquals(
        15 * 86_400L,
        History.of(out("email"), in("email").day(15), in("email").day(16))
            .first()
            .lateReplySeconds());
  }

  @Test
  void lateRepliesAreWaitedForThirtyDays() {
    assertEquals(
        LONG.toSeconds(),
        History.of(out("email"), in("email").after(LONG)).first().lateReplySeconds());
    assertNull(
        History.of(out("email"), in("email").after(LONG.plusSeconds(1)))
            .first()
            .lateReplySeconds());
  }

  @Test
  void lateReplyOnTheSameThreadCountsOnAnyChannelOthersDoNot() {
    assertEquals(
        20 * 86_400L,
        History.of(out("email").thread("t"), in("x").thread("t").day(20))
            .first()
            .lateReplySeconds());
    assertNull(History.of(out("email"), in("x").day(20)).first().lateReplySeconds());
  }

  @Test
  void onlyTheFirstOnAChannelAndInACampaignAreWaitedFor() {
    History history =
        History.of(
            out("email").campaign("a"),
            out("email").campaign("a").day(1),
            out("email").campaign("b").day(2),
            in("email").day(20));
    assertEquals(20 * 86_400L, history.first().lateReplySeconds());
    assertNull(history.second().lateReplySeconds());
    assertEquals(18 * 86_400L, history.attempts().get(2).lateReplySeconds());
  }

  @Test
  void whatBouncedOrWasAnsweredIsNotWaitedFor() {
    assertNull(
        History.of(out("email").outcome(Outcome.BOUNCED), in("email").day(20))
            .first()
            .lateReplySeconds());
    assertNull(
        History.of(out("email"), in("email").day(3), in("email").day(20))
            .first()
            .lateReplySeconds());
    assertNull(
        History.of(out("email").outcome(Outcome.ANSWERED), in("email").day(20))
            .first()
            .lateReplySeconds());
  }

  @Test
  void aMachineDoesNotAnswerLate() {
    assertNull(
        History.of(out("email"), in("email").day(20).outcome(Outcome.AUTO_REPLY))
            .first()
            .lateReplySeconds());
  }

  @Test
  void replyIsCreditedToTheLastAttemptBeforeIt() {
    History history =
        History.of(out("email"), out("email").day(3), in("email").day(5), out("email").day(6));
    assertTrue(history.first().isReplied());
    assertFalse(history.first().isLastBeforeReply());
    assertTrue(history.second().isLastBeforeReply());
    assertFalse(history.attempts().get(2).isLastBeforeReply());
  }

  @Test
  void attemptOnAnotherChannelTakesNoCredit() {
    History history = History.of(out("email"), out("call").day(3), in("email").day(5));
    assertTrue(history.first().isLastBeforeReply());
  }

  @Test
  void notedReplyIsItsOwnAttempts() {
    History history = History.of(out("email").outcome(Outcome.INTERESTED), out("email").day(1));
    assertTrue(history.first().isLastBeforeReply());
    assertEquals(Outcome.INTERESTED, history.first().replyOutcome());
  }

  @Test
  void outcomeOfTheReplyIsKnown() {
    assertEquals(
        Outcome.REFUSED,
        History.of(out("email"), in("email").day(1).outcome(Outcome.REFUSED))
            .first()
            .replyOutcome());
  }

  @Test
  void theWishToBeWrittenToNoMoreIsNoReplyInTimeOrLate() {
    TestTouch wish = in("email").outcome(Outcome.UNSUBSCRIBED).answering("k");
    for (double day : new double[] {1, 20}) {
      Attempt attempt = History.of(out("email").key("k"), wish.day(day)).first();
      assertFalse(attempt.isReplied());
      assertNull(attempt.replyOutcome());
      assertNull(attempt.lateReplySeconds());
    }
    assertEquals(
        2 * 86_400L,
        History.of(out("email").key("k"), wish.day(1), in("email").day(2))
            .first()
            .observedSeconds());
  }

  @Test
  void receiptOpensTheMessageThatItNamesElseTheLatest() {
    History named =
        History.of(
            out("email").key("a"),
            out("email").key("b").day(1),
            in("email").day(2).outcome(Outcome.READ).answering("a"));
    assertTrue(named.first().isOpened());
    assertFalse(named.second().isOpened());
    assertFalse(named.first().isReplied());
    History unnamed =
        History.of(out("email"), out("email").day(1), in("email").day(2).outcome(Outcome.READ));
    assertFalse(unnamed.first().isOpened());
    assertTrue(unnamed.second().isOpened());
    assertTrue(History.of(out("email").outcome(Outcome.READ)).first().isOpened());
  }
}
