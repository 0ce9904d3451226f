package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.journey.Client;
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
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One definition, one number: what two reports both show is the same, and the totals of each are
 * those of attempts and journeys, of people drawn at random and folded as they are in a run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class ReconciliationTest {
  private static final Predicate<Row> ALL = row -> "all".equals(row.getAs(0));

  private final Map<String, List<Row>> reports = new HashMap<>();
  private List<Row> touches;
  private List<Row> attempts;
  private List<Row> journeys;
  private List<String> peopleInBooks;
  private List<Client> clients;
  private List<Row> everyCredit;

  @BeforeAll
  void makeAllReports() {
    FoldedFacts drawn = FoldedFacts.drawn(11);
    touches = drawn.touches.dataset().collectAsList();
    FoldedFacts.Folded folded = drawn.folded();
    attempts = folded.attempts();
    journeys = folded.journeys();
    peopleInBooks = folded.peopleInBooks();
    clients = folded.clients();
    reports.putAll(folded.rows());
    drawn.isEveryContract = true;
    everyCredit = drawn.folded().of(new AttributedContracts());
  }

  private static long sum(List<Row> rows, String column) {
    return rows.stream()
        .map(row -> row.<Number>getAs(column))
        .filter(Objects::nonNull)
        .mapToLong(Number::longValue)
        .sum();
  }

  private static long sum(List<Row> rows, String first, String... others) {
    return sum(rows, first) + Stream.of(others).mapToLong(each -> sum(rows, each)).sum();
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
    return journey.getAs(Journeys.FIRST_TOUCH_ON) != null;
  }

  @Test
  void everyTouchIsCountedOnceOrItIsSaidWhyNot() {
    List<String> automatic =
        Arrays.asList(
            "delivered", "bounced", "auto_reply", "read", "complaint", "bulk", "unsubscribed");
    Predicate<Row> isSomebodys = touch -> touch.getAs("person") != null;
    Predicate<Row> isIgnored = touch -> touch.getAs("left_out") != null;
    Predicate<Row> isAgain = touch -> touch.<String>getAs("touch_id").startsWith("u");
    Predicate<Row> isMachines =
        touch ->
            touch.getAs("direction").equals("inbound")
                && automatic.contains(touch.<String>getAs("outcome"));
    Predicate<Row> isCounted =
        isSomebodys.and(isIgnored.negate()).and(isAgain.negate()).and(isMachines.negate());
    Row quality = one("data_quality", row -> true);
    assertEquals(count(touches, isIgnored), quality.<Long>getAs("ignored"));
    assertEquals(
        count(touches, isAgain.and(isIgnored.negate())), quality.<Long>getAs("also_elsewhere"));
    assertEquals(
        count(touches, isMachines.and(isIgnored.negate()).and(isAgain.negate())),
        quality.<Long>getAs("nobody"));
    for (String reason : List.of("ignored", "also_elsewhere", "nobody")) {
      assertTrue(quality.<Long>getAs(reason) > 0, reason);
    }
    long expected = count(touches, isCounted);
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
  void everyoneEndsInOneWayInEveryRowThatCountsThem() {
    for (Row row : all("channel_conversion")) {
      assertEquals(
          row.<Long>getAs("people"),
          sum(List.of(row), "contracted", "lost", "open", "colleague_signed", "pre_existing"));
    }
    for (Row row : all("time_to_first_contract")) {
      assertEquals(
          row.<Long>getAs("people"),
          sum(List.of(row), "contracts", "lost", "open", "colleague_signed", "pre_existing"));
    }
    for (Row row : all("cohorts")) {
      assertEquals(
          row.<Long>getAs("people"),
          sum(List.of(row), "contracted", "lost", "open", "colleague_signed", "pre_existing"));
    }
    for (Row row : rows("depth_ladder", has("rung", "contract").negate())) {
      assertEquals(
          row.<Long>getAs("stand_here"),
          sum(List.of(row), "lost_here", "open_here", "colleague_signed_here"));
    }
  }

  @Test
  void contractedLostAndOpenAreTheSameWhereverTheyAreCounted() {
    Row conversion = one("channel_conversion", ALL);
    for (String column : List.of("lost", "open", "colleague_signed")) {
      assertTrue(conversion.<Long>getAs(column) > 0, column);
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

  private static Map<String, Double> perModel(List<Row> credits, String column) {
    return credits.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getAs("model"),
                Collectors.summingDouble(row -> row.<Number>getAs(column).doubleValue())));
  }

  private static void isUnderEveryModel(double expected, List<Row> credits, String column) {
    Map<String, Double> sums = perModel(credits, column);
    assertEquals(11, sums.size());
    sums.forEach((model, sum) -> assertEquals(expected, sum, 1e-6, model));
  }

  private double amountOfClients() {
    return clients.stream()
        .map(Client::amount)
        .filter(Objects::nonNull)
        .mapToDouble(BigDecimal::doubleValue)
        .sum();
  }

  private long contractsOfClients() {
    return clients.stream().mapToLong(Client::contracts).sum();
  }

  @Test
  void everyClientIsCreditedOnceWithAllThatTheyBoughtUnderEveryModel() {
    assertTrue(amountOfClients() > 0);
    isUnderEveryModel(clients.size(), all("attribution"), "contracts");
    isUnderEveryModel(amountOfClients(), all("attribution"), "amount");
  }

  @Test
  void whereEveryContractIsCreditedSoIsItsAmount() {
    assertTrue(contractsOfClients() > clients.size());
    isUnderEveryModel(contractsOfClients(), everyCredit, "contracts");
    isUnderEveryModel(amountOfClients(), everyCredit, "amount");
  }

  /** Each client has one who signed, with all of the client's contracts. */
  @Test
  void clientsAreThoseWhoSigned() {
    List<Row> signers = journeys.stream().filter(has(Journeys.STATE, Journeys.CONTRACT)).toList();
    assertEquals(clients.size(), signers.size());
    assertEquals(clients.size(), all("clients").size());
    assertEquals(contractsOfClients(), sum(signers, Journeys.CONTRACTS));
    assertEquals(contractsOfClients(), sum(all("clients"), "contracts"));
    Row conversion = one("channel_conversion", ALL);
    long untouched = count(signers, row -> !isTouched(row));
    assertTrue(untouched > 0);
    assertEquals(
        clients.size(), sum(List.of(conversion), "contracted", "pre_existing") + untouched);
    double ofContracted =
        journeys.stream()
            .filter(ReconciliationTest::isTouched)
            .filter(has(Journeys.STATE, Journeys.CONTRACT))
            .filter(has(Journeys.IS_PRE_EXISTING, false))
            .map(row -> row.<BigDecimal>getAs(Journeys.AMOUNT))
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .sum();
    assertEquals(ofContracted, conversion.<BigDecimal>getAs("amount").doubleValue(), 1e-6);
    assertTrue(ofContracted < amountOfClients());
  }

  @Test
  void timePerContractEndsWithTheSignature() {
    Row all = one("effort", has("by", "all"));
    double afterwards =
        (sum(journeys, Journeys.OUTBOUND_SECONDS, Journeys.INBOUND_SECONDS)
                - sum(journeys, Journeys.PROSPECTING_SECONDS))
            / 60.0;
    assertTrue(afterwards > 0);
    assertEquals(
        all.<Double>getAs("minutes") - afterwards,
        all.<Double>getAs("minutes_of_relationships"),
        0.11);
  }

  @Test
  void repliesByChannelAreTheSameInEveryReportOfThem() {
    for (Row rate : rows("reply_rates_by_channel", has("relation", "new"))) {
      String channel = rate.getAs("channel");
      List<Row> first =
          attempts.stream()
              .filter(has(Attempts.CHANNEL, channel))
              .filter(row -> row.<Boolean>getAs(Attempts.IS_FIRST_ON_CHANNEL))
              .filter(has(Attempts.RELATION, Attempts.NEW))
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
              has("campaign", house.getAs("campaign"))
                  .and(has("channel", house.getAs("channel")))
                  .and(has("relation", "new")));
      assertEquals(rate.<Long>getAs("people_replied"), house.<Long>getAs("numerator"));
      assertEquals(rate.<Long>getAs("people_mature"), house.<Long>getAs("denominator"));
    }
  }

  @Test
  void firstAttemptsAreAllInTheTimetable() {
    long expected =
        count(
            attempts.stream()
                .filter(row -> row.<Boolean>getAs(Attempts.IS_FIRST_ON_CHANNEL))
                .filter(row -> !row.<Boolean>getAs(Attempts.IS_DAY_ONLY))
                .toList(),
            row ->
                row.getAs(Attempts.KIND).equals("call") && !row.<Boolean>getAs(Attempts.IS_BOUNCED)
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
        peopleInBooks.stream().distinct().count(), one("network", ALL).<Long>getAs("connections"));
    assertEquals(peopleInBooks.size(), sum(rows("network", row -> !ALL.test(row)), "connections"));
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
      assertNull(journey.<Object>getAs(Journeys.COLLEAGUE_SIGNED_ON));
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
