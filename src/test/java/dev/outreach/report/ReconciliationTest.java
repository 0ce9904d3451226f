package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One definition, one number: what two reports both show is the same, and the totals of each are
 * those of attempts and journeys, of people drawn at random and folded as they are in a run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest {
  private static final Predicate<Row> ALL = row -> "all".equals(row.getAs(0));

  private final Map<String, List<Row>> reports = new HashMap<>();
  private List<Row> touches;
  private List<Row> contracts;
  private List<Row> attempts;
  private List<Row> journeys;
  private List<Row> relations;

  @BeforeAll
  void makeAllReports() {
    FoldedFacts drawn = FoldedFacts.drawn(11);
    touches = drawn.touches.dataset().collectAsList();
    contracts = drawn.contracts.dataset().collectAsList();
    Facts facts = drawn.facts();
    attempts = facts.attempts().collectAsList();
    journeys = facts.journeys().collectAsList();
    relations = facts.relations().collectAsList();
    Reports.ALL.forEach(report -> reports.put(report.name(), report.rows(facts).collectAsList()));
  }

  private static long sum(List<Row> rows, String column) {
    return rows.stream()
        .map(row -> row.<Number>getAs(column))
        .filter(Objects::nonNull)
        .mapToLong(Number::longValue)
        .sum();
  }

  private static long count(List<Row> rows, Predicate<Row> condition) {
    return rows.stream().filter(condition).count();
  }

  private List<Row> rows(String report, Predicate<Row> condition) {
    List<Row> rows = reports.get(report).stream().filter(condition).toList();
    assertTrue(!rows.isEmpty(), report);
    return rows;
  }

  private List<Row> all(String report) {
    return rows(report, row -> true);
  }

  private Row one(String report, Predicate<Row> condition) {
    List<Row> rows = rows(report, condition);
    assertEquals(1, rows.size(), report);
    return rows.get(0);
  }

  private static Predicate<Row> has(String column, Object value) {
    return row -> value.equals(row.getAs(column));
  }

  private static boolean isTouched(Row journey) {
    return journey.<Long>getAs(Journeys.TOUCHES) > 0;
  }

  @Test
  void journeysHoldEveryTouchThatAMachineDidNotSend() {
    List<String> automatic =
        Arrays.asList("delivered", "bounced", "auto_reply", "read", "complaint", "bulk");
    long expected =
        count(
            touches,
            touch ->
                touch.getAs("person") != null
                    && !(touch.getAs("direction").equals("inbound")
                        && automatic.contains(touch.<String>getAs("outcome"))));
    assertEquals(expected, sum(journeys, Journeys.TOUCHES));
    assertEquals(expected, sum(all("activity"), "touches"));
    assertEquals(expected, sum(rows("effort", has("by", "channel")), "touches"));
    assertEquals(expected, sum(rows("effort", has("by", "direction")), "touches"));
  }

  @Test
  void postsAreCountedAlike() {
    long posts = count(touches, touch -> touch.getAs("person") == null);
    assertEquals(posts, sum(all("activity"), "posts"));
    assertEquals(posts, one("posts", ALL).<Long>getAs("posts"));
  }

  @Test
  void peopleAreTheSameWhereverTheyAreCounted() {
    long people = count(journeys, ReconciliationTest::isTouched);
    long preExisting =
        count(journeys, row -> isTouched(row) && row.<Boolean>getAs(Journeys.IS_PRE_EXISTING));
    assertEquals(people, one("channel_conversion", ALL).<Long>getAs("people"));
    assertEquals(people, one("time_to_first_contract", ALL).<Long>getAs("people"));
    assertEquals(people, sum(all("cohorts"), "people"));
    assertEquals(people, sum(all("activity"), "new_people"));
    assertEquals(people, one("effort", has("by", "all")).<Long>getAs("people"));
    assertEquals(
        people - preExisting,
        one("depth_ladder", ALL.and(has("rung", "silent"))).<Long>getAs("people"));
    assertEquals(preExisting, one("channel_conversion", ALL).<Long>getAs("pre_existing"));
  }

  @Test
  void contractedLostAndOpenAreTheSameWhereverTheyAreCounted() {
    Row conversion = one("channel_conversion", ALL);
    for (String column : List.of("lost", "open")) {
      assertEquals(conversion.<Long>getAs(column), sum(all("cohorts"), column), column);
      assertEquals(
          conversion.<Long>getAs(column),
          one("time_to_first_contract", ALL).<Long>getAs(column),
          column);
      assertEquals(
          conversion.<Long>getAs(column), sum(rows("depth_ladder", ALL), column + "_here"), column);
    }
    long contracted = conversion.getAs("contracted");
    assertTrue(contracted > 0);
    assertEquals(contracted, one("time_to_first_contract", ALL).<Long>getAs("contracts"));
    assertEquals(contracted, sum(all("cohorts"), "contracted"));
    assertEquals(
        contracted, one("depth_ladder", ALL.and(has("rung", "contract"))).<Long>getAs("people"));
    assertEquals(contracted, one("effort", has("by", "all")).<Long>getAs("contracted"));
    assertEquals(contracted, sum(rows("effort", has("by", "channel")), "contracted"));
    assertEquals(
        conversion.<BigDecimal>getAs("amount"),
        one("effort", has("by", "all")).<BigDecimal>getAs("amount"));
  }

  @Test
  void everyContractIsCreditedOnceUnderEveryModel() {
    long counted = sum(journeys, Journeys.CONTRACTS);
    assertTrue(counted > 0 && counted <= contracts.size());
    Map<String, Double> credits =
        all("attribution").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAs("model"),
                    Collectors.summingDouble(row -> row.<Double>getAs("contracts"))));
    assertEquals(11, credits.size());
    credits.forEach((model, credit) -> assertEquals(counted, credit, 1e-9, model));
  }

  @Test
  void repliesByChannelAreTheSameInEveryReportOfThem() {
    for (Row rate : all("reply_rates_by_channel")) {
      String channel = rate.getAs("channel");
      List<Row> first =
          attempts.stream()
              .filter(has(Attempts.CHANNEL, channel))
              .filter(row -> row.<Boolean>getAs(Attempts.IS_FIRST_ON_CHANNEL))
              .toList();
      assertEquals(
          count(first, row -> !row.<Boolean>getAs(Attempts.IS_BOUNCED)),
          rate.<Long>getAs("people_contacted"));
      Row delay = one("reply_delay", has("channel", channel));
      assertEquals(
          rate.<Long>getAs("people_contacted"), delay.<Long>getAs("people_contacted"), channel);
      assertEquals(
          rate.<Double>getAs("reply_rate_km"), delay.<Double>getAs("replied_within_7_days"), 1e-12);
    }
  }

  @Test
  void campaignsUnderTheHouseDefinitionAreThoseOfTheReplyRates() {
    for (Row house : rows("definitions", has("definition", "mature"))) {
      Row rate =
          one(
              "reply_rates",
              has("campaign", house.getAs("campaign")).and(has("channel", house.getAs("channel"))));
      assertEquals(rate.<Long>getAs("people_replied"), house.<Long>getAs("numerator"));
      assertEquals(rate.<Long>getAs("people_mature"), house.<Long>getAs("denominator"));
    }
  }

  @Test
  void attemptsAreAllInTheTimetable() {
    long expected =
        count(
            attempts,
            row ->
                row.getAs(Attempts.KIND).equals("call")
                    || !row.<Boolean>getAs(Attempts.IS_BOUNCED)
                        && row.<Boolean>getAs(Attempts.IS_MATURE));
    long calls =
        count(
            attempts,
            row -> row.getAs("kind").equals("call") && row.getAs("channel").equals("call"));
    assertEquals(expected, sum(rows("best_times", row -> row.getAs("hour") == null), "attempts"));
    assertEquals(calls, one("calls", has("campaign", "all")).<Long>getAs("calls"));
  }

  @Test
  void networkHoldsEveryPersonOfTheAddressBooksOnce() {
    assertEquals(
        relations.stream().map(row -> row.getAs("person")).distinct().count(),
        one("network", ALL).<Long>getAs("connections"));
    assertEquals(relations.size(), sum(rows("network", row -> !ALL.test(row)), "connections"));
  }

  @Test
  void everyoneWhoWasIntroducedOrSaidHowTheyCameIsReferred() {
    assertEquals(
        count(journeys, row -> row.getAs(Journeys.LEAD_SOURCE) != null),
        sum(rows("referrals", has("by", "lead_source")), "people"));
    assertEquals(
        count(journeys, row -> row.getAs(Journeys.REFERRED_BY) != null),
        sum(rows("referrals", has("by", "introducer")), "people"));
  }

  @Test
  void nobodyIsToBeWrittenToWhoSignedOrRefused() {
    Map<String, Row> people =
        journeys.stream().collect(Collectors.toMap(row -> row.getAs("person"), row -> row));
    for (Row row : all("recontact")) {
      Row journey = people.get(row.<String>getAs("person"));
      assertTrue(isTouched(journey));
      assertEquals(0L, journey.<Long>getAs(Journeys.CONTRACTS));
      assertNull(journey.<Object>getAs(Journeys.REFUSED_ON));
    }
  }

  @Test
  void followUpsAreThoseOfEveryoneEverMailed() {
    assertEquals(
        count(
            attempts,
            row ->
                row.getAs("channel").equals("email")
                    && row.<Boolean>getAs(Attempts.IS_FIRST_ON_CHANNEL)),
        one("follow_up_lift", ALL.and(has("outcome", "answer"))).<Long>getAs("people"));
  }
}
