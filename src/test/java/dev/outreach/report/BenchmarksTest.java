package dev.outreach.report;

import static dev.outreach.report.TestFacts.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.report.Benchmark.Measure;
import dev.outreach.table.Journeys;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new Benchmarks();

  private void theirs(Measure measure, String channel, double figure) {
    List<Benchmark> all = new ArrayList<>(facts.benchmarks);
    all.add(new Benchmark(measure, channel, figure, "some people", "mails sent", null, "told"));
    facts.benchmarks = all;
  }

  private void contacted(String channel, int replied, int silent) {
    for (int i = 0; i < replied + silent; i++) {
      facts.attempts.add("channel", channel, "person", channel + i, "is_replied", i < replied);
    }
  }

  private void called(String person, Outcome outcome) {
    facts.attempts.add(
        "person",
        person,
        "channel",
        "call",
        "kind",
        Kind.CALL,
        "outcome",
        outcome.code(),
        "is_first_on_channel",
        false);
  }

  @Test
  void mineStandsBesideTheirsWithBothDenominators() {
    contacted("email", 15, 85);
    theirs(Measure.REPLY_RATE, "email", 0.15);
    assertEquals(
        List.of(
            "reply_rate|email|15|100|0.15|0.0931|0.2328|0.15|within my interval|3"
                + "|people who replied within the reply window, on the same channel"
                + "|people whose first touch there is at least one reply window old and did not"
                + " bounce|mails sent|some people||told"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void verdictsFollowTheFiguresOrder() {
    contacted("email", 15, 85);
    contacted("x", 1, 1);
    theirs(Measure.REPLY_RATE, "email", 0.09);
    theirs(Measure.REPLY_RATE, "email", 0.24);
    theirs(Measure.REPLY_RATE, "x", 0.5);
    theirs(Measure.REPLY_RATE, "fax", 0.5);
    assertEquals(
        List.of(
            "email|100|mine is higher",
            "email|100|mine is lower",
            "x|2|too little data",
            "fax|0|too little data"),
        facts.answer(report, "channel", "my_denominator", "verdict"));
  }

  @Test
  void withoutAnythingOfMineTheFigureStandsAlone() {
    theirs(Measure.CONVERSION_RATE, null, 0.02);
    assertEquals(
        List.of("|0|0||0|1|0.02"),
        facts.answer(
            report,
            "channel",
            "my_numerator",
            "my_denominator",
            "my_rate",
            "my_rate_low",
            "my_rate_high",
            "their_rate"));
  }

  @Test
  void ratesAreThoseOfTheReportsThatShowThem() {
    contacted("email", 3, 9);
    facts.attempts.add("is_mature", false, "is_replied", true);
    facts.attempts.add("is_first_on_channel", false, "is_replied", true);
    facts.attempts.add("is_bounced", true);
    called("a", Outcome.ANSWERED);
    called("a", Outcome.REFUSED);
    called("b", Outcome.NO_ANSWER);
    called("c", Outcome.INTERESTED);
    facts.journeys.add("state", Journeys.CONTRACT);
    facts.journeys.add("opened_by", Journeys.THEM);
    facts.journeys.add("first_channel", "call");
    theirs(Measure.REPLY_RATE, "email", 0.1);
    theirs(Measure.REACH_RATE, "call", 0.1);
    theirs(Measure.REFUSAL_RATE, "call", 0.1);
    theirs(Measure.CONVERSION_RATE, null, 0.1);
    List<String> shown = new ArrayList<>();
    shown.addAll(
        facts.answer(new ReplyRatesByChannel(), "reply_rate", "reply_rate_low", "reply_rate_high"));
    List<String> calls =
        facts.answer(new PhoneCalls(), "reach_rate", "reach_rate_low", "reach_rate_high");
    shown.add(calls.get(calls.size() - 1));
    calls = facts.answer(new PhoneCalls(), "refusal_rate", "refusal_rate_low", "refusal_rate_high");
    shown.add(calls.get(calls.size() - 1));
    List<String> conversions =
        facts.answer(
            new ChannelConversion(),
            "conversion_rate",
            "conversion_rate_low",
            "conversion_rate_high");
    shown.add(conversions.get(conversions.size() - 1));
    assertEquals(shown, facts.answer(report, "my_rate", "my_rate_low", "my_rate_high"));
    assertEquals(
        List.of("3|12", "2|3", "1|3", "1|3"),
        facts.answer(report, "my_numerator", "my_denominator"));
  }

  @Test
  void callsAreCountedOverAllCampaignsOnce() {
    facts.attempts.add(
        "kind", Kind.CALL, "channel", "call", "outcome", code(Outcome.ANSWERED), "campaign", "a");
    facts.attempts.add(
        "kind", Kind.CALL, "channel", "call", "outcome", code(Outcome.REFUSED), "campaign", "b");
    theirs(Measure.REACH_RATE, "call", 0.1);
    theirs(Measure.REFUSAL_RATE, "call", 0.1);
    assertEquals(List.of("1|1", "1|2"), facts.answer(report, "my_numerator", "my_denominator"));
  }

  @Test
  void conversionIsByTheFirstChannelWhoeverMadeTheTouch() {
    facts.journeys.add("state", Journeys.CONTRACT);
    facts.journeys.add("opened_by", Journeys.THEM);
    facts.journeys.add("first_channel", "call");
    facts.journeys.add("first_channel", null, "touches", 0L, "state", Journeys.CONTRACT);
    theirs(Measure.CONVERSION_RATE, "email", 0.1);
    theirs(Measure.CONVERSION_RATE, null, 0.1);
    assertEquals(
        List.of("email|1|2", "|1|3"),
        facts.answer(report, "channel", "my_numerator", "my_denominator"));
  }

  @Test
  void bouncesAreAShareOfAllFirstTouchesOnTheChannel() {
    contacted("email", 1, 2);
    facts.attempts.add("is_bounced", true);
    facts.attempts.add("is_bounced", true, "is_first_on_channel", false);
    theirs(Measure.BOUNCE_RATE, "email", 0.02);
    assertEquals(
        List.of("1|4|0.25"), facts.answer(report, "my_numerator", "my_denominator", "my_rate"));
  }
}
