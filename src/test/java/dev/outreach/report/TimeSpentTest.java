package dev.outreach.report;

import static dev.outreach.report.TestFacts.day;
import static dev.outreach.report.TestFacts.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.journey.ChannelDays;
import dev.outreach.table.Journeys;
import dev.outreach.table.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TimeSpentTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new TimeSpent();
  private int posts;

  /** Touches and seconds, outbound then inbound. */
  private static ChannelDays on(
      String channel, String repliedOn, long out, long in, long outSeconds, long inSeconds) {
    return new ChannelDays(
        channel, day("2026-01-05"), day(repliedOn), null, out, in, outSeconds, inSeconds);
  }

  private void post(String channel, String words) {
    facts.posts.add(
        "touch_id",
        "t" + posts++,
        "channel",
        channel,
        "kind",
        Kind.POST,
        "occurred_at",
        Instant.parse("2026-01-01T10:00:00Z"),
        "content_key",
        words);
  }

  private List<String> counts() {
    return facts.answer(
        report,
        "by",
        "name",
        "touches",
        "posts",
        "minutes",
        "people",
        "replied",
        "contracted",
        "amount",
        "minutes_per_reply",
        "minutes_of_relationships",
        "minutes_per_contract");
  }

  @Test
  @Slow
  void theSameHoursAreDividedByChannelByOpenerAndByDirection() {
    facts.journeys.add(
        "touches", 5L,
        "replied_on", day("2026-01-06"),
        "state", Journeys.CONTRACT,
        "contracted_on", day("2026-01-09"),
        "amount", money("1200.50"),
        "currency", "EUR",
        "channels",
            List.of(on("call", null, 1, 0, 720, 0), on("email", "2026-01-06", 3, 1, 900, 120)));
    facts.journeys.add(
        "touches",
        2L,
        "first_channel",
        "form",
        "opened_by",
        Journeys.THEM,
        "channels",
        List.of(on("email", null, 1, 0, 300, 0), on("form", null, 0, 1, 0, 120)));
    post("blog", "a");
    assertEquals(
        List.of(
            "channel|blog|0|1|30|0|0|0|||30|",
            "channel|call|1|0|12|1|0|0|||0|",
            "channel|email|5|0|22|2|1|1|1200.50|22|29|29",
            "channel|form|1|0|2|1|0|0|||7|",
            "push_or_pull|pull|2|1|37|1|0|0|||37|",
            "push_or_pull|push|5|0|29|1|1|1|1200.50|29|29|29",
            "direction|inbound|2|0|4|2||||||",
            "direction|outbound|5|1|62|2|1|||62||",
            "all|all|7|1|66|2|1|1|1200.50|66|66|66"),
        counts());
  }

  @Test
  void contractCountsOnTheChannelThatOpenedTheRelationshipOnly() {
    facts.journeys.add(
        "touches",
        2L,
        "first_channel",
        "call",
        "state",
        Journeys.CONTRACT,
        "contracted_on",
        day("2026-01-09"),
        "channels",
        List.of(on("call", null, 1, 0, 60, 0), on("email", null, 1, 0, 300, 0)));
    assertEquals(
        List.of("call|1|1|6|6", "email|5|0|0|"),
        facts
            .answer(
                report,
                "name",
                "minutes",
                "contracted",
                "minutes_of_relationships",
                "minutes_per_contract")
            .subList(0, 2));
  }

  /** What came after the signature is time spent, on no new client. */
  @Test
  @Slow
  void timePerContractIsWhatWasSpentUntilTheSignature() {
    facts.journeys.add(
        "touches",
        4L,
        "state",
        Journeys.CONTRACT,
        "contracted_on",
        day("2026-01-09"),
        "prospecting_seconds",
        600L,
        "channels",
        List.of(on("email", null, 3, 1, 900, 120)));
    facts.journeys.add(
        "touches",
        2L,
        "state",
        Journeys.COLLEAGUE_SIGNED,
        "prospecting_seconds",
        0L,
        "channels",
        List.of(on("call", null, 2, 0, 1800, 0)));
    post("blog", "a");
    assertEquals(
        List.of(
            "channel|blog|30|0|30|",
            "channel|call|30|0|0|",
            "channel|email|17|1|10|10",
            "push_or_pull|pull|30|0|30|",
            "push_or_pull|push|47|1|10|10",
            "direction|inbound|2|||",
            "direction|outbound|75|||",
            "all|all|77|1|40|40"),
        facts.answer(
            report,
            "by",
            "name",
            "minutes",
            "contracted",
            "minutes_of_relationships",
            "minutes_per_contract"));
  }

  @Test
  void mailsThatAllBouncedTookTimeButNobodyWasReached() {
    facts.journeys.add(
        "touches",
        2L,
        "first_touch_on",
        null,
        "channels",
        List.of(on("email", null, 2, 0, 600, 0)));
    assertEquals(
        List.of(
            "channel|email|2|0|10|0|0|0|||10|",
            "push_or_pull|push|2|0|10|0|0|0|||10|",
            "direction|inbound|0|0|0|0||||||",
            "direction|outbound|2|0|10|0|0|||||",
            "all|all|2|0|10|0|0|0|||10|"),
        counts());
  }

  @Test
  void aCustomerFromBeforeCostsTimeAndIsNoContract() {
    facts.journeys.add(
        "is_pre_existing",
        true,
        "state",
        Journeys.CONTRACT,
        "amount",
        money("99.00"),
        "currency",
        "EUR",
        "channels",
        List.of(on("email", null, 1, 0, 300, 0)));
    facts.journeys.add("touches", 0L, "first_channel", null, "state", Journeys.CONTRACT);
    assertEquals("all|all|1|0|5|1|0|0|||5|", last(counts()));
  }

  @Test
  @Slow
  void minutesOfAPostInSeveralPlacesAreDividedBetweenThem() {
    post("x", "workshop");
    post("linkedin", "workshop");
    post("blog", "workshop");
    post("x", "alone");
    post("x", "alone");
    assertEquals(
        List.of("blog|1|10", "linkedin|1|10", "x|2|40", "pull|2|60", "outbound|2|60", "all|2|60"),
        facts.answer(report, "name", "posts", "minutes"));
  }

  @Test
  void minutesAreRoundedToOneDigit() {
    facts.journeys.add("channels", List.of(on("email", null, 1, 0, 62, 0)));
    facts.journeys.add("channels", List.of(on("call", null, 1, 0, 63, 0)));
    assertEquals(
        List.of("call|1.1", "email|1"), facts.answer(report, "name", "minutes").subList(0, 2));
  }

  @Test
  void whatOneOfEachKindTakesIsPrintedInAFixedOrder() {
    facts.journeys.add("channels", List.of(on("email", null, 1, 0, 300, 0)));
    facts.choices =
        withEffort(
            Map.of(
                "message", Duration.ofMinutes(5),
                "call", Duration.ofSeconds(90),
                "post", Duration.ofHours(1),
                "reaction", Duration.ofSeconds(20)),
            Map.of());
    assertEquals(
        "outbound: call 1.5, message 5, post 60, reaction 0.33; inbound: none",
        last(facts.answer(report, "minutes_per_kind")));
  }

  @Test
  @Slow
  void postsTakeNoTimeWhereNoneIsSet() {
    facts.choices = withEffort(Map.of("message", Duration.ofMinutes(5)), Map.of());
    post("x", "workshop");
    assertEquals("all|all|0|1|0|0|0|0|||0|", last(counts()));
  }

  @Test
  @Slow
  void everyBreakdownAddsUpToAllAndAgreesWithTheOtherReports() {
    for (long seed = 0; seed < 4; seed++) {
      TestFacts drawn = new TestFacts();
      RandomJourneys journeys = new RandomJourneys(seed, 80);
      journeys.addTo(drawn);
      List<Row> rows = drawn.rows(report);
      Row all = rows.get(rows.size() - 1);
      Map<String, List<Row>> parts = new TreeMap<>();
      rows.forEach(
          row -> parts.computeIfAbsent(row.getString(0), by -> new ArrayList<>()).add(row));
      for (List<Row> breakdown : parts.values()) {
        assertEquals(number(all, "touches"), total(breakdown, "touches"));
        double minutes = breakdown.stream().mapToDouble(row -> row.<Double>getAs("minutes")).sum();
        assertEquals(all.<Double>getAs("minutes"), minutes, 0.05 * (breakdown.size() + 1));
      }
      assertEquals(number(all, "replied"), total(parts.get("push_or_pull"), "replied"));
      for (String by : List.of("channel", "push_or_pull")) {
        assertEquals(number(all, "contracted"), total(parts.get(by), "contracted"));
        assertEquals(
            all.<Double>getAs("minutes"),
            parts.get(by).stream()
                .mapToDouble(row -> row.<Double>getAs("minutes_of_relationships"))
                .sum(),
            0.05 * (parts.get(by).size() + 1));
      }
      assertEquals(
          number(all, "touches"),
          drawn.journeys.rows().stream().mapToLong(row -> row.number("touches")).sum());

      List<Row> conversions = drawn.rows(new ChannelConversion());
      Row whole = conversions.get(conversions.size() - 1);
      for (String column : List.of("people", "contracted", "replied")) {
        assertEquals(number(whole, column), number(all, column), column);
      }
      assertEquals(whole.<Object>getAs("amount"), all.<Object>getAs("amount"));
      for (Row channel : parts.get("channel")) {
        long contracted =
            conversions.stream()
                .filter(row -> row.getString(0).equals(channel.getString(1)))
                .mapToLong(row -> number(row, "contracted"))
                .sum();
        assertEquals(contracted, number(channel, "contracted"));
      }

      TestFacts shuffled = new TestFacts();
      journeys.addShuffledTo(shuffled);
      assertEquals(rows, shuffled.rows(report));
    }
  }

  @Test
  void channelThatTheUserCallsAllStaysApartFromTheTotal() {
    facts.journeys.add("first_channel", "all", "channels", List.of(on("all", null, 1, 0, 300, 0)));
    assertTrue(counts().get(0).startsWith("channel|all|1|"));
    assertTrue(last(counts()).startsWith("all|all|1|"));
  }

  private Choices withEffort(Map<String, Duration> outbound, Map<String, Duration> inbound) {
    Choices choices = facts.choices;
    return new Choices(
        choices.minimumPeople(),
        choices.verdictPeriod(),
        choices.definitionsCampaign(),
        choices.hopWithin(),
        choices.followUp(),
        choices.attribution(),
        new Choices.Effort(outbound, inbound),
        choices.recontact());
  }

  private static String last(List<String> rows) {
    return rows.get(rows.size() - 1);
  }

  private static long number(Row row, String column) {
    return row.<Long>getAs(column);
  }

  private static long total(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> number(row, column)).sum();
  }
}
