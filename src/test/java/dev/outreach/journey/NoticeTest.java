package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounces, auto-replies, and replies that bear an earlier time than their message. */
class NoticeTest {
  @Test
  void bounceMarksTheMessageItNames() {
    assertEquals(
        List.of(true, false), bounced(out("email").key("a"), out("email").day(1).key("b"), "a"));
  }

  @Test
  void bounceThatNamesNothingMarksTheLatest() {
    assertEquals(List.of(false, true), bounced(out("email").key("a"), out("email").day(1)));
  }

  @Test
  void bounceOfAMessageNotKnownMarksTheLatestWithoutAName() {
    assertEquals(
        List.of(true, false), bounced(out("email"), out("email").day(1).key("b"), "unknown"));
  }

  @Test
  void secondBounceMarksTheOneBefore() {
    History history =
        History.of(
            out("email"),
            out("email").day(1),
            notice(2, Outcome.BOUNCED),
            notice(3, Outcome.BOUNCED),
            notice(4, Outcome.BOUNCED));
    assertEquals(List.of(true, true), history.attempts().stream().map(Attempt::isBounced).toList());
  }

  @Test
  void bounceOnAnotherChannelOrAfterTheWindowMarksNothing() {
    assertFalse(History.of(out("x"), notice(1, Outcome.BOUNCED)).first().isBounced());
    assertTrue(History.of(out("email"), notice(14, Outcome.BOUNCED)).first().isBounced());
    assertFalse(History.of(out("email"), notice(14.01, Outcome.BOUNCED)).first().isBounced());
  }

  @Test
  void bouncedIsNeitherRepliedNorHandedOff() {
    Attempt attempt =
        History.of(out("email").outcome(Outcome.BOUNCED), in("email").day(1), in("call").day(2))
            .first();
    assertTrue(attempt.isBounced());
    assertFalse(attempt.isReplied());
    assertNull(attempt.repliedAt());
    assertNull(attempt.replyLink());
    assertNull(attempt.handedOffTo());
    assertEquals(14 * 86_400, attempt.observedSeconds());
  }

  @Test
  void autoReplyIsNotedAndTheClockRunsOn() {
    Attempt attempt =
        History.of(out("email"), notice(0.01, Outcome.AUTO_REPLY), in("email").day(5)).first();
    assertTrue(attempt.hasAutoReply());
    assertEquals(120.0, attempt.hoursToReply());
  }

  @Test
  void autoReplyMarksTheMessageItNamesElseTheLatest() {
    TestTouch a = out("email").key("a");
    TestTouch b = out("email").day(1).key("b");
    assertEquals(
        List.of(true, false),
        History.of(a, b, notice(2, Outcome.AUTO_REPLY).answering("a")).attempts().stream()
            .map(Attempt::hasAutoReply)
            .toList());
    assertEquals(
        List.of(false, true),
        History.of(a, b, notice(2, Outcome.AUTO_REPLY)).attempts().stream()
            .map(Attempt::hasAutoReply)
            .toList());
  }

  @Test
  void replyUpToFiveMinutesBeforeItsMessageTakesNoTime() {
    History history =
        History.of(out("email").key("k").after(Duration.ofMinutes(5)), in("email").answering("k"));
    Attempt attempt = history.first();
    assertEquals(0.0, attempt.hoursToReply());
    assertEquals(0, attempt.observedSeconds());
    assertEquals(TestTouch.START, attempt.repliedAt());
    assertEquals(Attempt.IN_REPLY_TO, attempt.replyLink());
    assertEquals(0, history.journey().repliesBeforeSend());
    assertEquals("us", history.journey().openedBy());
    assertEquals(history.journey().firstTouchOn(), history.journey().repliedOn());
    assertEquals(
        history.journey().firstTouchOn(), history.journey().channels().get(0).firstReplyOn());
  }

  @Test
  void replyMoreThanFiveMinutesBeforeItsMessageIsCountedApart() {
    History history =
        History.of(
            out("email").key("k").after(Duration.ofMinutes(5).plusSeconds(1)),
            in("email").answering("k"));
    assertFalse(history.first().isReplied());
    assertEquals(1, history.journey().repliesBeforeSend());
    assertEquals("them", history.journey().openedBy());
    assertNull(history.journey().repliedOn());
  }

  @Test
  void messageThatNamesTwoLaterOnesIsCountedOnce() {
    History history =
        History.of(
            in("email").answering("a", "b"),
            out("email").day(1).key("a"),
            out("email").day(2).key("b"));
    assertEquals(1, history.journey().repliesBeforeSend());
  }

  @Test
  void bounceBeforeItsMessageIsABounceUpToFiveMinutes() {
    TestTouch bounce = in("email").outcome(Outcome.BOUNCED).answering("k");
    assertTrue(
        History.of(bounce, out("email").key("k").after(Duration.ofMinutes(5))).first().isBounced());
    History later = History.of(bounce, out("email").key("k").after(Duration.ofMinutes(6)));
    assertFalse(later.first().isBounced());
    assertEquals(0, later.journey().repliesBeforeSend());
  }

  @Test
  void onlyTheLatestThousandNamesAreRemembered() {
    Object[] events = new Object[1002];
    for (int i = 0; i < 1001; i++) {
      events[i] = in("email").after(Duration.ofMillis(i)).answering("k" + i);
    }
    events[1001] = out("email").key("k0").after(Duration.ofMinutes(1));
    assertFalse(History.of(events).first().isReplied());
    events[1001] = out("email").key("k1").after(Duration.ofMinutes(1));
    assertTrue(History.of(events).first().isReplied());
  }

  private static List<Boolean> bounced(TestTouch one, TestTouch other, String... named) {
    return History.of(one, other, notice(2, Outcome.BOUNCED).answering(named)).attempts().stream()
        .map(Attempt::isBounced)
        .toList();
  }

  private static TestTouch notice(double day, Outcome outcome) {
    return in("email").day(day).outcome(outcome);
  }
}
