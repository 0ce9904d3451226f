package dev.outreach.report;

import static dev.outreach.report.TestFacts.code;
import static dev.outreach.report.TestFacts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RecontactTest {
  private static final String[] SUGGESTED = {
    "person", "reason", "since_on", "suggested_on", "is_due"
  };
  private static final Instant NOON = Instant.parse("2026-02-01T11:00:00Z");

  private final TestFacts facts = new TestFacts();
  private final Report report = new Recontact();

  /** Of somebody touched on the first of February, as long as nothing else is said. */
  private final class Somebody {
    private final Map<String, Object> cells = new LinkedHashMap<>();

    Somebody(String person) {
      cells.put("person", person);
      cells.put("first_touch_on", day("2026-02-01"));
      cells.put("last_touch_on", day("2026-02-01"));
    }

    Somebody with(String column, Object value) {
      cells.put(column, value);
      return this;
    }

    Somebody said(Outcome outcome, Instant at) {
      return noted(outcome, at).with("last_response", code(outcome)).with("last_response_at", at);
    }

    Somebody noted(Outcome outcome, Instant at) {
      return with("last_outcome", code(outcome)).with("last_outcome_at", at);
    }

    Somebody ours(Instant at) {
      return with("last_outbound_at", at);
    }

    Somebody theirs(Instant at) {
      return with("last_inbound_at", at);
    }

    void add() {
      facts.journeys.add(
          cells.entrySet().stream()
              .flatMap(cell -> Arrays.asList(cell.getKey(), cell.getValue()).stream())
              .toArray());
    }
  }

  private Somebody somebody(String person) {
    return new Somebody(person);
  }

  private void after(String reason, Duration duration) {
    Map<String, Duration> after = new HashMap<>(facts.choices.recontact().after());
    after.remove(reason);
    if (duration != null) {
      after.put(reason, duration);
    }
    recontact(after, facts.choices.recontact().retention());
  }

  private void recontact(Map<String, Duration> after, Period retention) {
    Choices old = facts.choices;
    facts.choices =
        new Choices(
            old.minimumPeople(),
            old.verdictPeriod(),
            old.definitionsCampaign(),
            old.hopWithin(),
            old.followUp(),
            old.attribution(),
            old.effort(),
            new Choices.Recontact(after, retention));
  }

  private List<String> suggested() {
    return facts.answer(report, SUGGESTED);
  }

  @Test
  void everyColumnOfSomebodyWhoAsked() {
    somebody("email:ana@example.org")
        .with("person_name", "Ana Lima")
        .with("company", "Acme")
        .with("first_campaign", "spring")
        .said(Outcome.ASKED, NOON)
        .add();
    assertEquals(
        List.of(
            "email:ana@example.org|Ana Lima|Acme|asked|2026-02-01|2026-02-02|true|1|email|spring"
                + "|2026-02-01|false|36"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void whoAskedWaitsUntilSomethingOfOursComesAfterIt() {
    somebody("a").said(Outcome.ASKED, NOON).ours(NOON).add();
    somebody("b").said(Outcome.INTERESTED, NOON).ours(NOON.minusMillis(1)).theirs(NOON).add();
    somebody("c").said(Outcome.MEETING_BOOKED, NOON).add();
    somebody("d").said(Outcome.ASKED, NOON).ours(NOON.plusMillis(1)).add();
    somebody("e").said(Outcome.ANSWERED, NOON).ours(NOON).add();
    assertEquals(
        List.of(
            "a|asked|2026-02-01|2026-02-02|true",
            "b|asked|2026-02-01|2026-02-02|true",
            "c|asked|2026-02-01|2026-02-02|true",
            "d|unanswered|2026-02-01|2026-04-02|false"),
        suggested());
  }

  @Test
  void badTimingEndsWithAWordOfTheirs() {
    somebody("a").noted(Outcome.AUTO_REPLY, NOON).ours(NOON.minusMillis(5)).add();
    somebody("b").noted(Outcome.BUSY, NOON).ours(NOON).add();
    somebody("c").noted(Outcome.VOICEMAIL, NOON).ours(NOON).theirs(NOON).add();
    somebody("d").noted(Outcome.NO_ANSWER, NOON).ours(NOON).theirs(NOON.plusMillis(1)).add();
    assertEquals(
        List.of(
            "a|bad-timing|2026-02-01|2026-02-08|true",
            "b|bad-timing|2026-02-01|2026-02-08|true",
            "c|bad-timing|2026-02-01|2026-02-08|true"),
        suggested());
  }

  /** The silence after a no that makes it a loss is nothing that was said. */
  @Test
  void softNoIsACivilNoOrALostDealWhicheverIsLater() {
    somebody("a").said(Outcome.NOT_INTERESTED, NOON).ours(NOON).add();
    somebody("b").said(Outcome.DECLINED, NOON).add();
    somebody("c").with("state", Journeys.LOSS).with("deal_lost_on", day("2026-01-05")).add();
    somebody("d")
        .with("state", Journeys.LOSS)
        .with("deal_lost_on", day("2026-01-05"))
        .said(Outcome.NOT_INTERESTED, NOON)
        .add();
    somebody("e")
        .with("state", Journeys.LOSS)
        .with("deal_lost_on", day("2026-02-10"))
        .said(Outcome.DECLINED, NOON)
        .add();
    somebody("f")
        .with("state", Journeys.LOSS)
        .with("lost_on", day("2026-01-28"))
        .said(Outcome.NOT_INTERESTED, Instant.parse("2025-08-01T11:00:00Z"))
        .add();
    assertEquals(
        List.of(
            "f|soft-no|2025-08-01|2026-01-28|true",
            "c|soft-no|2026-01-05|2026-07-04|false",
            "a|soft-no|2026-02-01|2026-07-31|false",
            "b|soft-no|2026-02-01|2026-07-31|false",
            "d|soft-no|2026-02-01|2026-07-31|false",
            "e|soft-no|2026-02-10|2026-08-09|false"),
        suggested());
  }

  @Test
  void unansweredIsWhereOurLastWordIsTheLast() {
    somebody("a").ours(NOON).add();
    somebody("b").ours(NOON).theirs(NOON.minusMillis(1)).add();
    somebody("c").ours(NOON).theirs(NOON).add();
    somebody("d").theirs(NOON).add();
    somebody("e").ours(NOON).noted(Outcome.BOUNCED, NOON.plusMillis(9)).add();
    somebody("f").ours(NOON).noted(Outcome.WRONG_NUMBER, NOON).add();
    somebody("g").ours(NOON).noted(Outcome.BOUNCED, NOON.minusMillis(1)).add();
    assertEquals(
        List.of(
            "a|unanswered|2026-02-01|2026-04-02|false",
            "b|unanswered|2026-02-01|2026-04-02|false",
            "g|unanswered|2026-02-01|2026-04-02|false"),
        suggested());
  }

  @Test
  void theFirstReasonThatHoldsIsTaken() {
    Instant later = NOON.plus(Duration.ofDays(1));
    String loss = Journeys.LOSS;
    somebody("a")
        .said(Outcome.ASKED, NOON)
        .with("state", loss)
        .with("deal_lost_on", day("2026-02-01"))
        .add();
    somebody("b").said(Outcome.LATER, NOON).noted(Outcome.BUSY, later).ours(later).add();
    somebody("c")
        .noted(Outcome.BUSY, NOON)
        .with("state", loss)
        .with("deal_lost_on", day("2026-02-01"))
        .add();
    somebody("d").ours(NOON).with("state", loss).with("deal_lost_on", day("2026-01-01")).add();
    assertEquals(
        Set.of("a|asked", "b|later", "c|bad-timing", "d|soft-no"),
        Set.copyOf(facts.answer(report, "person", "reason")));
  }

  @Test
  void eachReasonIsDueOnItsDayAndNotTheDayBefore() {
    Map<String, Long> days =
        Map.of("asked", 1L, "later", 90L, "bad-timing", 7L, "soft-no", 180L, "unanswered", 60L);
    days.forEach(
        (reason, after) -> {
          Instant event = TestFacts.AS_OF.minus(Duration.ofDays(after));
          with(reason, "due " + reason, event);
          with(reason, "next day " + reason, event.plus(Duration.ofDays(1)));
        });
    facts.zone = ZoneId.of("UTC");
    Set<String> expected = new TreeSet<>();
    days.keySet()
        .forEach(reason -> expected.add("due " + reason + "|" + reason + "|2026-03-01|true"));
    days.keySet()
        .forEach(reason -> expected.add("next day " + reason + "|" + reason + "|2026-03-02|false"));
    assertEquals(
        expected,
        new TreeSet<>(facts.answer(report, "person", "reason", "suggested_on", "is_due")));
  }

  private void with(String reason, String person, Instant at) {
    switch (reason) {
      case "asked" -> somebody(person).said(Outcome.ASKED, at).add();
      case "later" -> somebody(person).said(Outcome.LATER, at).add();
      case "bad-timing" -> somebody(person).noted(Outcome.NO_ANSWER, at).ours(at).add();
      case "soft-no" -> somebody(person).said(Outcome.DECLINED, at).add();
      default -> somebody(person).ours(at).add();
    }
  }

  @Test
  void aReasonThatWasFollowedOnItsDayHoldsNoMore() {
    Instant said = Instant.parse("2025-11-20T11:00:00Z");
    Instant due = said.plus(Duration.ofDays(90));
    somebody("early").said(Outcome.LATER, said).ours(due.minus(Duration.ofDays(1))).add();
    somebody("on the day").said(Outcome.LATER, said).ours(due).add();
    somebody("no").said(Outcome.DECLINED, said).ours(said.plus(Duration.ofDays(180))).add();
    facts.asOf = Instant.parse("2026-06-01T00:00:00Z");
    assertEquals(
        List.of("early|later|2026-02-18|true", "on the day|unanswered|2026-04-19|true"),
        facts.answer(report, "person", "reason", "suggested_on", "is_due"));
  }

  @Test
  void aReasonWithoutADurationIsPassedOver() {
    after("later", null);
    after("soft-no", null);
    somebody("a").said(Outcome.LATER, NOON).ours(NOON).add();
    somebody("b").said(Outcome.LATER, NOON).ours(NOON.plusMillis(1)).add();
    somebody("c").said(Outcome.NOT_INTERESTED, NOON).ours(NOON.plusMillis(1)).add();
    assertEquals(List.of("b|unanswered"), facts.answer(report, "person", "reason"));
  }

  @Test
  void withoutAnyReasonOnlyThoseToBeErasedAreListed() {
    recontact(Map.of(), Period.ofMonths(1));
    somebody("a").ours(NOON).with("last_touch_on", day("2026-01-31")).add();
    somebody("b").ours(NOON).with("last_touch_on", day("2026-02-01")).add();
    assertEquals(List.of("a||||"), suggested());
  }

  @Test
  void aPartOfADayIsAWholeOne() {
    after("asked", Duration.ofHours(25));
    somebody("a").said(Outcome.ASKED, NOON).add();
    assertEquals(List.of("2026-02-03|2"), facts.answer(report, "suggested_on", "days_after"));
    after("asked", Duration.ofMinutes(1));
    assertEquals(List.of("2026-02-02|1"), facts.answer(report, "suggested_on", "days_after"));
  }

  @Test
  void clientsAndThoseWhoRefusedAreLeftOut() {
    somebody("a").ours(NOON).with("state", Journeys.CONTRACT).with("contracts", 1L).add();
    somebody("b")
        .ours(NOON)
        .with("state", Journeys.CONTRACT)
        .with("contracts", 1L)
        .with("is_pre_existing", true)
        .add();
    somebody("c")
        .ours(NOON)
        .with("state", Journeys.LOSS)
        .with("deal_lost_on", day("2026-02-01"))
        .with("refused_on", day("2026-02-01"))
        .add();
    somebody("d")
        .with("touches", 0L)
        .with("state", Journeys.LOSS)
        .with("deal_lost_on", day("2026-02-01"))
        .add();
    somebody("e")
        .ours(NOON)
        .with("refused_on", day("2020-02-01"))
        .with("last_touch_on", day("2020-02-01"))
        .add();
    somebody("f").ours(NOON).add();
    somebody("g")
        .ours(NOON)
        .with("state", Journeys.COLLEAGUE_SIGNED)
        .with("colleague_signed_on", day("2026-02-01"))
        .add();
    somebody("h")
        .said(Outcome.LATER, NOON)
        .with("state", Journeys.COLLEAGUE_SIGNED)
        .with("colleague_signed_on", day("2026-02-01"))
        .with("last_touch_on", day("2020-02-01"))
        .add();
    somebody("i").ours(NOON).with("touches", 2L).with("first_touch_on", null).add();
    assertEquals(List.of("f"), facts.answer(report, "person"));
  }

  @Test
  void whoIsSilentForLongerThanTheRetentionIsMarkedAndNotSuggested() {
    somebody("a").ours(NOON).with("last_touch_on", day("2023-02-28")).add();
    somebody("b").ours(NOON).with("last_touch_on", day("2023-03-01")).add();
    somebody("c").theirs(NOON).with("last_touch_on", day("2022-12-31")).add();
    assertEquals(
        List.of(
            "b|unanswered|2026-02-01|2026-04-02|false|60|false|36",
            "a||||||true|36",
            "c||||||true|36"),
        facts.answer(
            report,
            "person",
            "reason",
            "since_on",
            "suggested_on",
            "is_due",
            "days_after",
            "is_past_retention",
            "retention_months"));
  }

  @Test
  void dayBeginsInTheReportingZone() {
    somebody("a").said(Outcome.ASKED, Instant.parse("2026-02-01T23:30:00Z")).add();
    facts.asOf = Instant.parse("2026-02-02T23:30:00Z");
    assertEquals(List.of("a|asked|2026-02-02|2026-02-03|true"), suggested());
  }

  @Test
  void dueOnesComeFirstByDayThenThePersonAndThoseToBeErasedLast() {
    somebody("e").with("last_touch_on", day("2020-01-01")).add();
    somebody("d").ours(NOON).add();
    somebody("c").ours(NOON).add();
    somebody("b").said(Outcome.ASKED, NOON).add();
    somebody("a").said(Outcome.ASKED, NOON.plus(Duration.ofDays(1))).add();
    assertEquals(List.of("b", "a", "c", "d", "e"), facts.answer(report, "person"));
  }

  @Test
  void suggestionsAreNeverForThePastOfTheirReasonNorForThoseToBeErased() {
    Random random = new Random(11);
    Outcome[] outcomes = Outcome.values();
    for (int i = 0; i < 300; i++) {
      Somebody person = somebody("p" + i);
      person.ours(NOON.minus(Duration.ofHours(random.nextInt(40_000))));
      person.theirs(NOON.minus(Duration.ofHours(random.nextInt(40_000))));
      Instant noted = NOON.minus(Duration.ofHours(random.nextInt(40_000)));
      Outcome outcome = outcomes[random.nextInt(outcomes.length)];
      if (outcome.isResponse()) {
        person.said(outcome, noted);
      } else {
        person.noted(outcome, noted);
      }
      person.with("last_touch_on", LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1500)));
      person.add();
    }
    List<Row> rows = facts.rows(report);
    Set<Object> people = new TreeSet<>();
    for (Row row : rows) {
      people.add(row.getAs("person"));
      boolean isErased = row.<Boolean>getAs("is_past_retention");
      assertEquals(isErased, row.getAs("reason") == null);
      assertEquals(isErased, row.getAs("is_due") == null);
      if (!isErased) {
        LocalDate suggested = row.getAs("suggested_on");
        LocalDate since = row.getAs("since_on");
        assertEquals(since.plusDays(row.<Long>getAs("days_after")), suggested);
        assertEquals(
            !suggested.isAfter(LocalDate.parse("2026-03-01")), row.<Boolean>getAs("is_due"));
      }
    }
    assertEquals(rows.size(), people.size());
  }
}
