package dev.outreach.journey;

import static dev.outreach.journey.TestTouch.START;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecencyTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

  @Test
  void lastOfEachSideAndLastThatWasSaid() {
    Recency.Last last =
        History.of(
                out("call").outcome(Outcome.LATER),
                in("email").day(2),
                out("call").day(3).outcome(Outcome.BUSY),
                in("email").day(4).outcome(Outcome.AUTO_REPLY))
            .journey()
            .last();
    assertEquals(START.plus(Duration.ofDays(3)), last.lastOutboundAt());
    assertEquals(START.plus(Duration.ofDays(2)), last.lastInboundAt());
    assertEquals("later", last.lastResponse());
    assertEquals(START, last.lastResponseAt());
    assertEquals("auto_reply", last.lastOutcome());
    assertEquals(MONDAY.plusDays(3), last.lastTouchOn());
    assertNull(last.refusedOn());
  }

  @Test
  void invitationIsNotYetWritten() {
    assertNull(History.of(out("linkedin").kind(Kind.INVITATION)).journey().last().writtenOn());
    assertEquals(
        MONDAY.plusDays(1),
        History.of(out("linkedin").kind(Kind.INVITATION), out("linkedin").day(1))
            .journey()
            .last()
            .writtenOn());
  }

  @Test
  void firstTimeTheyAskedAndFirstCurtNo() {
    Recency.Last last =
        History.of(
                out("call").outcome(Outcome.ASKED),
                out("call").day(1).outcome(Outcome.ASKED),
                in("email").day(2).outcome(Outcome.UNSUBSCRIBED),
                in("email").day(3).outcome(Outcome.COMPLAINT))
            .journey()
            .last();
    assertEquals(MONDAY, last.askedOn());
    assertEquals(MONDAY.plusDays(2), last.refusedOn());
  }

  @Test
  void civilNoIsNoRefusal() {
    assertNull(
        History.of(out("call").outcome(Outcome.NOT_INTERESTED)).journey().last().refusedOn());
  }

  @Test
  void latestNameCountsAndTheAddressBookOnlyWhereNothingElseTells() {
    ContactEvent book = new ContactEvent("vcard", "A. Lima", "Lima SARL", null, "Bo");
    Profile.Known known =
        History.of(book, out("email").of("Ana"), in("email").day(1).of("Ana Lima"), out("x").day(2))
            .journey()
            .profile();
    assertEquals("Ana Lima", known.name());
    assertEquals("Lima SARL", known.company());
    assertEquals("Bo", known.referredBy());
    assertEquals("A. Lima", History.of(book, out("x")).journey().profile().name());
  }

  @Test
  void howTheyFoundUsIsTheFirstThatIsWritten() {
    assertEquals(
        "a search",
        History.of(
                in("form"),
                in("form").day(1).leadSource("a search"),
                in("form").day(2).leadSource("x"))
            .journey()
            .profile()
            .leadSource());
  }

  @Test
  void introductionsThatWeMakeAreCounted() {
    assertEquals(
        1,
        History.of(out("email").kind(Kind.INTRODUCTION), in("email").day(1).kind(Kind.INTRODUCTION))
            .journey()
            .profile()
            .introductions());
  }

  @Test
  void addressBookAloneIsARelationAndNoJourney() {
    LocalDate day = LocalDate.parse("2025-05-01");
    History history =
        History.of(
            new ContactEvent("linkedin", null, null, day.plusDays(1), null),
            new ContactEvent("linkedin", null, null, day, null),
            new ContactEvent("vcard", null, null, null, null));
    assertNull(history.journey());
    assertEquals(
        List.of(new Relation("linkedin", day, null), new Relation("vcard", null, null)),
        history.relations());
  }

  @Test
  void talkCountsAsLongAsItWas() {
    ChannelDays call = History.of(out("call").lasting(600)).journey().channels().get(0);
    assertEquals(600 + 120, call.outboundSeconds());
    assertEquals(0, call.inboundSeconds());
  }
}
