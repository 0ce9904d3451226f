package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Journeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ChannelHopsTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new ChannelHops();

  private void opened(String channel, int people) {
    for (int i = 0; i < people; i++) {
      facts.journeys.add("first_channel", channel);
    }
  }

  private static Choices within(Choices choices, Duration hopWithin) {
    return new Choices(
        choices.minimumPeople(),
        choices.verdictPeriod(),
        choices.definitionsCampaign(),
        hopWithin,
        choices.followUp(),
        choices.attribution(),
        choices.effort(),
        choices.recontact());
  }

  @Test
  void eachOrderedPairTellsWhoMovedAndHowSoon() {
    opened("email", 4);
    opened("call", 1);
    facts.hops.add("days", 1L);
    facts.hops.add("days", 4L, "moved_by", Journeys.US);
    facts.hops.add("from_channel", "call", "to_channel", "email", "days", 30L);
    facts.hops.add("to_channel", "linkedin");
    assertEquals(
        List.of("call|email|1|0|1|30|30", "email|call|2|1|1|2.5|30", "email|linkedin|1|0|1|0|30"),
        facts.answer(
            report,
            "from_channel",
            "to_channel",
            "people",
            "moved_by_us",
            "moved_by_them",
            "median_days",
            "hop_within_days"));
  }

  @Test
  void shareIsOfThoseWhoBeganOnTheChannel() {
    opened("email", 4);
    facts.journeys.add("first_channel", "email", "touches", 0L);
    facts.hops.add();
    facts.hops.add("first_channel", "call");
    facts.hops.add("from_channel", "x", "first_channel", "email");
    assertEquals(
        List.of("email|2|4|1|0.25|0.0456|0.6994", "x|1|0|0||0|1"),
        facts.answer(
            report,
            "from_channel",
            "people",
            "opened_on_from",
            "opened_and_hopped",
            "hop_share",
            "hop_share_low",
            "hop_share_high"));
  }

  @Test
  void contractOnTheDayOfTheHopIsAfterItAndOneOfTheDayBeforeLeavesOut() {
    opened("email", 5);
    facts.hops.add("hopped_on", day("2026-01-10"), "contracted_on", day("2026-01-09"));
    facts.hops.add("hopped_on", day("2026-01-10"), "contracted_on", day("2026-01-10"));
    facts.hops.add("hopped_on", day("2026-01-10"), "contracted_on", day("2026-02-10"));
    facts.hops.add();
    assertEquals(
        List.of("4|3|2|0.6667|0.2077|0.9385"),
        facts.answer(
            report,
            "people",
            "without_contract",
            "contracted_after",
            "contracted_after_share",
            "contracted_after_share_low",
            "contracted_after_share_high"));
  }

  @Test
  void customerFromBeforeTheFirstTouchIsNotWonByAHop() {
    opened("email", 1);
    facts.hops.add("is_pre_existing", true, "contracted_on", day("2026-02-10"));
    assertEquals(
        List.of("1|0|0|"),
        facts.answer(
            report, "people", "without_contract", "contracted_after", "contracted_after_share"));
  }

  @Test
  void timeOfAHopIsPrintedInDays() {
    facts.choices = within(facts.choices, Duration.ofHours(36));
    opened("email", 1);
    facts.hops.add();
    assertEquals(List.of("1.5"), facts.answer(report, "hop_within_days"));
  }

  @Test
  void countsHoldTogetherInAnyOrder() {
    List<String> channels = List.of("call", "email", "x");
    for (long seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      TestFacts drawn = new TestFacts();
      TestFacts shuffled = new TestFacts();
      List<Object[]> hops = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(3);
        int to = (from + 1 + random.nextInt(2)) % 3;
        String first = channels.get(random.nextInt(3));
        drawn.journeys.add("first_channel", first);
        shuffled.journeys.add("first_channel", first);
        hops.add(
            new Object[] {
              "from_channel",
              channels.get(from),
              "to_channel",
              channels.get(to),
              "first_channel",
              first,
              "moved_by",
              random.nextBoolean() ? Journeys.US : Journeys.THEM,
              "days",
              (long) random.nextInt(31),
              "is_pre_existing",
              random.nextInt(5) == 0,
              "contracted_on",
              random.nextBoolean() ? day("2026-01-10").plusDays(random.nextInt(5) - 2) : null
            });
      }
      hops.forEach(drawn.hops::add);
      Collections.shuffle(hops, random);
      hops.forEach(shuffled.hops::add);

      List<Row> rows = drawn.rows(report);
      assertEquals(rows, shuffled.rows(report));
      assertEquals(60, rows.stream().mapToLong(row -> number(row, "people")).sum());
      for (Row row : rows) {
        long people = number(row, "people");
        assertEquals(people, number(row, "moved_by_us") + number(row, "moved_by_them"));
        assertTrue(
            number(row, "opened_and_hopped") <= Math.min(people, number(row, "opened_on_from")));
        assertTrue(number(row, "without_contract") <= people);
        assertTrue(number(row, "contracted_after") <= number(row, "without_contract"));
      }
    }
  }

  private static long number(Row row, String column) {
    return row.<Long>getAs(column);
  }
}
