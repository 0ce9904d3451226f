package dev.outreach.journey;

import static dev.outreach.journey.History.lost;
import static dev.outreach.journey.History.won;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person's firsts, and how far they came; the first touch is on 5 January 2026. */
class JourneyTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

  @Test
  void journeyFromFirstTouchToContract() {
    Journey journey =
        History.of(
                out("email"),
                in("email").day(1),
                out("call").day(2).outcome(Outcome.MEETING_BOOKED),
                out("meeting").day(3),
                out("email").day(9),
                won("2026-01-12"),
                out("x").day(20))
            .journey();
    assertEquals(6, journey.touches());
    assertEquals(MONDAY, journey.firstTouchOn());
    assertEquals("email", journey.firstChannel());
    assertEquals(Journeys.US, journey.openedBy());
    assertEquals(MONDAY.plusDays(1), journey.repliedOn());
    assertEquals(MONDAY.plusDays(2), journey.spokeOn());
    assertEquals(MONDAY.plusDays(3), journey.metOn());
    assertEquals(MONDAY.plusDays(7), journey.contractedOn());
    assertNull(journey.lostOn());
    assertEquals(Journeys.CONTRACT, journey.state());
    assertEquals(7, journey.days());
    assertEquals(1, journey.contracts());
    assertEquals(new BigDecimal("1500.00"), journey.amount());
    assertEquals("EUR", journey.currency());
    LocalDate signed = MONDAY.plusDays(7);
    assertEquals(
        List.of(
            new ChannelDays("call", MONDAY.plusDays(2), null, signed, 1, 0, 120, 0),
            new ChannelDays("email", MONDAY, MONDAY.plusDays(1), signed, 2, 1, 600, 120),
            new ChannelDays("meeting", MONDAY.plusDays(3), null, signed, 1, 0, 0, 0),
            new ChannelDays("x", MONDAY.plusDays(20), null, null, 1, 0, 300, 0)),
        journey.channels());
    assertEquals(List.of("call", "email", "meeting"), journey.channelsBeforeContract());
  }

  @Test
  void theyMayOpenAndTheirOpeningIsNoReply() {
    Journey journey = History.of(in("x"), out("email").day(1), in("x").day(2)).journey();
    assertEquals(Journeys.THEM, journey.openedBy());
    assertEquals("x", journey.firstChannel());
    assertEquals(MONDAY.plusDays(2), journey.repliedOn());
    assertNull(journey.channels().get(1).firstReplyOn());
  }

  @Test
  void machinesAreNoTouches() {
    TestTouch bulk = in("email").outcome(Outcome.BULK);
    assertNull(History.of(bulk).journey());
    assertNull(History.of(in("email").outcome(Outcome.COMPLAINT)).journey());
    assertNull(History.of(in("email").outcome(Outcome.UNSUBSCRIBED)).journey());
    Journey journey = History.of(bulk, out("x").day(1)).journey();
    assertEquals(1, journey.touches());
    assertEquals(MONDAY.plusDays(1), journey.firstTouchOn());
    assertEquals(Journeys.US, journey.openedBy());
    assertEquals(1, journey.channels().size());
  }

  @Test
  void mailThatBouncedIsATouchThatOpensNothing() {
    Journey journey = History.of(out("email").outcome(Outcome.BOUNCED)).journey();
    assertEquals(1, journey.touches());
    assertEquals(Journeys.STILL_OPEN, journey.state());
    assertEquals("email", journey.firstChannel());
    assertNull(journey.firstTouchOn());
    assertNull(journey.days());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "call, ANSWERED, NULL, true",
        "call, INTERESTED, 0, true",
        "call, NOT_INTERESTED, 60, true",
        "call, LATER, NULL, true",
        "call, REFERRAL, NULL, true",
        "call, MEETING_BOOKED, NULL, true",
        "call, REFUSED, 5, false",
        "call, UNSUBSCRIBED, 5, false",
        "call, VOICEMAIL, 20, false",
        "call, NO_ANSWER, 20, false",
        "call, NULL, 1, true",
        "call, NULL, 0, false",
        "call, NULL, NULL, false",
        "video, NULL, 1800, true",
        "meeting, NULL, NULL, true",
        "meeting, DECLINED, NULL, false",
        "meeting, NO_ANSWER, NULL, false",
        "meeting, BOUNCED, NULL, false",
        "meeting, NOT_INTERESTED, NULL, true",
        "email, ANSWERED, NULL, false"
      },
      nullValues = "NULL")
  void spokeOnACallOrInAMeeting(String channel, Outcome outcome, Long seconds, boolean isSpoken) {
    for (TestTouch touch : List.of(out(channel), in(channel))) {
      touch.outcome(outcome);
      if (seconds != null) {
        touch.lasting(seconds);
      }
      Journey journey = History.of(out("x"), touch.day(1)).journey();
      assertEquals(isSpoken ? MONDAY.plusDays(1) : null, journey.spokeOn());
      boolean isMet = isSpoken && channel.equals("meeting");
      assertEquals(isMet ? MONDAY.plusDays(1) : null, journey.metOn());
    }
  }

  @ParameterizedTest
  @CsvSource({"UNSUBSCRIBED", "COMPLAINT"})
  void lossByOptOut(Outcome outcome) {
    for (TestTouch touch : List.of(out("email"), in("email"))) {
      Journey journey =
          History.of(out("x"), touch.day(4).outcome(outcome), lost("2026-02-01")).journey();
      assertEquals(Journeys.LOSS, journey.state());
      assertEquals(MONDAY.plusDays(4), journey.lostOn());
      assertEquals(4, journey.days());
    }
  }

  @Test
  void complaintAboutTheFirstMailIsALossOnDayZero() {
    Journey journey = History.of(out("email").outcome(Outcome.COMPLAINT)).journey();
    assertEquals(MONDAY, journey.lostOn());
    assertEquals(0, journey.days());
  }

  @Test
  void lostDealIsALoss() {
    Journey journey = History.of(out("x"), lost("2026-01-05")).journey();
    assertEquals(Journeys.LOSS, journey.state());
    assertEquals(0, journey.days());
    assertFalse(journey.isSameDayLoss());
  }

  @Test
  void dealLostBeforeTheFirstTouchIsHistory() {
    Journey journey = History.of(lost("2026-01-04"), out("x")).journey();
    assertNull(journey.lostOn());
    assertEquals(Journeys.STILL_OPEN, journey.state());
    assertEquals(90, journey.days());
  }

  @Test
  void contractWinsOverAnEarlierLoss() {
    Journey journey =
        History.of(out("email").outcome(Outcome.COMPLAINT), out("x").day(3), won("2026-02-04"))
            .journey();
    assertEquals(Journeys.CONTRACT, journey.state());
    assertEquals(MONDAY, journey.lostOn());
    assertEquals(30, journey.days());
    assertFalse(journey.isSameDayLoss());
  }

  @Test
  void lostDealWithSomebodyNeverTouched() {
    Journey journey = History.of(lost("2026-01-04")).journey();
    assertEquals(Journeys.LOSS, journey.state());
    assertEquals(LocalDate.parse("2026-01-04"), journey.lostOn());
    assertNull(journey.days());
  }

  @Test
  void amountsAreAddedUpWithinOneCurrency() {
    assertEquals(
        new BigDecimal("3000.00"),
        History.of(out("x"), won("2026-01-06"), won("2026-01-07")).journey().amount());
    Journey mixed = History.of(won("2026-01-06"), deal("2026-01-07", "70", "USD")).journey();
    assertNull(mixed.amount());
    assertEquals("EUR+USD", mixed.currency());
    assertEquals(2, mixed.contracts());
    Journey unknown = History.of(deal("2026-01-06", "70", null)).journey();
    assertEquals(new BigDecimal("70"), unknown.amount());
    assertNull(unknown.currency());
    Journey half = History.of(won("2026-01-06"), deal("2026-01-07", "70", null)).journey();
    assertNull(half.amount());
    assertEquals("?+EUR", half.currency());
    Journey none = History.of(deal("2026-01-06", null, "EUR"), won("2026-01-07")).journey();
    assertEquals(new BigDecimal("1500.00"), none.amount());
  }

  @Test
  void channelThatCameLaterHasTheLaterContract() {
    Journey journey =
        History.of(out("email"), won("2026-01-06"), in("x").day(2), won("2026-01-07")).journey();
    assertEquals(MONDAY.plusDays(1), journey.channels().get(0).firstContractOn());
    assertEquals(MONDAY.plusDays(2), journey.channels().get(1).firstContractOn());
    assertEquals(List.of("email"), journey.channelsBeforeContract());
    assertEquals(MONDAY.plusDays(1), journey.contractedOn());
  }

  @Test
  void allToolsThatTellOfTheContractsAreNamed() {
    Journey journey =
        History.of(
                out("x"),
                deal("2026-01-06", "900", "EUR", "stripe+crm"),
                deal("2026-01-08", "700", "EUR", "fec+crm"))
            .journey();
    assertEquals("crm+fec+stripe", journey.contractSource());
    assertEquals(new BigDecimal("1600"), journey.amount());
    assertNull(History.of(out("x")).journey().contractSource());
  }

  private static ContractEvent deal(String day, String amount, String currency) {
    return deal(day, amount, currency, "log");
  }

  private static ContractEvent deal(String day, String amount, String currency, String source) {
    BigDecimal value = amount == null ? null : new BigDecimal(amount);
    return History.deal(day, true, value, currency, source);
  }
}
