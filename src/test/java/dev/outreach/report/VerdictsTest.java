package dev.outreach.report;

import static dev.outreach.report.TestFacts.DAY;
import static dev.outreach.report.TestFacts.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** As of 2026-03-01 01:00 in Paris, window 7 days: the period now ends with February 21. */
class VerdictsTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new Verdicts();
  private int people;

  private void first(String at, Object... cells) {
    List<Object> all =
        new ArrayList<>(List.of("person", "p" + people++, "occurred_at", Instant.parse(at)));
    all.addAll(Arrays.asList(cells));
    facts.attempts.add(all.toArray());
  }

  private void now(int replied, int of, Object... cells) {
    firsts("2026-02-01T12:00:00Z", replied, of, cells);
  }

  private void before(int replied, int of, Object... cells) {
    firsts("2025-11-01T12:00:00Z", replied, of, cells);
  }

  private void firsts(String at, int replied, int of, Object... cells) {
    for (int i = 0; i < of; i++) {
      List<Object> all = new ArrayList<>(List.of("is_replied", i < replied));
      all.addAll(Arrays.asList(cells));
      first(at, all.toArray());
    }
  }

  private void call(String at, Outcome outcome, Object... cells) {
    List<Object> all =
        new ArrayList<>(List.of("channel", "call", "kind", Kind.CALL, "outcome", code(outcome)));
    all.addAll(Arrays.asList(cells));
    first(at, all.toArray());
  }

  private List<String> verdicts() {
    return facts.answer(report, "channel", "measure", "verdict");
  }

  @Test
  void thePeriodsAreTheLastWholeMatureDaysAndAsManyBeforeThem() {
    now(24, 40);
    before(8, 40);
    assertEquals(
        List.of(
            "email|reply_rate|2025-11-24|2026-02-21|40|24|0.6|0.446|0.7365"
                + "|2025-08-26|2025-11-23|40|8|0.2|0.105|0.3476"
                + "|0.4|0.1867|0.5663|0.0003|better|90|3"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void aPeriodHoldsItsFirstAndItsLastDayInTheReportingZone() {
    facts.choices = TestFacts.withVerdictPeriod(facts.choices, Duration.ofDays(10));
    first("2026-02-21T22:59:59Z");
    first("2026-02-21T23:00:00Z");
    first("2026-02-11T23:00:00Z");
    first("2026-02-11T22:59:59Z", "is_replied", true);
    first("2026-02-01T23:00:00Z", "is_replied", true);
    first("2026-02-01T22:59:59Z");
    assertEquals(
        List.of("2026-02-12|2026-02-21|2|0|2026-02-02|2026-02-11|2|2|10"),
        facts.answer(
            report,
            "period_start_on",
            "period_end_on",
            "people",
            "responded",
            "before_start_on",
            "before_end_on",
            "people_before",
            "responded_before",
            "period_days"));
  }

  @Test
  void eachChannelHasThePeriodsOfItsReplyWindow() {
    first("2026-02-14T12:00:00Z", "channel", "email", "window_seconds", 14 * DAY);
    first("2026-02-14T12:00:00Z", "channel", "x", "window_seconds", 7 * DAY);
    first("2026-02-15T12:00:00Z", "channel", "email", "window_seconds", 14 * DAY);
    first("2026-02-15T12:00:00Z", "channel", "x", "window_seconds", 7 * DAY);
    assertEquals(
        List.of("email|2026-02-14|1", "x|2026-02-21|2"),
        facts.answer(report, "channel", "period_end_on", "people"));
  }

  @Test
  void aFallIsWorseAndEqualRatesAreNoDifference() {
    now(8, 40);
    before(24, 40);
    now(20, 40, "channel", "x");
    before(20, 40, "channel", "x");
    assertEquals(List.of("email|reply_rate|worse", "x|reply_rate|no difference shown"), verdicts());
  }

  @Test
  void aChangeIsAdjustedForAllThatAreShown() {
    now(20, 100);
    before(10, 100);
    assertEquals(List.of("email|reply_rate|better"), verdicts());

    now(15, 100, "channel", "x");
    before(15, 100, "channel", "x");
    assertEquals(
        List.of("email|0.0953|no difference shown", "x|1|no difference shown"),
        facts.answer(report, "channel", "p_adjusted", "verdict"));
  }

  @Test
  void fewerPeopleThanTheMinimumAreTooLittle() {
    now(19, 19);
    before(20, 40);
    facts.choices = TestFacts.withMinimumPeople(facts.choices, 19);
    assertEquals(List.of("email|reply_rate|better"), verdicts());
    facts.choices = TestFacts.withMinimumPeople(facts.choices, 20);
    assertEquals(List.of("email|reply_rate|too little data"), verdicts());
  }

  @Test
  void fewerThanFiveExpectedAreTooLittle() {
    now(10, 50);
    before(0, 50);
    assertEquals(List.of("email|reply_rate|better"), verdicts());
    before(0, 1);
    assertEquals(List.of("email|reply_rate|too little data"), verdicts());
  }

  @Test
  void channelUsedInOnePeriodOnlyIsKeptWithTooLittle() {
    now(5, 10);
    before(5, 10, "channel", "x");
    assertEquals(
        List.of(
            "email|10|0.5|0||0|1|||too little data", "x|0||10|0.5|0.2366|0.7634|||too little data"),
        facts.answer(
            report,
            "channel",
            "people",
            "rate",
            "people_before",
            "rate_before",
            "rate_before_low",
            "rate_before_high",
            "difference",
            "p_adjusted",
            "verdict"));
  }

  @Test
  void channelWithNobodyInEitherPeriodIsLeftOut() {
    first("2024-01-01T12:00:00Z", "channel", "x");
    first("2026-02-25T12:00:00Z", "channel", "sms", "is_mature", false);
    first("2026-02-01T12:00:00Z", "channel", "viadeo", "is_bounced", true);
    first("2026-02-01T12:00:00Z", "channel", "email", "is_first_on_channel", false);
    assertEquals(List.of(), verdicts());
  }

  @Test
  void firstCallsThatAreAnsweredOrRefusedReachSomebody() {
    call("2026-02-01T12:00:00Z", Outcome.INTERESTED, "is_replied", true);
    call("2026-02-01T12:00:00Z", Outcome.REFUSED, "is_replied", true);
    call("2026-02-01T12:00:00Z", Outcome.VOICEMAIL);
    call("2025-11-01T12:00:00Z", Outcome.NO_ANSWER);
    call("2026-02-02T12:00:00Z", Outcome.ANSWERED, "is_first_on_channel", false);
    call("2026-02-02T12:00:00Z", Outcome.ANSWERED, "channel", "video");
    assertEquals(
        List.of(
            "call|first_call_reach_rate|3|2|1|0",
            "call|reply_rate|3|2|1|0",
            "video|reply_rate|1|0|0|0"),
        facts.answer(
            report,
            "channel",
            "measure",
            "people",
            "responded",
            "people_before",
            "responded_before"));
  }

  @Test
  void rowsDoNotDependOnPartitionsOrOrder() {
    now(24, 40);
    before(8, 40);
    now(3, 9, "channel", "x");
    before(3, 30, "channel", "sms");
    List<Row> rows = facts.rows(report);
    assertEquals(3, rows.size());
    facts.attempts.shuffle(new Random(5));
    assertEquals(rows, facts.rows(report));
  }
}
