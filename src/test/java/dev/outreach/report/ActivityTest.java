package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.TestSpark;
import dev.outreach.journey.Effort;
import dev.outreach.journey.Fold;
import dev.outreach.journey.ReplyWindows;
import dev.outreach.journey.Terms;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Journeys;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new Activity();
  private int touches;

  private void touch(String person, String at, Object... more) {
    Object[] cells = new Object[8 + more.length];
    cells[0] = "touch_id";
    cells[1] = "t" + touches++;
    cells[2] = "person";
    cells[3] = person;
    cells[4] = "party";
    cells[5] = person;
    cells[6] = "occurred_at";
    cells[7] = Instant.parse(at);
    System.arraycopy(more, 0, cells, 8, more.length);
    facts.touches.add(cells);
  }

  private void post(String channel, String at) {
    touch(null, at, "kind", Kind.POST, "channel", channel);
  }

  private void person(String day, String channel, String openedBy) {
    facts.journeys.add(
        "first_touch_on", TestFacts.day(day), "first_channel", channel, "opened_by", openedBy);
  }

  private List<String> answer() {
    return facts.answer(report, ReplyRatesTest.names(report));
  }

  @Test
  void peopleCountOncePerRowAndAreNewInTheOneOfTheirFirstTouch() {
    touch("ada", "2026-01-05T09:00:00Z");
    touch("ada", "2026-01-06T09:00:00Z");
    touch("bob", "2026-01-11T09:00:00Z");
    touch("ada", "2026-01-11T10:00:00Z", "direction", Direction.INBOUND);
    touch("ada", "2026-01-12T09:00:00Z", "channel", "call", "kind", Kind.CALL);
    touch("bob", "2026-02-02T09:00:00Z");
    post("email", "2026-01-07T09:00:00Z");
    post("x", "2026-01-07T09:00:00Z");
    post("x", "2026-01-08T09:00:00Z");
    person("2026-01-05", "email", Journeys.US);
    person("2026-01-11", "email", Journeys.US);
    assertEquals(
        List.of(
            "2026-01-05|email|inbound|1|1|0|0",
            "2026-01-05|email|outbound|3|2|2|1",
            "2026-01-05|x|outbound|0|0|0|2",
            "2026-01-12|call|outbound|1|1|0|0",
            "2026-02-02|email|outbound|1|1|0|0"),
        answer());
  }

  @Test
  void aWeekBeginsOnMondayAtMidnightOfTheReportingZone() {
    touch("ada", "2026-01-04T22:59:59.999999Z");
    touch("ada", "2026-01-04T23:00:00Z");
    touch("ada", "2026-03-29T21:59:59Z");
    touch("ada", "2026-03-29T22:00:00Z");
    person("2026-01-04", "email", Journeys.US);
    assertEquals(
        List.of(
            "2025-12-29|email|outbound|1|1|1|0",
            "2026-01-05|email|outbound|1|1|0|0",
            "2026-03-23|email|outbound|1|1|0|0",
            "2026-03-30|email|outbound|1|1|0|0"),
        answer());
    facts.zone = ZoneId.of("America/New_York");
    assertEquals(
        List.of("2025-12-29|2", "2026-03-23|2"), facts.answer(report, "week_start_on", "touches"));
  }

  @Test
  void whatAMachineSentMeIsNoTouchAndABouncedMailOfMineIsOne() {
    for (Outcome outcome : Outcome.values()) {
      touch("ada", "2026-01-05T09:00:00Z", "outcome", outcome.code());
      touch("bob", "2026-01-05T09:00:00Z", "outcome", outcome.code(), "direction", "inbound");
    }
    touch("bob", "2026-01-05T09:00:00Z", "direction", "inbound");
    int all = Outcome.values().length;
    assertEquals(
        List.of(
            "2026-01-05|email|inbound|%d|1".formatted(all - 6 + 1),
            "2026-01-05|email|outbound|%d|1".formatted(all)),
        facts.answer(report, "week_start_on", "channel", "direction", "touches", "people"));
  }

  @Test
  void aPostThatNamesSomebodyIsATouchAndOnlyOneWithoutACounterpartIsAPost() {
    touch("ada", "2026-01-05T09:00:00Z", "kind", Kind.POST);
    touch(null, "2026-01-05T09:00:00Z", "kind", Kind.MESSAGE);
    assertEquals(List.of("1|1|0"), facts.answer(report, "touches", "people", "posts"));
    post("email", "2026-01-05T09:00:00Z");
    assertEquals(List.of("1|1|1"), facts.answer(report, "touches", "people", "posts"));
    assertEquals(List.of("1", "1"), facts.answer(new Posts(), "posts"));
  }

  @Test
  void whoOpenedTellsTheDirectionInWhichAPersonIsNew() {
    touch("ada", "2026-01-05T09:00:00Z");
    touch("ada", "2026-01-05T09:00:00Z", "direction", "inbound");
    person("2026-01-05", "email", Journeys.THEM);
    facts.journeys.add("touches", 0L, "first_channel", null, "opened_by", null);
    assertEquals(
        List.of("inbound|1", "outbound|0"), facts.answer(report, "direction", "new_people"));
  }

  @Test
  void defaultsOfTheMachineChangeNothing() {
    touch("ada", "2026-01-04T22:59:59Z");
    touch("ada", "2026-01-04T23:00:00Z");
    List<String> expected = answer();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(expected, answer());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void overAllRowsTouchesAndNewPeopleAreThoseOfTheJourneys() {
    randomTouches(new Random(5));
    Facts folded = folded();
    List<Row> journeys = folded.journeys().where(Journeys.TOUCHES + " > 0").collectAsList();
    List<Row> rows = report.rows(folded).collectAsList();
    assertTrue(journeys.size() > 40);
    assertEquals(
        journeys.stream().mapToLong(row -> row.getAs(Journeys.TOUCHES)).sum(),
        rows.stream().mapToLong(row -> row.getAs("touches")).sum());
    assertEquals(journeys.size(), rows.stream().mapToLong(row -> row.getAs("new_people")).sum());
    assertEquals(
        new Posts()
            .rows(folded).collectAsList().stream()
                .filter(row -> row.getString(0).equals("all"))
                .mapToLong(row -> row.getAs("posts"))
                .sum(),
        rows.stream().mapToLong(row -> row.getAs("posts")).sum());
  }

  private void randomTouches(Random random) {
    List<String> kinds = List.of(Kind.MESSAGE, Kind.CALL, Kind.MEETING, Kind.REACTION, Kind.POST);
    for (int i = 0; i < 600; i++) {
      int outcome = random.nextInt(2 * Outcome.values().length);
      touch(
          random.nextInt(8) == 0 ? null : "x:p" + random.nextInt(60),
          TestFacts.AS_OF.minusSeconds(60L * random.nextInt(100_000)).toString(),
          "channel",
          List.of("email", "x", "call").get(random.nextInt(3)),
          "kind",
          kinds.get(random.nextInt(kinds.size())),
          "direction",
          random.nextBoolean() ? Direction.OUTBOUND : Direction.INBOUND,
          "outcome",
          outcome < Outcome.values().length ? Outcome.values()[outcome].code() : null,
          "campaign",
          "spring");
    }
  }

  private Facts folded() {
    Facts before = facts.facts();
    Terms terms =
        new Terms(
            new ReplyWindows(Map.of(), Duration.ofDays(7), facts.groups),
            before.asOf(),
            before.zone(),
            Duration.ofDays(30),
            new Terms.FollowUpTerms("email", "call"),
            new Terms.PathTerms(Duration.ofDays(730), Duration.ofDays(60)),
            new Effort(Map.of(), Map.of()));
    Dataset<Row> folded =
        Fold.folded(before.touches(), nobodys(Contracts.SCHEMA), nobodys(Contacts.SCHEMA), terms);
    return new Facts(
        before.touches(),
        Fold.attempts(folded),
        Fold.journeys(folded),
        Fold.hops(folded),
        Fold.paths(folded),
        Fold.followUps(folded),
        Fold.relations(folded),
        before.files(),
        before.channelGroups(),
        before.choices(),
        before.benchmarks(),
        before.asOf(),
        before.zone());
  }

  private static Dataset<Row> nobodys(StructType table) {
    return TestSpark.table(table.add("person", DataTypes.StringType), List.of());
  }
}
