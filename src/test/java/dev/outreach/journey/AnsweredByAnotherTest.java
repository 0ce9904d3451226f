package dev.outreach.journey;

import static dev.outreach.journey.TestAccount.with;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A colleague, an assistant or somebody behind contact@ answers what was sent to another. */
class AnsweredByAnotherTest {
  private static TestTouch colleague() {
    return in("email").ofAnother().namesMine().answering("k");
  }

  @Test
  void theAttemptIsAnsweredAndByWhom() {
    Attempt attempt = History.of(out("email").key("k"), colleague().day(1)).first();
    assertTrue(attempt.isReplied());
    assertTrue(attempt.isAnsweredByOther());
    assertEquals(Attempt.IN_REPLY_TO, attempt.replyLink());
    assertEquals(24.0, attempt.hoursToReply());
    Attempt own = History.of(out("email").key("k"), in("email").answering("k").day(1)).first();
    assertFalse(own.isAnsweredByOther());
  }

  @Test
  void theFirstAnswerTellsByWhom() {
    TestTouch own = in("email").answering("k");
    assertFalse(
        History.of(out("email").key("k"), own.day(1), colleague().day(2))
            .first()
            .isAnsweredByOther());
    assertTrue(
        History.of(out("email").key("k"), colleague().day(2), own.day(3))
            .first()
            .isAnsweredByOther());
  }

  @Test
  void itIsNoTouchOfThePersonAndNoWordOfTheirs() {
    History history =
        History.of(out("email").key("k"), colleague().day(1), out("email").key("l").day(2));
    assertEquals(2, history.journey().touches());
    assertNull(history.journey().repliedOn());
    assertEquals(Attempts.NEW, history.second().relation());
    assertEquals(1, history.weeks().stream().filter(week -> week.touches() > 0).count());
    assertEquals(List.of(), history.hops());
    assertNull(History.of(colleague()).journey());
  }

  @Test
  void itAnswersTheEarlierStepsOfTheCampaignAndNothingElse() {
    History history =
        History.of(
            out("email").campaign("a"),
            out("email").campaign("b").day(1),
            out("email").campaign("a").key("k").day(2),
            out("email").campaign("a").day(3),
            out("email").thread("t").day(4),
            colleague().thread("t").day(5));
    assertEquals(
        List.of(true, false, true, false, false),
        history.attempts().stream().map(Attempt::isAnsweredByOther).toList());
    assertEquals(2, history.attempts().stream().filter(Attempt::isReplied).count());
  }

  @Test
  void aMachineAnswersForNobody() {
    TestTouch machine = colleague().outcome(Outcome.AUTO_REPLY).day(1);
    assertFalse(History.of(out("email").key("k"), machine).first().isReplied());
  }

  @Test
  void theWindowHolds() {
    Duration window = Duration.ofDays(14);
    assertTrue(
        History.of(out("email").key("k"), colleague().after(window)).first().isAnsweredByOther());
    Attempt late =
        History.of(out("email").key("k"), colleague().after(window.plusSeconds(1))).first();
    assertFalse(late.isReplied());
    assertFalse(late.isAnsweredByOther());
    assertEquals(window.toSeconds() + 1, late.lateReplySeconds());
  }

  @Test
  void theRelationOfWhoAnswersForAnotherIsOfMyDoing() {
    History helper = History.of(in("email").namesMine().answering("k"), out("email").day(1));
    assertEquals(Journeys.US, helper.journey().openedBy());
    assertEquals(Attempts.KNOWN, helper.first().relation());
    assertNull(helper.journey().repliedOn());
    assertEquals(
        List.of(false),
        helper.weeks().stream()
            .filter(week -> week.newPeople() > 0)
            .map(week -> week.key().isOutbound())
            .toList());
    for (TestTouch stranger :
        List.of(
            in("email"),
            in("email").namesTheirs().answering("theirs"),
            in("email").continuesUnknown().answering("gone"))) {
      assertEquals(Journeys.THEM, History.of(stranger).journey().openedBy());
    }
  }

  @Test
  void aClientWhoseFirstWordWasSuchAnAnswerIsOfMyDoing() {
    TestAccount asked =
        TestAccount.of(with("bob", in("email").namesMine()), History.won("2026-01-08"));
    assertEquals(Journeys.US, asked.person("bob").clients().get(0).openedBy());
    TestAccount came = TestAccount.of(with("bob", in("email")), History.won("2026-01-08"));
    assertEquals(Journeys.THEM, came.person("bob").clients().get(0).openedBy());
  }
}
