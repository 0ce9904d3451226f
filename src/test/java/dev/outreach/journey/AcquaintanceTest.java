package dev.outreach.journey;

import static dev.outreach.journey.TestAccount.with;
import static dev.outreach.journey.TestTouch.in;
import static dev.outreach.journey.TestTouch.out;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Attempts;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether somebody knew me, or was a client, at an attempt. */
class AcquaintanceTest {
  /** Of an e-mail on the tenth day. */
  private static String after(Object... before) {
    Object[] events = Arrays.copyOf(before, before.length + 1);
    events[before.length] = out("email").day(10).id("asked");
    return History.of(events).attempts().stream()
        .filter(attempt -> attempt.touch().id().equals("asked"))
        .findFirst()
        .orElseThrow()
        .relation();
  }

  private static TestTouch meeting() {
    return out("meeting").lasting(3600);
  }

  private static TestTouch video() {
    return out("video");
  }

  static Stream<TestTouch> whatMakesMeKnown() {
    return Stream.of(
        in("email"),
        in("linkedin").kind(Kind.INVITATION),
        in("x").kind(Kind.COMMENT),
        in("call").outcome(Outcome.NO_ANSWER),
        out("call").outcome(Outcome.ANSWERED),
        out("call").outcome(Outcome.REFUSED),
        out("call").lasting(1),
        video().lasting(1800),
        meeting(),
        meeting().outcome(Outcome.ACCEPTED),
        in("meeting").lasting(3600),
        out("email").outcome(Outcome.INTERESTED),
        out("email").outcome(Outcome.NOT_INTERESTED),
        in("x").kind(Kind.REACTION),
        in("meeting").outcome(Outcome.DECLINED));
  }

  @ParameterizedTest
  @MethodSource
  void whatMakesMeKnown(TestTouch before) {
    assertEquals(Attempts.KNOWN, after(before));
  }

  static Stream<TestTouch> whatLeavesSomebodyNew() {
    return Stream.of(
        out("email"),
        out("call").outcome(Outcome.NO_ANSWER),
        out("call").outcome(Outcome.VOICEMAIL),
        out("call").lasting(0),
        out("linkedin").kind(Kind.INVITATION).outcome(Outcome.ACCEPTED),
        out("linkedin").kind(Kind.INVITATION).outcome(Outcome.DECLINED),
        out("email").outcome(Outcome.READ),
        out("email").outcome(Outcome.UNSUBSCRIBED),
        video().outcome(Outcome.NO_SHOW),
        meeting().outcome(Outcome.NO_SHOW),
        meeting().outcome(Outcome.DECLINED));
  }

  @ParameterizedTest
  @MethodSource
  void whatLeavesSomebodyNew(TestTouch before) {
    assertEquals(Attempts.NEW, after(before));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"BOUNCED", "AUTO_REPLY", "READ", "COMPLAINT", "BULK", "UNSUBSCRIBED"})
  void aMachineMakesMeKnownToNobody(Outcome outcome) {
    assertEquals(Attempts.NEW, after(in("email").outcome(outcome)));
    assertEquals(Attempts.NEW, after(out("email"), in("email").day(1).outcome(outcome)));
  }

  @Test
  void whoeverAnsweredIsNewAtTheAttemptAndKnownAtTheNext() {
    History history =
        History.of(out("email"), in("email").day(1), out("email").day(2), in("email").day(3));
    assertEquals(Attempts.NEW, history.first().relation());
    assertEquals(Attempts.KNOWN, history.second().relation());
  }

  @Test
  void theirWordAtTheVeryInstantIsNotBeforeIt() {
    assertEquals(Attempts.NEW, History.of(out("email"), in("x")).first().relation());
  }

  @Test
  void aLikeOfTheirsMakesMeKnownOnlyIfNothingCameBeforeIt() {
    TestTouch like = in("x").kind(Kind.REACTION).day(1);
    assertEquals(Attempts.NEW, after(out("x"), like));
    assertEquals(Attempts.KNOWN, after(out("x").outcome(Outcome.BOUNCED), like));
    assertEquals(Attempts.KNOWN, after(in("email").outcome(Outcome.BULK), like));
  }

  @Test
  void aVideoCallOfTheirsToWhichTheyDidNotComeIsNoWordOfTheirs() {
    TestTouch lapin = in("video").day(1).outcome(Outcome.NO_SHOW);
    assertEquals(Attempts.NEW, after(out("email"), lapin));
    assertEquals(Attempts.KNOWN, after(lapin));
  }

  @Test
  void theFirstMessageOfAllMayBeOlderThanTheExports() {
    assertEquals(Attempts.NEW, History.of(out("email")).first().relation());
    assertEquals(Attempts.KNOWN, History.of(out("email").continuesUnknown()).first().relation());
    assertEquals(Attempts.KNOWN, after(out("email").continuesUnknown()));
  }

  @Test
  void aLaterMessageThatSaysToBeAnAnswerTellsNothing() {
    assertEquals(Attempts.NEW, after(out("email"), out("email").day(1).continuesUnknown()));
  }

  @Test
  void whatIsNoMessageIsNotTheFirst() {
    TestTouch answer = out("email").day(1).continuesUnknown();
    assertEquals(Attempts.KNOWN, after(out("call").outcome(Outcome.BUSY), answer));
    assertEquals(Attempts.KNOWN, after(in("email").outcome(Outcome.AUTO_REPLY), answer));
    assertEquals(Attempts.KNOWN, after(out("x").kind(Kind.INVITATION), answer));
  }

  @Test
  void aClientIsWhoseAccountSignedTheDayBefore() {
    assertEquals(Attempts.CLIENT, after(History.won("2026-01-14")));
    assertEquals(Attempts.NEW, after(History.won("2026-01-15")));
    assertEquals(Attempts.KNOWN, after(in("email"), History.won("2026-01-15")));
    assertEquals(Attempts.NEW, after(History.lost("2026-01-14")));
  }

  @Test
  void aColleagueOfWhoSignedIsAClientToo() {
    TestAccount acme =
        TestAccount.of(
            with("ana", in("email")),
            History.won("2026-01-08"),
            with("bob", out("email").day(3)),
            with("cleo", out("email").day(4)));
    assertEquals(Attempts.NEW, acme.person("bob").first().relation());
    assertEquals(Attempts.CLIENT, acme.person("cleo").first().relation());
  }
}
