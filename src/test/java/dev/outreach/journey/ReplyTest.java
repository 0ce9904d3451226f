package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What answers an attempt, and until when. */
class ReplyTest {
  private static final Duration WINDOW = Duration.ofDays(14);

  @Test
  void replyAtTheEndOfTheWindowCounts() {
    Attempt attempt = History.of(out("email"), in("email").after(WINDOW)).first();
    assertTrue(attempt.isReplied());
    assertEquals(14 * 24.0, attempt.hoursToReply());
    assertEquals(WINDOW.toSeconds(), attempt.observedSeconds());
    assertEquals(Attempt.INFERRED, attempt.replyLink());
    assertEquals(START.plus(WINDOW), attempt.repliedAt());
  }

  @Test
  void replyOneSecondAfterTheWindowDoesNot() {
    Attempt attempt =
        History.of(
                out("email").key("k").thread("t"),
                in("email").after(WINDOW.plusSeconds(1)).answering("k").thread("t"))
            .first();
    assertFalse(attempt.isReplied());
    assertNull(attempt.repliedAt());
    assertNull(attempt.hoursToReply());
    assertNull(attempt.replyLink());
    assertEquals(WINDOW.toSeconds(), attempt.observedSeconds());
  }

  @Test
  void windowIsThatOfTheChannel() {
    Attempt attempt = History.of(out("x"), in("x").day(8)).first();
    assertFalse(attempt.isReplied());
    assertEquals(Duration.ofDays(7).toSeconds(), attempt.windowSeconds());
  }

  @ParameterizedTest
  @CsvSource({"14, true, 1209600", "13.99, false, 1208736", "0, false, 0", "30, true, 1209600"})
  void maturityAndObservedTime(double age, boolean isMature, long observed) {
    Attempt attempt = History.of(History.asOf(age), out("email")).first();
    assertEquals(isMature, attempt.isMature());
    assertEquals(observed, attempt.observedSeconds());
  }

  @Test
  void youngAttemptMayBeReplied() {
    Attempt attempt = History.of(History.asOf(3), out("email"), in("email").day(2)).first();
    assertTrue(attempt.isReplied());
    assertFalse(attempt.isMature());
    assertEquals(2 * 86_400, attempt.observedSeconds());
  }

  @ParameterizedTest
  @CsvSource({
    "k, other, linkedin, in_reply_to",
    "k, t, email, in_reply_to",
    "other, t, email, thread",
    "other, t, linkedin, thread",
    "other, other, email, inferred"
  })
  void strongestLinkIsNamed(String answering, String thread, String channel, String link) {
    Attempt attempt =
        History.of(
                out("email").key("k").thread("t"),
                in(channel).day(1).answering(answering).thread(thread))
            .first();
    assertEquals(link, attempt.replyLink());
    assertNull(attempt.handedOffTo());
  }

  @Test
  void anyMessageNamedIsAnswered() {
    assertEquals(
        "in_reply_to",
        History.of(out("email").key("k"), in("email").day(1).answering("later", "k"))
            .first()
            .replyLink());
  }

  @Test
  void oneMessageAnswersAllBeforeItAndNoneAfter() {
    History history =
        History.of(out("email"), out("email").day(3), in("email").day(4), out("email").day(5));
    assertEquals(
        List.of(true, true, false), history.attempts().stream().map(Attempt::isReplied).toList());
    assertEquals(24.0, history.second().hoursToReply());
  }

  @Test
  void firstOfTwoRepliesCounts() {
    Attempt attempt =
        History.of(out("email").key("k"), in("email").day(1), in("email").day(2).answering("k"))
            .first();
    assertEquals(24.0, attempt.hoursToReply());
    assertEquals(Attempt.INFERRED, attempt.replyLink());
  }

  @Test
  void answerElsewhereIsAHandOffAndStopsNoClock() {
    Attempt attempt =
        History.of(out("email"), in("x").day(1), in("call").day(2), in("email").day(3)).first();
    assertEquals("x", attempt.handedOffTo());
    assertEquals(72.0, attempt.hoursToReply());
  }

  @Test
  void handOffAfterTheReplyButWithinTheWindowIsKept() {
    Attempt attempt =
        History.of(out("email"), in("email").day(1), in("call").after(WINDOW)).first();
    assertEquals("call", attempt.handedOffTo());
  }

  @Test
  void handOffAfterTheWindowIsNone() {
    Attempt attempt = History.of(out("email"), in("call").after(WINDOW.plusSeconds(1))).first();
    assertFalse(attempt.isReplied());
    assertNull(attempt.handedOffTo());
  }

  @Test
  void messageLinkedByThreadElsewhereLeavesTheHandOffToALaterOne() {
    Attempt attempt =
        History.of(out("email").thread("t"), in("linkedin").day(1).thread("t"), in("call").day(2))
            .first();
    assertEquals(Attempt.THREAD, attempt.replyLink());
    assertEquals("call", attempt.handedOffTo());
    assertNull(
        History.of(out("email").thread("t"), in("email").day(1), in("linkedin").day(2).thread("t"))
            .first()
            .handedOffTo());
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"DELIVERED", "BOUNCED", "AUTO_REPLY", "READ", "COMPLAINT", "BULK"})
  void machineIsNoHuman(Outcome outcome) {
    Attempt attempt = History.of(out("email"), in("email").day(1).outcome(outcome)).first();
    assertFalse(attempt.isReplied());
    assertEquals(outcome == Outcome.BOUNCED, attempt.isBounced());
    assertEquals(outcome == Outcome.AUTO_REPLY, attempt.hasAutoReply());
  }

  @ParameterizedTest
  @CsvSource({
    "message, true",
    "call, true",
    "comment, true",
    "form, true",
    "invitation, true",
    "introduction, true",
    "meeting, false",
    "post, false"
  })
  void kindsThatAnswer(String kind, boolean isReply) {
    assertEquals(isReply, History.of(out("x"), in("x").day(1).kind(kind)).first().isReplied());
  }

  @ParameterizedTest
  @CsvSource({
    "message, 1",
    "call, 1",
    "comment, 1",
    "form, 1",
    "invitation, 1",
    "introduction, 1",
    "meeting, 0",
    "post, 0"
  })
  void kindsThatMayBeAnswered(String kind, int attempts) {
    assertEquals(attempts, History.of(out("x").kind(kind)).attempts().size());
    assertEquals(0, History.of(in("x").kind(kind)).attempts().size());
  }

  @Test
  void sameInstantAnswersOnlyWhatItNames() {
    Attempt named = History.of(out("email").key("k"), in("email").answering("k")).first();
    assertEquals(0.0, named.hoursToReply());
    assertEquals(0, named.observedSeconds());
    assertFalse(
        History.of(out("email").key("k").thread("t"), in("email").thread("t")).first().isReplied());
    assertNull(History.of(out("email"), in("x")).first().handedOffTo());
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {
        "ANSWERED",
        "INTERESTED",
        "NOT_INTERESTED",
        "LATER",
        "REFERRAL",
        "MEETING_BOOKED",
        "REFUSED",
        "DECLINED"
      })
  void responseNotedOnTheTouchIsAReplyWithoutATime(Outcome outcome) {
    Attempt attempt = History.of(out("email").outcome(outcome)).first();
    assertTrue(attempt.isReplied());
    assertEquals(Attempt.NOTED, attempt.replyLink());
    assertNull(attempt.repliedAt());
    assertNull(attempt.hoursToReply());
    assertEquals(WINDOW.toSeconds(), attempt.observedSeconds());
  }

  @Test
  void whoWantsNoMoreMailHasNotReplied() {
    Attempt noted = History.of(out("email").outcome(Outcome.UNSUBSCRIBED)).first();
    assertFalse(noted.isReplied());
    assertTrue(noted.isUnsubscribed());
    Attempt clicked =
        History.of(out("email"), in("email").day(1).outcome(Outcome.UNSUBSCRIBED)).first();
    assertFalse(clicked.isReplied());
    assertTrue(clicked.isUnsubscribed());
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"ACCEPTED", "NO_ANSWER", "VOICEMAIL", "BUSY", "WRONG_NUMBER", "DELIVERED", "READ"})
  void otherNotesAreNoReply(Outcome outcome) {
    assertFalse(
        History.of(out("linkedin").kind(Kind.INVITATION).outcome(outcome)).first().isReplied());
  }

  @Test
  void replyWithItsTimeComesBeforeANote() {
    Attempt attempt =
        History.of(out("email").outcome(Outcome.INTERESTED), in("email").day(1)).first();
    assertEquals(Attempt.INFERRED, attempt.replyLink());
    assertEquals(24.0, attempt.hoursToReply());
  }

  @Test
  void aCallIsAnsweredByWhomItReachesElseByACallBack() {
    History history =
        History.of(
            out("call").outcome(Outcome.ANSWERED).lasting(300),
            out("call").day(1).outcome(Outcome.VOICEMAIL),
            in("call").day(1.5));
    assertEquals(START, history.first().repliedAt());
    assertEquals(Attempt.REACHED, history.first().replyLink());
    assertEquals(0.0, history.first().hoursToReply());
    assertEquals(12.0, history.second().hoursToReply());
    assertFalse(History.of(out("call").outcome(Outcome.NO_ANSWER)).first().isReplied());
    assertTrue(History.of(out("call").outcome(Outcome.REFUSED)).first().isReplied());
  }

  @Test
  void firstAttemptsAreToldByTimeThenId() {
    History history =
        History.of(
            out("email").id("b").campaign("one"),
            out("email").id("a").campaign("one"),
            out("email").day(1).campaign("two"),
            out("x").day(2).campaign("two"));
    assertEquals(
        List.of(true, false, false, true),
        history.attempts().stream().map(Attempt::isFirstOnChannel).toList());
    assertEquals(
        List.of(true, false, true, true),
        history.attempts().stream().map(Attempt::isFirstInCampaign).toList());
  }

  @Test
  void firstMessageInAStepIsMarkedWhateverItsWording() {
    History history =
        History.of(
            out("call").campaign("a").step("1", "x"),
            out("email").campaign("a").step("1", "x").day(1).outcome(Outcome.BOUNCED),
            out("linkedin").campaign("a").step("1", "y").day(2),
            out("email").campaign("a").step("2", null).day(3),
            out("email").campaign("b").step("1", "x").day(4),
            out("email").campaign("a").day(5),
            out("email").campaign("a").step(null, "z").day(6),
            out("email").campaign("a").step(null, "y").day(7));
    assertEquals(
        List.of(false, true, false, true, true, false, true, false),
        history.attempts().stream().map(Attempt::isFirstInStep).toList());
  }
}
