package dev.outreach.report;

import static dev.outreach.report.TestFacts.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class BestTimesTest {
  private static final String NEW_YORK = "America/New_York";

  private final TestFacts facts = new TestFacts();
  private final Report report = new BestTimes();

  private void attempt(String at, Object... more) {
    List<Object> cells = new ArrayList<>(List.of("occurred_at", Instant.parse(at)));
    cells.addAll(Arrays.asList(more));
    facts.attempts.add(cells.toArray());
  }

  private void email(String at, int successes, int attempts) {
    for (int i = 0; i < attempts; i++) {
      attempt(at, "is_replied", i < successes);
    }
  }

  private void call(String at, Outcome outcome, Object... more) {
    List<Object> cells = new ArrayList<>(List.of("channel", "call", "kind", Kind.CALL));
    cells.addAll(Arrays.asList("outcome", outcome == null ? null : code(outcome)));
    cells.addAll(Arrays.asList(more));
    attempt(at, cells.toArray());
  }

  /** Weekday, part of the day, attempts, and how many of them are in a known zone. */
  private List<String> parts() {
    return facts.answer(report, "weekday", "day_part", "hour", "attempts", "in_known_zone").stream()
        .filter(row -> row.contains("||"))
        .map(row -> row.replace("||", "|"))
        .toList();
  }

  private List<String> hours() {
    return facts.answer(report, "weekday", "day_part", "hour", "attempts").stream()
        .filter(row -> !row.contains("||"))
        .toList();
  }

  /** By hand: the distances to the Wilson limits are 0.1913 and 0.1114, each times √2. */
  @Test
  void aTimeIsComparedWithTheRestOfItsChannel() {
    facts.choices = minimum(20);
    email("2026-01-06T09:30:00Z", 20, 25);
    email("2026-01-08T14:00:00Z", 5, 25);
    attempt("2026-01-08T14:00:00Z", "channel", "x");
    String tuesday = "0.8|0.6087|0.9114|1|0.6|0.3294|0.7575|0|better|20";
    String thursday = "0.2|0.0886|0.3913|2|-0.6|-0.7575|-0.3294|0|worse|20";
    assertEquals(
        List.of(
            "email|replied|2|Tuesday|morning||25|0|20|" + tuesday,
            "email|replied|4|Thursday|afternoon||25|0|5|" + thursday,
            "email|replied|2|Tuesday|morning|10|25|0|20|" + tuesday,
            "email|replied|4|Thursday|afternoon|15|25|0|5|" + thursday,
            "x|replied|4|Thursday|afternoon||1|0|0|0|0|0.7935||||||too little data|20"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void anHourHasARowFromTheMinimumOn() {
    email("2026-01-06T09:00:00Z", 1, 3);
    email("2026-01-06T08:59:59Z", 1, 2);
    assertEquals(List.of("2|morning|10|3"), hours());
    assertEquals(List.of("2|morning|5|0"), parts());
    assertEquals(
        List.of("1|3|too little data", "1|3|too little data"),
        facts.answer(report, "rank", "minimum_attempts", "verdict"));
  }

  @Test
  void timesAreOnTheRecipientsClockWhereItsZoneIsKnown() {
    attempt("2026-01-05T04:30:00Z", "recipient_zone", NEW_YORK);
    attempt("2026-01-05T04:30:00Z");
    attempt("2026-01-05T04:30:00Z", "recipient_zone", "Europe/Paris");
    assertEquals(List.of("1|out of hours|2|1", "7|out of hours|1|1"), parts());
    facts.zone = ZoneId.of(NEW_YORK);
    assertEquals(List.of("1|out of hours|1|1", "7|out of hours|2|1"), parts());
  }

  @Test
  void aDayEndsAtMidnightOfTheClock() {
    attempt("2026-01-04T22:59:59.999999Z");
    attempt("2026-01-04T23:00:00Z");
    attempt("2026-01-05T22:59:59Z");
    attempt("2026-01-05T04:59:59Z", "recipient_zone", NEW_YORK);
    attempt("2026-01-05T05:00:00Z", "recipient_zone", NEW_YORK);
    facts.choices = minimum(1);
    assertEquals(
        List.of("1|out of hours|0|2", "1|out of hours|23|1", "7|out of hours|23|2"), hours());
  }

  @Test
  void theHourThatIsSkippedHoldsNothingAndTheOneThatIsRepeatedHoldsBoth() {
    facts.choices = minimum(1);
    attempt("2025-03-30T00:59:59Z");
    attempt("2025-03-30T01:00:00Z");
    attempt("2025-10-26T00:30:00Z");
    attempt("2025-10-26T01:30:00Z");
    attempt("2025-11-02T05:30:00Z", "recipient_zone", NEW_YORK);
    attempt("2025-11-02T06:30:00Z", "recipient_zone", NEW_YORK);
    assertEquals(
        List.of("7|out of hours|1|3", "7|out of hours|2|2", "7|out of hours|3|1"), hours());
  }

  @Test
  void aCallSucceedsIfItReachesSomebodyAndCountsAtOnce() {
    String at = "2026-02-28T09:00:00Z";
    call(at, Outcome.ANSWERED, "is_mature", false);
    call(at, Outcome.REFUSED);
    call(at, null, "duration_seconds", 40L);
    call(at, null);
    call(at, Outcome.VOICEMAIL, "duration_seconds", 20L, "is_replied", true);
    call(at, Outcome.BOUNCED, "is_bounced", true);
    assertEquals(
        List.of("call|reached|5|3"),
        facts.answer(report, "channel", "success", "attempts", "successes").subList(0, 1));
  }

  @Test
  void aMessageSucceedsByAReplyAndCountsOnceItsWindowIsOver() {
    String at = "2026-01-06T09:00:00Z";
    facts.choices = minimum(20);
    attempt(at, "is_replied", true);
    attempt(at, "outcome", "answered");
    attempt(at, "is_mature", false, "is_replied", true);
    attempt(at, "is_bounced", true, "is_replied", true);
    assertEquals(List.of("2|1"), facts.answer(report, "attempts", "successes"));
  }

  @Test
  void callsAndMessagesOfOneChannelAreNotThrownTogether() {
    facts.choices = minimum(20);
    String at = "2026-01-06T09:00:00Z";
    attempt(at, "channel", "whatsapp", "is_replied", true);
    attempt(at, "channel", "whatsapp", "kind", Kind.CALL, "outcome", "no_answer");
    assertEquals(
        List.of("whatsapp|reached|1|0", "whatsapp|replied|1|1"),
        facts.answer(report, "channel", "success", "attempts", "successes"));
  }

  @Test
  void defaultsOfTheMachineChangeNothing() {
    email("2026-01-04T22:59:59Z", 1, 4);
    email("2026-01-04T23:00:00Z", 2, 4);
    attempt("2026-01-05T04:59:59Z", "recipient_zone", NEW_YORK);
    List<String> expected = facts.answer(report, ReplyRatesTest.names(report));
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(expected, facts.answer(report, ReplyRatesTest.names(report)));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private Choices minimum(long people) {
    Choices old = facts.choices;
    return new Choices(
        people,
        old.verdictPeriod(),
        old.definitionsCampaign(),
        old.hopWithin(),
        old.followUp(),
        old.attribution(),
        old.effort(),
        old.recontact());
  }

  @Test
  void whoGotTenMessagesWeighsOne() {
    String first = "2026-01-06T09:00:00Z";
    attempt(first, "is_replied", true);
    for (int i = 0; i < 9; i++) {
      attempt("2026-01-07T09:00:00Z", "is_first_on_channel", false, "is_first_in_campaign", i < 3);
    }
    attempt(first, "channel", "x");
    assertEquals(
        List.of("email|2|1", "x|2|1"), facts.answer(report, "channel", "weekday", "attempts"));
  }

  @Test
  void anAttemptOfWhichTheDayAloneIsKnownHasNoHour() {
    attempt("2026-01-06T09:00:00Z");
    attempt("2026-01-06T09:00:00Z", "is_day_only", true);
    attempt("2026-01-08T09:00:00Z", "is_day_only", true, "is_replied", true);
    assertEquals(List.of("2|1"), facts.answer(report, "weekday", "attempts"));
  }
}
