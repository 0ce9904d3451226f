package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the records of several tools are one event; on both sides of each boundary. */
class SameEventsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String ONE = "1 of 2";
  private static final String TWO = "2 of 2";

  /** How many events the records come to. */
  private static String events(TestTouch... touches) {
    List<TouchEvent> records =
        Arrays.stream(touches)
            .map(TestTouch::event)
            .collect(Collectors.toCollection(ArrayList::new));
    SameEvents same = new SameEvents(records, History.PARIS);
    assertEquals(records.size(), same.events().size() + same.alsoElsewhere().size());
    return same.events().size() + " of " + records.size();
  }

  private static TouchEvent merged(TestTouch... touches) {
    List<TouchEvent> records = Arrays.stream(touches).map(TestTouch::event).toList();
    SameEvents same = new SameEvents(records, History.PARIS);
    assertEquals(1, same.events().size());
    return same.events().get(0);
  }

  private static TestTouch mbox(TestTouch touch) {
    return touch.told("mbox").id("m" + touch.event().id());
  }

  private static TestTouch crm(TestTouch touch) {
    return touch.told("crm").id("c" + touch.event().id());
  }

  private static TestTouch log(TestTouch touch) {
    return touch.told("log").id("l" + touch.event().id());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "120, true", "121, false", "-120, true", "-121, false"})
  void mailsOfOneSubjectAreOneWithinTwoMinutes(long seconds, boolean areOne) {
    assertEquals(
        areOne ? ONE : TWO,
        events(
            mbox(out("email").about(7)),
            crm(out("email").about(7).after(Duration.ofSeconds(seconds)))));
  }

  @Test
  void mailsOfOtherSubjectsOrNoneAreTwo() {
    assertEquals(TWO, events(mbox(out("email").about(7)), crm(out("email").about(8))));
    assertEquals(TWO, events(mbox(out("email").about(7)), crm(out("email"))));
    assertEquals(TWO, events(mbox(out("email")), crm(out("email"))));
  }

  @Test
  void messagesOfOtherChannelsAreOneByTheirKeyAlone() {
    assertEquals(TWO, events(mbox(out("x").about(7)), crm(out("x").about(7))));
    assertEquals(ONE, events(mbox(out("x").key("k")), crm(out("x").key("k"))));
  }

  @ParameterizedTest
  @CsvSource({"180, true", "181, false", "-180, true", "-181, false"})
  void callsAreOneWithinThreeMinutes(long seconds, boolean areOne) {
    assertEquals(
        areOne ? ONE : TWO,
        events(crm(out("call")), log(out("call").after(Duration.ofSeconds(seconds)))));
  }

  @ParameterizedTest
  @CsvSource({"60, 70, true", "60, 71, false", "60, 50, true", "60, 49, false", "0, 10, true"})
  void durationsOfOneCallDifferByTenSecondsAtMost(long one, long other, boolean areOne) {
    assertEquals(
        areOne ? ONE : TWO, events(crm(out("call").lasting(one)), log(out("call").lasting(other))));
    assertEquals(
        areOne ? ONE : TWO,
        events(crm(out("call").lasting(one)), log(out("call").dayOnly().lasting(other))));
  }

  @Test
  void callOfUnknownLengthMayBeOfAny() {
    assertEquals(ONE, events(crm(out("call").lasting(600)), log(out("call").after(MINUTE))));
    assertEquals(ONE, events(crm(out("call")), log(out("call").after(MINUTE).lasting(600))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting", "video"})
  void meetingsAreOneIfTheirHoursOverlap(String channel) {
    TestTouch calendar = crm(out(channel).lasting(3600));
    for (long minutes : new long[] {-29, 0, 59}) {
      TestTouch logged = log(out(channel).lasting(1800).after(Duration.ofMinutes(minutes)));
      assertEquals(ONE, events(calendar, logged), "after " + minutes);
    }
    for (long minutes : new long[] {-30, 60}) {
      TestTouch logged = log(out(channel).lasting(1800).after(Duration.ofMinutes(minutes)));
      assertEquals(TWO, events(calendar, logged), "after " + minutes);
    }
  }

  @Test
  void meetingTakesAnHourIfItIsNotSaidAndHalfADayAtMost() {
    assertEquals(
        ONE, events(crm(out("meeting")), log(out("meeting").after(MINUTE.multipliedBy(59)))));
    assertEquals(
        TWO, events(crm(out("meeting")), log(out("meeting").after(MINUTE.multipliedBy(60)))));
    TestTouch fair = crm(out("meeting").lasting(3 * 86_400));
    Duration half = Duration.ofHours(12);
    assertEquals(ONE, events(fair, log(out("meeting").after(half.minusSeconds(1)))));
    assertEquals(TWO, events(fair, log(out("meeting").after(half))));
  }

  @Test
  void channelKindAndDirectionAreTheSame() {
    TestTouch mail = mbox(out("email").key("k").about(7));
    assertEquals(TWO, events(mail, crm(in("email").key("k").about(7))));
    assertEquals(TWO, events(mail, crm(out("x").key("k"))));
    assertEquals(TWO, events(mail, crm(out("email").kind(Kind.INTRODUCTION).key("k").about(7))));
  }

  @Test
  void oneKeyIsOneMessageHoweverFarApart() {
    Duration far = Duration.ofHours(9);
    assertEquals(ONE, events(mbox(out("email").key("k")), crm(out("email").key("k").after(far))));
    assertEquals(
        ONE,
        events(
            mbox(out("email").key("k").about(1)), crm(out("email").key("k").about(2).after(far))));
  }

  @Test
  void twoKeysAreTwoMessages() {
    assertEquals(
        TWO, events(mbox(out("email").key("k").about(7)), crm(out("email").key("l").about(7))));
    assertEquals(ONE, events(mbox(out("email").key("k").about(7)), crm(out("email").about(7))));
    assertEquals(TWO, events(mbox(out("email").key("k")), log(out("email").key("l").dayOnly())));
    assertEquals(ONE, events(mbox(out("email").key("k")), log(out("email").dayOnly())));
  }

  @Test
  void twoRecordsOfOneToolAreTwo() {
    assertEquals(
        TWO,
        events(crm(out("email").key("k").about(7)), crm(out("email").key("k").about(7)).id("d")));
    assertEquals(TWO, events(crm(out("call")), crm(out("call")).id("d")));
    assertEquals(TWO, events(log(out("call").dayOnly()), log(out("call").dayOnly()).id("d")));
    assertEquals(TWO, events(log(out("call").dayOnly()), log(out("call")).id("d")));
  }

  @Test
  void eachRecordIsOneWithTheNearestOfAnotherToolAndWithNoneBesides() {
    TestTouch[] touches = {
      crm(out("call").id("1")),
      crm(out("call").id("2").after(Duration.ofSeconds(100))),
      log(out("call").id("3").after(Duration.ofSeconds(90)).outcome(Outcome.LATER))
    };
    List<TouchEvent> events =
        new SameEvents(Arrays.stream(touches).map(TestTouch::event).toList(), History.PARIS)
            .events();
    assertEquals(2, events.size());
    assertNull(events.get(0).outcome());
    assertEquals(Outcome.LATER, events.get(1).outcome());
  }

  @Test
  void whatSaysTheSameGoesBeforeWhatIsNearer() {
    TestTouch[] touches = {
      crm(out("call").id("1").outcome(Outcome.NO_ANSWER).after(Duration.ofSeconds(80))),
      crm(out("call").id("2").outcome(Outcome.ANSWERED)),
      log(out("call").id("3").outcome(Outcome.LATER).after(Duration.ofSeconds(60)))
    };
    List<TouchEvent> events =
        new SameEvents(Arrays.stream(touches).map(TestTouch::event).toList(), History.PARIS)
            .events();
    assertEquals(
        List.of(Outcome.NO_ANSWER, Outcome.LATER),
        events.stream().map(TouchEvent::outcome).toList());
    assertEquals(
        ONE,
        events(
            crm(out("call").outcome(Outcome.NO_ANSWER)), log(out("call").outcome(Outcome.LATER))));
  }

  @Test
  void threeToolsTellOfOneEvent() {
    assertEquals(
        "1 of 3",
        events(
            mbox(out("email").key("k").about(7)),
            crm(out("email").key("k").after(Duration.ofHours(2))),
            log(out("email").about(7).after(MINUTE))));
    assertEquals(
        "1 of 3",
        events(
            crm(out("call").lasting(60)),
            mbox(out("call").after(MINUTE)),
            log(out("call").dayOnly())));
  }

  @Test
  void twoMessagesAreNotJoinedThroughARecordWithoutAKey() {
    assertEquals(
        "2 of 3",
        events(
            mbox(out("email").key("k").about(7)),
            crm(out("email").key("l").about(7).after(MINUTE.multipliedBy(2))),
            log(out("email").about(7).after(MINUTE))));
  }

  @Test
  void twoCallsAreNotJoinedThroughARecordBetween() {
    assertEquals(
        "2 of 3",
        events(
            mbox(out("call").lasting(60)),
            crm(out("call").lasting(300).after(MINUTE)),
            log(out("call").after(Duration.ofSeconds(20)))));
    Duration between = Duration.ofSeconds(100);
    assertEquals(
        "1 of 3",
        events(
            mbox(out("call")),
            crm(out("call").after(Duration.ofSeconds(180))),
            log(out("call").after(between))));
    assertEquals(
        "2 of 3",
        events(
            mbox(out("call")),
            crm(out("call").after(Duration.ofSeconds(181))),
            log(out("call").after(between))));
  }

  @Test
  void dayOnlyRowIsOneWithTheOnlyOneThatItCouldBe() {
    TestTouch row = log(out("call").at("2026-01-04T23:00:00Z").dayOnly());
    assertEquals(ONE, events(row, crm(out("call").at("2026-01-05T22:59:59Z"))));
    assertEquals(TWO, events(row, crm(out("call").at("2026-01-05T23:00:00Z"))));
    assertEquals(TWO, events(row, crm(out("call").at("2026-01-04T22:59:59Z"))));
    assertEquals(
        "3 of 3", events(row, crm(out("call")), crm(out("call").after(Duration.ofHours(2)))));
  }

  @Test
  void dayOnlyRowOfTheirsStandsAtTheEndOfItsDay() {
    TestTouch row = log(in("email").at("2026-01-05T22:59:59.999999Z").dayOnly());
    assertEquals(ONE, events(row, mbox(in("email").about(7))));
    assertEquals(
        "2 of 3",
        events(row, mbox(in("email").about(7)), mbox(in("email").at("2026-01-05T23:00:00Z"))));
  }

  @Test
  void whatContradictsADayOnlyRowItCouldNotBe() {
    TestTouch row = log(out("call").dayOnly().outcome(Outcome.INTERESTED).lasting(60));
    TestTouch fits = crm(out("call").outcome(Outcome.ANSWERED).lasting(65));
    Duration later = Duration.ofHours(2);
    assertEquals("3 of 3", events(row, fits, crm(out("call").after(later))));
    assertEquals("2 of 3", events(row, fits, crm(out("call").after(later).lasting(600))));
    for (Outcome missed : List.of(Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.BUSY)) {
      assertEquals("2 of 3", events(row, fits, crm(out("call").after(later).outcome(missed))));
      assertEquals(TWO, events(row, crm(out("call").outcome(missed))));
    }
    TestTouch mail = log(out("email").dayOnly().about(7));
    assertEquals(
        "2 of 3",
        events(mail, mbox(out("email").about(7)), mbox(out("email").about(8).after(later))));
    assertEquals(
        "3 of 3", events(mail, mbox(out("email").about(7)), mbox(out("email").after(later))));
    assertEquals(
        "2 of 3",
        events(
            log(out("email").dayOnly().key("k")),
            mbox(out("email")),
            mbox(out("email").key("l").after(later))));
  }

  @ParameterizedTest
  @CsvSource({"DELIVERED, 1", "READ, 1", "AUTO_REPLY, 1", "BOUNCED, 2"})
  void thatAMessageWasReadContradictsNoAnswer(Outcome outcome, int events) {
    assertEquals(
        events + " of 2",
        events(
            log(out("email").dayOnly().outcome(Outcome.INTERESTED)),
            crm(out("email").outcome(outcome))));
  }

  @Test
  void meetingMayHaveLastedLongerThanTheCalendarSays() {
    TestTouch calendar = crm(out("meeting").lasting(3600));
    assertEquals(ONE, events(calendar, log(out("meeting").dayOnly().lasting(5400))));
    assertEquals(
        ONE, events(crm(out("video").lasting(60)), log(out("video").dayOnly().lasting(5400))));
  }

  @Test
  void twoDayOnlyRowsAreOneIfEachIsTheOnlyOne() {
    TestTouch row = log(out("call").dayOnly());
    assertEquals(ONE, events(row, crm(out("call").dayOnly())));
    assertEquals(
        "3 of 3", events(row, crm(out("call").dayOnly()), crm(out("call").dayOnly()).id("d")));
  }

  /** Which of them it is nobody knows; there were two calls. */
  @Test
  void oneOfTwoDayOnlyRowsIsTheOnlyCallOfAnotherTool() {
    assertEquals(
        "2 of 3",
        events(log(out("call").dayOnly()), log(out("call").dayOnly()).id("m"), crm(out("call"))));
  }

  @Test
  void dayOnlyRowMayNotContradictAnyRecordOfTheEvent() {
    assertEquals(
        "2 of 3",
        events(
            mbox(out("call").lasting(60)),
            crm(out("call").after(MINUTE)),
            log(out("call").dayOnly().lasting(600))));
  }

  @Test
  void mergedTouchKeepsWhatEachToolKnows() {
    TouchEvent merged =
        merged(
            mbox(
                out("email")
                    .key("k")
                    .about(7)
                    .answering("a", "b")
                    .of("Ana Lopez")
                    .outcome(Outcome.READ)),
            crm(
                out("email")
                    .about(7)
                    .after(MINUTE)
                    .campaign("spring")
                    .step("2", "B")
                    .thread("t")
                    .answering("b", "c")
                    .of("A. Lopez")
                    .leadSource("fair")),
            log(out("email").dayOnly().outcome(Outcome.INTERESTED).lasting(30).of("Ana")));
    assertEquals("m" + START + " email", merged.id());
    assertEquals(START, merged.at());
    assertEquals("k", merged.messageKey());
    assertEquals("spring", merged.campaign());
    assertEquals("2", merged.step());
    assertEquals("B", merged.variant());
    assertEquals("t", merged.thread());
    assertEquals(List.of("a", "b", "c"), merged.inReplyTo());
    assertEquals("Ana Lopez", merged.personName());
    assertEquals("fair", merged.leadSource());
    assertEquals(Outcome.INTERESTED, merged.outcome());
    assertEquals(30, merged.durationSeconds());
    assertEquals("mbox", merged.origin().source());
  }

  @Test
  void theTimedRecordStandsForTheEventThenTheNamedOneThenTheFirstByTool() {
    TestTouch dayOnly = log(out("email").key("k").about(7).dayOnly().at("2026-01-04T23:00:00Z"));
    TouchEvent timed = merged(dayOnly, mbox(out("email").about(7)));
    assertEquals("mbox", timed.origin().source());
    assertEquals(START, timed.at());
    assertEquals("k", timed.messageKey());
    assertTrue(!timed.isDayOnly());
    TouchEvent named = merged(crm(out("email").about(7)), mbox(out("email").about(7).key("k")));
    assertEquals("mbox", named.origin().source());
    assertEquals("crm", merged(mbox(out("call")), crm(out("call"))).origin().source());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      value = {
        "ANSWERED, INTERESTED, INTERESTED",
        "NO_ANSWER, VOICEMAIL, VOICEMAIL",
        "NO_ANSWER, ANSWERED, ANSWERED",
        "NULL, LATER, LATER",
        "INTERESTED, BOUNCED, BOUNCED",
        "INTERESTED, COMPLAINT, COMPLAINT",
        "INTERESTED, UNSUBSCRIBED, UNSUBSCRIBED",
        "INTERESTED, READ, INTERESTED",
        "INTERESTED, AUTO_REPLY, INTERESTED",
        "INTERESTED, DELIVERED, INTERESTED",
        "READ, DELIVERED, READ",
        "AUTO_REPLY, NULL, AUTO_REPLY",
        "NULL, NULL, NULL"
      })
  void outcomeThatSaysMostIsKept(Outcome one, Outcome other, Outcome kept) {
    assertEquals(
        kept,
        merged(mbox(out("email").key("k").outcome(one)), crm(out("email").key("k").outcome(other)))
            .outcome());
    assertEquals(
        kept,
        merged(mbox(out("email").key("k").outcome(other)), crm(out("email").key("k").outcome(one)))
            .outcome());
  }

  @ParameterizedTest
  @CsvSource({"AUTO_REPLY, AUTO_REPLY", "BULK, BULK", "READ, READ", "DELIVERED, ANSWERED"})
  void whatAMachineSentMeIsNoAnswerWhateverAnotherToolSays(Outcome outcome, Outcome kept) {
    assertEquals(
        kept,
        merged(
                mbox(in("email").key("k").outcome(outcome)),
                crm(in("email").key("k").outcome(Outcome.ANSWERED)))
            .outcome());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      value = {
        "NULL, 60, 60",
        "0, NULL, 0",
        "0, 8, 8",
        "9, 0, 9",
        "60, 65, 60",
        "NULL, NULL, NULL"
      })
  void durationIsThatOfTheFirstToolThatSawItLast(Long crm, Long log, Long kept) {
    TestTouch one = crm(out("call"));
    TestTouch other = log(out("call"));
    if (crm != null) {
      one.lasting(crm);
    }
    if (log != null) {
      other.lasting(log);
    }
    assertEquals(kept, merged(one, other).durationSeconds());
  }

  @Test
  void orderOfTheRecordsChangesNothing() {
    List<TouchEvent> records = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      TestTouch touch = random.nextBoolean() ? out("call") : out("email").about(random.nextInt(2));
      touch
          .told("t" + random.nextInt(3))
          .id("r" + i)
          .after(Duration.ofSeconds(20L * random.nextInt(60)));
      if (random.nextInt(4) == 0) {
        touch.dayOnly();
      }
      if (random.nextInt(3) == 0) {
        touch.lasting(random.nextInt(4) * 8L);
      }
      if (random.nextInt(4) == 0) {
        touch.key("k" + random.nextInt(5));
      }
      records.add(touch.event());
    }
    Set<TouchEvent> expected = Set.copyOf(new SameEvents(records, History.PARIS).events());
    assertTrue(expected.size() < records.size());
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(records, random);
      assertEquals(expected, java.util.Set.copyOf(new SameEvents(records, History.PARIS).events()));
    }
  }

  @Test
  void whicheverRecordKnowsWhatIsNamedTellsIt() {
    TouchEvent merged =
        merged(crm(in("email").key("k")), mbox(in("email").key("k").answering("a").namesMine()));
    assertEquals("crm", merged.origin().source());
    assertEquals(List.of("a"), merged.inReplyTo());
    assertEquals(TouchEvent.Names.MINE, merged.origin().names());
    assertEquals(
        TouchEvent.Names.UNKNOWN,
        merged(crm(in("email").key("k")), mbox(in("email").key("k").continuesUnknown()))
            .origin()
            .names());
    assertEquals(
        TouchEvent.Names.KNOWN,
        merged(
                crm(in("email").key("k").continuesUnknown()),
                mbox(in("email").key("k").answering("a").namesTheirs()))
            .origin()
            .names());
  }
}
