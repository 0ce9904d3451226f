package dev.outreach.journey;

import static dev.outreach.journey.History.asOf;
import static dev.outreach.journey.History.lost;
import static dev.outreach.journey.History.won;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.table.Journeys;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal on Monday 5 January 2026; its silence would end with Saturday 4 July. */
class RefusalTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
  private static final LocalDate LAST = LocalDate.parse("2026-07-04");
  private static final int FAR = 500;

  private final TestTouch refusal = out("call").outcome(Outcome.REFUSED);

  private static Journey late(Object... events) {
    return History.of(asOf(FAR), events).journey();
  }

  private static void assertLost(LocalDate day, Journey journey) {
    assertEquals(Journeys.LOSS, journey.state());
    assertEquals(day, journey.lostOn());
    assertEquals(ChronoUnit.DAYS.between(journey.firstTouchOn(), day), journey.days());
  }

  private static void assertOpen(Journey journey) {
    assertEquals(Journeys.STILL_OPEN, journey.state());
    assertNull(journey.lostOn());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "NOT_INTERESTED"})
  void silenceAfterARefusalIsALossOnItsLastDay(Outcome no) {
    for (TestTouch touch : List.of(out("call"), in("email"), out("email"), in("linkedin"))) {
      assertLost(LAST, late(out("x"), touch.outcome(no)));
    }
  }

  @Test
  void itIsOpenUntilTheLastMicrosecondOfTheDay() {
    Instant over = LAST.plusDays(1).atStartOfDay(History.PARIS).toInstant();
    Instant last = over.minus(1, ChronoUnit.MICROS);
    assertLost(LAST, History.of(asOf(over), refusal).journey());
    assertLost(LAST, History.of(asOf(last), refusal).journey());
    Journey before = History.of(asOf(last.minus(1, ChronoUnit.MICROS)), refusal).journey();
    assertOpen(before);
    assertEquals(180, before.days());
    assertOpen(History.of(asOf(0), refusal).journey());
  }

  @Test
  void whatComesLaterChangesNoLossOfBefore() {
    Journey then = History.of(asOf(181), refusal).journey();
    assertLost(LAST, then);
    assertLost(LAST, late(refusal, in("email").day(181)));
    assertLost(LAST, late(refusal, out("call").day(250).outcome(Outcome.INTERESTED)));
    assertLost(LAST, late(refusal, out("call").day(190).outcome(Outcome.REFUSED)));
  }

  @Test
  void anExchangeUpToTheLastDayLeavesItOpen() {
    for (double day : new double[] {0.1, 1, 90, 180}) {
      assertOpen(late(refusal, in("email").day(day)));
      assertOpen(late(refusal, in("call").day(day)));
      assertOpen(late(refusal, out("call").day(day).lasting(30)));
      assertOpen(late(refusal, out("call").day(day).outcome(Outcome.LATER)));
      assertOpen(late(refusal, out("video").day(day).outcome(Outcome.ANSWERED)));
      assertOpen(late(refusal, out("meeting").day(day)));
      assertOpen(late(refusal, in("meeting").day(day)));
      assertOpen(late(refusal, out("email").day(day).outcome(Outcome.INTERESTED)));
    }
  }

  @Test
  void noExchangeIsWhatNobodyOfThemDid() {
    for (TestTouch touch :
        List.of(
            out("email"),
            out("call").outcome(Outcome.NO_ANSWER),
            out("call").outcome(Outcome.VOICEMAIL),
            out("call").lasting(0),
            out("meeting").outcome(Outcome.NO_SHOW),
            out("meeting").outcome(Outcome.DECLINED),
            out("email").outcome(Outcome.READ),
            out("linkedin").kind(Kind.INVITATION).outcome(Outcome.ACCEPTED),
            in("email").outcome(Outcome.AUTO_REPLY),
            in("email").outcome(Outcome.BULK),
            in("x").kind(Kind.REACTION))) {
      assertLost(LAST, late(refusal, touch.day(20)));
    }
  }

  @Test
  void anExchangeBeforeTheRefusalIsNone() {
    assertLost(LAST, late(in("email").day(-30), out("call").day(-3).lasting(60), refusal));
  }

  @Test
  void whoRefusesAgainIsSilentFromThenOn() {
    TestTouch again = in("email").day(100).outcome(Outcome.NOT_INTERESTED);
    assertLost(MONDAY.plusDays(280), late(refusal, again));
    assertOpen(late(refusal, again, in("email").day(280)));
    assertOpen(History.of(asOf(270), refusal, again).journey());
  }

  @Test
  void afterATalkANewRefusalIsNeeded() {
    Object[] talk = {refusal, in("email").day(10), out("email").day(12)};
    assertOpen(late(talk));
    assertLost(
        MONDAY.plusDays(200),
        late(talk[0], talk[1], talk[2], out("call").day(20).outcome(Outcome.REFUSED)));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNSUBSCRIBED", "COMPLAINT"})
  void anOptOutInTheSilenceIsTheLoss(Outcome optOut) {
    assertLost(MONDAY.plusDays(40), late(refusal, in("email").day(40).outcome(optOut)));
    assertLost(LAST, late(refusal, in("email").day(181).outcome(optOut)));
  }

  @Test
  void aDealLostInTheSilenceIsTheLoss() {
    assertLost(MONDAY.plusDays(40), late(refusal, lost("2026-02-14")));
    assertLost(LAST, late(refusal, lost("2026-07-04")));
    Journey journey = late(refusal, lost("2026-07-05"));
    assertLost(LAST, journey);
    assertEquals(LAST.plusDays(1), journey.dealLostOn());
    assertNull(late(refusal).dealLostOn());
  }

  @Test
  void aContractInTheSilenceEndsIt() {
    for (String day : List.of("2026-01-05", "2026-03-01", "2026-07-04")) {
      Journey journey = late(refusal, won(day));
      assertEquals(Journeys.CONTRACT, journey.state());
      assertNull(journey.lostOn());
      assertFalse(journey.isSameDayLoss());
    }
    Journey journey = late(refusal, won("2026-07-05"));
    assertEquals(Journeys.CONTRACT, journey.state());
    assertEquals(LAST, journey.lostOn());
    assertEquals(LAST, late(out("x").day(-9), won("2026-01-04"), refusal).lostOn());
  }

  @Test
  void theRefusalItselfIsStillKnown() {
    Journey journey = History.of(refusal).journey();
    assertOpen(journey);
    assertEquals(MONDAY, journey.last().refusedOn());
  }

  /** Days, not hours: the silence begins in winter and ends in summer time. */
  @Test
  void lateOnTheDayIsOnTheDay() {
    TestTouch late = out("call").at("2026-01-05T22:59:59Z").outcome(Outcome.REFUSED);
    assertOpen(late(late, in("email").at("2026-07-04T21:59:59Z")));
    assertLost(LAST, late(late, in("email").at("2026-07-04T22:00:00Z")));
  }
}
