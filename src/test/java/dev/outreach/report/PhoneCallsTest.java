package dev.outreach.report;

import static dev.outreach.report.TestFacts.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneCallsTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new PhoneCalls();

  private void call(String campaign, String person, Outcome outcome, Long seconds) {
    facts.attempts.add(
        "channel",
        "call",
        "kind",
        Kind.CALL,
        "campaign",
        campaign,
        "person",
        person,
        "outcome",
        outcome == null ? null : code(outcome),
        "duration_seconds",
        seconds);
  }

  @Test
  void personCalledInTwoCampaignsCountsOnceInAll() {
    call("b", "ada", Outcome.NO_ANSWER, 0L);
    call("b", "ada", Outcome.INTERESTED, 300L);
    call("b", "bob", Outcome.VOICEMAIL, 20L);
    call("a", "ada", Outcome.REFUSED, 15L);
    call("a", "cyd", Outcome.WRONG_NUMBER, 9L);
    call("a", "dan", Outcome.BUSY, null);
    assertEquals(
        List.of(
            "a|3|3|1|0.3333|0.0615|0.7923|0|0|0|1|1|1|0.2065|1|0.3|1|0",
            "b|3|2|1|0.5|0.0945|0.9055|1|1|1|0|0|0|0|0.7935|5|0|0",
            "all|6|4|1|0.25|0.0456|0.6994|1|1|1|1|1|0.5|0.0945|0.9055|5.3|1|0"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void callOfSomeLengthWithNothingNotedIsATalk() {
    call("a", "ada", null, 61L);
    call("a", "bob", null, 0L);
    call("a", "cyd", null, null);
    assertEquals(
        List.of("a|3|1|1|2|1", "all|3|1|1|2|1"),
        facts.answer(
            report, "campaign", "calls", "people_reached", "answered", "other", "minutes_talked"));
  }

  @Test
  void minutesAreEmptyIfNoLengthIsKnownAndZeroWithoutATalk() {
    call("talk", "ada", Outcome.LATER, null);
    call("silence", "bob", Outcome.NO_ANSWER, 30L);
    assertEquals(
        List.of("silence|0|0||0|1", "talk|1||0|0|0.7935", "all|1||0|0|0.7935"),
        facts.answer(
            report,
            "campaign",
            "answered",
            "minutes_talked",
            "refusal_rate",
            "refusal_rate_low",
            "refusal_rate_high"));
  }

  @Test
  void videoCallsAndMessagesAreNoPhoneCalls() {
    facts.attempts.add("channel", "video", "kind", Kind.CALL);
    facts.attempts.add("channel", "call", "kind", Kind.MESSAGE);
    assertEquals(List.of(), facts.answer(report, "campaign"));
  }
}
