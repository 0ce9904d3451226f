package dev.outreach.journey;

import static dev.outreach.TestSpark.table;
import static dev.outreach.journey.History.TERMS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Journeys;
import dev.outreach.table.Touches;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final StructType TOUCHES =
      Touches.SCHEMA
          .add("person", DataTypes.StringType)
          .add(Attempts.CAMPAIGN, DataTypes.StringType);
  private static final StructType CONTRACTS = Contracts.SCHEMA.add("person", DataTypes.StringType);

  private final List<Row> touches = new ArrayList<>();
  private final List<Row> contracts = new ArrayList<>();

  @AfterEach
  void twoPartitionsAgain() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  @Test
  void sameAttemptsAndJourneysWhateverTheOrderAndThePartitions() {
    List<Row> attempts = new ArrayList<>();
    List<Row> journeys = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String person = "x:p" + i;
      List<Object> events = new RandomHistory(i).events();
      events.forEach(event -> add(person, event));
      History history = History.of(events.toArray());
      history.attempts().forEach(attempt -> attempts.add(FoldRows.row(person, attempt)));
      if (history.journey() != null) {
        journeys.add(FoldRows.row(person, history.journey()));
      }
    }
    Set<Row> expectedAttempts = rows(table(Attempts.SCHEMA, attempts));
    Set<Row> expectedJourneys = rows(table(Journeys.SCHEMA, journeys));
    Random random = new Random(1);
    for (int partitions : List.of(1, 2, 7)) {
      Collections.shuffle(touches, random);
      Collections.shuffle(contracts, random);
      TestSpark.session().conf().set(PARTITIONS, partitions);
      Dataset<Row> folded = folded().persist();
      assertEquals(expectedAttempts, rows(Fold.attempts(folded)));
      assertEquals(expectedJourneys, rows(Fold.journeys(folded)));
      assertEquals(attempts.size() + journeys.size(), folded.count());
      folded.unpersist();
    }
  }

  @Test
  void columnsAreThoseOfTheTables() {
    Dataset<Row> folded = folded();
    assertArrayEquals(Attempts.SCHEMA.fieldNames(), Fold.attempts(folded).columns());
    assertArrayEquals(Journeys.SCHEMA.fieldNames(), Fold.journeys(folded).columns());
    assertEquals(0, folded.count());
  }

  @Test
  void broadcastsAndWhatIsLaterThanTheAsOfInstantAreLeftOut() {
    add(null, TestTouch.out("post").kind("post").event());
    add("x:late", TestTouch.out("x").at(TERMS.asOf().plusMillis(1)).event());
    add("x:onTime", TestTouch.out("x").at(TERMS.asOf()).event());
    add(null, History.won("2026-02-01"));
    add("x:lateDeal", History.won("2026-04-06"));
    add("x:lastDayDeal", History.won("2026-04-05"));
    add("x:openDeal", Contracts.OPEN, History.won("2026-02-01"));
    Set<Object> people = new HashSet<>();
    Fold.journeys(folded())
        .select("person")
        .collectAsList()
        .forEach(row -> people.add(row.getString(0)));
    assertEquals(Set.of("x:onTime", "x:lastDayDeal"), people);
    assertEquals(1, Fold.attempts(folded()).count());
  }

  @Test
  void contractStandsAtTheEndOfItsDayInTheReportingZone() {
    Instant midnight = Instant.parse("2026-01-05T23:00:00Z");
    add("x:before", History.won("2026-01-05"));
    add("x:before", TestTouch.out("x").at(midnight).event());
    add("x:after", History.won("2026-01-05"));
    add("x:after", TestTouch.out("x").at(midnight.minus(Duration.ofNanos(1000))).event());
    Map<String, Boolean> isPreExisting = new HashMap<>();
    Fold.journeys(folded())
        .select("person", Journeys.IS_PRE_EXISTING)
        .collectAsList()
        .forEach(row -> isPreExisting.put(row.getString(0), row.getBoolean(1)));
    assertEquals(Map.of("x:before", true, "x:after", false), isPreExisting);
  }

  private Dataset<Row> folded() {
    return Fold.folded(table(TOUCHES, touches), table(CONTRACTS, contracts), TERMS);
  }

  private static Set<Row> rows(Dataset<Row> dataset) {
    return new HashSet<>(dataset.collectAsList());
  }

  private void add(String person, Object event) {
    if (event instanceof ContractEvent contract) {
      add(person, contract.isWon() ? Contracts.WON : Contracts.LOST, contract);
    } else {
      add(person, (TouchEvent) event);
    }
  }

  private void add(String person, String status, ContractEvent contract) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("person", person);
    cells.put(Contracts.ID, "c" + contracts.size());
    cells.put(Contracts.SOURCE, contract.source());
    cells.put(Contracts.STATUS, status);
    cells.put(Contracts.SIGNED_ON, contract.signedOn());
    BigDecimal amount = contract.amount();
    cells.put(Contracts.AMOUNT, amount);
    cells.put(Contracts.CURRENCY, contract.currency());
    contracts.add(TestSpark.row(CONTRACTS, cells));
  }

  private void add(String person, TouchEvent touch) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("person", person);
    cells.put(Touches.ID, touch.id());
    cells.put(Touches.SOURCE, "test");
    cells.put(Touches.CHANNEL, touch.channel());
    cells.put(Touches.KIND, touch.kind());
    cells.put(Touches.DIRECTION, touch.isOutbound() ? "outbound" : "inbound");
    cells.put(Touches.OCCURRED_AT, touch.at());
    cells.put(Attempts.CAMPAIGN, touch.campaign());
    cells.put(Touches.OUTCOME, touch.outcome() == null ? null : touch.outcome().code());
    cells.put(Touches.DURATION_SECONDS, touch.durationSeconds());
    cells.put(Touches.THREAD, touch.thread());
    cells.put(Touches.MESSAGE_KEY, touch.messageKey());
    cells.put(
        Touches.IN_REPLY_TO,
        touch.inReplyTo().isEmpty() ? null : touch.inReplyTo().toArray(String[]::new));
    touches.add(TestSpark.row(TOUCHES, cells));
  }
}
