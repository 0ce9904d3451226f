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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message answers: what it names, else its thread, else what it may be meant for. */
class WhatIsAnsweredTest {
  private static final Duration WINDOW = Duration.ofDays(14);

  /** Two campaigns to one person, two steps each, in turn; and a fifth mail of none. */
  private static List<String> answered(TestTouch reply) {
    List<TouchEvent> events = new ArrayList<>();
    events.add(out("email").key("a1").id("a1").campaign("a").event());
    events.add(out("email").key("b1").id("b1").campaign("b").day(1).event());
    events.add(out("email").key("a2").id("a2").campaign("a").day(2).event());
    events.add(out("email").key("b2").id("b2").campaign("b").day(3).event());
    events.add(out("email").key("n").id("n").day(4).event());
    events.add(reply.day(5).event());
    return History.of(events.toArray()).attempts().stream()
        .filter(Attempt::isReplied)
        .map(attempt -> attempt.touch().id() + " " + attempt.replyLink())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "a1, a1 in_reply_to",
    "a2, a1 in_reply_to/a2 in_reply_to",
    "b2, b1 in_reply_to/b2 in_reply_to",
    "n, n in_reply_to"
  })
  void whatIsNamedAndTheStepsBeforeItInItsCampaign(String named, String wanted) {
    assertEquals(List.of(wanted.split("/")), answered(in("email").answering(named)));
  }

  @Test
  void ofSeveralThatAreNamedTheLatestTellsTheCampaign() {
    assertEquals(
        List.of("a1 in_reply_to", "b1 in_reply_to", "b2 in_reply_to"),
        answered(in("email").answering("b2", "a1")));
  }

  @Test
  void whatNamesNothingMayBeMeantForAll() {
    List<String> all =
        List.of("a1 inferred", "b1 inferred", "a2 inferred", "b2 inferred", "n inferred");
    assertEquals(all, answered(in("email")));
    assertEquals(all, answered(in("email").answering("gone").continuesUnknown()));
  }

  @Test
  void whatNamesSomethingElseThatIsKnownAnswersNoneOfThese() {
    assertEquals(List.of(), answered(in("email").answering("sent to another").namesMine()));
    assertEquals(List.of(), answered(in("email").answering("their own").namesTheirs()));
    assertEquals(
        List.of("a1 in_reply_to"), answered(in("email").answering("their own", "a1").namesMine()));
  }

  @Test
  void aThreadTellsWhereNothingOfMineIsNamed() {
    for (TestTouch reply : List.of(in("email"), in("email").answering("their own").namesTheirs())) {
      History history =
          History.of(
              out("email").thread("t"), out("email").thread("u").day(1), reply.thread("t").day(2));
      assertEquals(Attempt.THREAD, history.first().replyLink());
      assertFalse(history.second().isReplied());
    }
  }

  @Test
  void whatWasSentBeforeOnTheThreadIsAnsweredWithWhatIsNamed() {
    History history =
        History.of(
            out("email").thread("t").key("1"),
            out("email").thread("t").key("2").day(1),
            out("email").thread("u").key("3").day(2),
            out("email").thread("t").key("4").day(3),
            in("email").answering("2").day(4));
    assertEquals(
        List.of(true, true, false, false),
        history.attempts().stream().map(Attempt::isReplied).toList());
  }

  @Test
  void stepsOfACampaignOnOtherChannelsAreNotAnsweredWithIt() {
    History history =
        History.of(
            out("linkedin").campaign("a"),
            out("email").campaign("a").key("k").day(1),
            in("email").answering("k").day(2));
    assertFalse(history.first().isReplied());
    assertTrue(history.second().isReplied());
  }

  @Test
  void messagesOfNoCampaignAreNotStepsOfOne() {
    History history =
        History.of(out("email"), out("email").key("k").day(1), in("email").answering("k").day(2));
    assertFalse(history.first().isReplied());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void howeverItIsLinkedTheWindowHolds(long seconds, boolean isReply) {
    Duration late = WINDOW.plusSeconds(seconds);
    assertEquals(isReply, replied(out("email").key("k"), in("email").answering("k").after(late)));
    assertEquals(isReply, replied(out("email").thread("t"), in("email").thread("t").after(late)));
    assertEquals(isReply, replied(out("email"), in("email").after(late)));
  }

  private static boolean replied(TestTouch sent, TestTouch reply) {
    Attempt attempt = History.of(sent, reply).first();
    assertEquals(attempt.isReplied(), attempt.lateReplySeconds() == null);
    return attempt.isReplied();
  }

  /** The reminder is answered in time, the first mail of the campaign with it, if late. */
  @Test
  void anAnswerToTheReminderIsALateOneToTheFirstStep() {
    TestTouch reminder = out("email").campaign("a").key("k").day(12);
    History history =
        History.of(
            out("email").campaign("a"),
            out("email").campaign("b").day(1),
            reminder,
            in("email").answering("k").day(16));
    assertFalse(history.first().isReplied());
    assertEquals(16 * 86_400L, history.first().lateReplySeconds());
    assertNull(history.second().lateReplySeconds());
    assertTrue(history.attempts().get(2).isReplied());
    assertNull(history.attempts().get(2).lateReplySeconds());
  }

  @Test
  void aCallThatReachedSomebodyIsAnsweredAndOneThatDidNotIsUntilTheyCallBack() {
    for (String channel : List.of("call", "video")) {
      assertEquals(
          Attempt.REACHED, History.of(out(channel).lasting(1)).first().replyLink(), channel);
      assertFalse(History.of(out(channel).lasting(0)).first().isReplied(), channel);
      assertFalse(History.of(out(channel)).first().isReplied(), channel);
      Duration week = Duration.ofDays(7);
      assertTrue(History.of(out(channel), in(channel).after(week)).first().isReplied());
      assertFalse(
          History.of(out(channel), in(channel).after(week.plusSeconds(1))).first().isReplied());
    }
  }

  @Test
  void aVideoCallToWhichNobodyCameIsNotAnswered() {
    Attempt lapin = History.of(out("video").outcome(Outcome.NO_SHOW)).first();
    assertFalse(lapin.isReplied());
    assertFalse(History.of(out("video").outcome(Outcome.DECLINED)).first().isReplied());
    assertFalse(
        History.of(out("video"), in("video").day(1).outcome(Outcome.NO_SHOW)).first().isReplied());
  }

  @Test
  void aMeetingIsNoAttemptButOneThatWasHeldIsAnExchange() {
    History held = History.of(out("meeting"));
    assertEquals(List.of(), held.attempts());
    assertEquals("2026-01-05", held.journey().metOn().toString());
    assertEquals("2026-01-05", held.journey().spokeOn().toString());
    assertEquals(0, held.journey().noShows());
  }

  @ParameterizedTest
  @CsvSource({"meeting, outbound", "meeting, inbound", "video, outbound", "video, inbound"})
  void whoDidNotComeWasNotMetAndIsCounted(String channel, String direction) {
    TestTouch touch = direction.equals("outbound") ? out(channel) : in(channel);
    History lapin = History.of(out("email").day(-1), touch.outcome(Outcome.NO_SHOW));
    assertNull(lapin.journey().metOn());
    assertNull(lapin.journey().spokeOn());
    assertNull(lapin.journey().repliedOn());
    assertEquals(1, lapin.journey().noShows());
    assertEquals(1, lapin.weeks().stream().mapToLong(WeekCount::noShows).sum());
  }

  @Test
  void whereADayAloneIsKnownThereIsAnAnswerButNoHours() {
    String startOfDay = "2026-01-04T23:00:00Z";
    String endOfDay = "2026-01-05T22:59:59.999999Z";
    History mine = History.of(out("email").dayOnly().at(startOfDay), in("email"));
    assertTrue(mine.first().isReplied());
    assertNull(mine.first().hoursToReply());
    assertEquals(START, mine.first().repliedAt());
    assertEquals("2026-01-05", mine.journey().repliedOn().toString());
    History theirs = History.of(out("email"), in("email").dayOnly().at(endOfDay));
    assertTrue(theirs.first().isReplied());
    assertNull(theirs.first().hoursToReply());
    assertEquals("2026-01-05", theirs.journey().repliedOn().toString());
    assertNull(History.of(out("call").dayOnly().lasting(60)).first().hoursToReply());
    assertEquals(
        1.0, History.of(out("x"), in("x").after(Duration.ofHours(1))).first().hoursToReply());
  }
}
