package dev.outreach.journey;

import static dev.outreach.TestSpark.table;
import static dev.outreach.journey.History.TERMS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.Clients;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.FollowUps;
import dev.outreach.table.Hops;
import dev.outreach.table.Journeys;
import dev.outreach.table.Paths;
import dev.outreach.table.Relations;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final StructType TOUCHES =
      Touches.SCHEMA
          .add("file_sha256", DataTypes.StringType)
          .add("person", DataTypes.StringType)
          .add("history", DataTypes.StringType)
          .add("left_out", DataTypes.StringType)
          .add("names", DataTypes.StringType)
          .add("is_others", DataTypes.BooleanType)
          .add(Attempts.CAMPAIGN, DataTypes.StringType)
          .add(Attempts.RECIPIENT_ZONE, DataTypes.StringType);
  private static final StructType CONTRACTS = Fold.CONTRACTS;

  private static final StructType CONTACTS =
      Contacts.SCHEMA
          .add("person", DataTypes.StringType)
          .add("history", DataTypes.StringType)
          .add("left_out", DataTypes.StringType);

  private static final Map<StructType, Function<Dataset<Row>, Dataset<Row>>> TABLES =
      new LinkedHashMap<>();

  static {
    TABLES.put(Attempts.SCHEMA, Fold::attempts);
    TABLES.put(Journeys.SCHEMA, Fold::journeys);
    TABLES.put(Clients.SCHEMA, Fold::clients);
    TABLES.put(Hops.SCHEMA, Fold::hops);
    TABLES.put(Paths.SCHEMA, Fold::paths);
    TABLES.put(FollowUps.SCHEMA, Fold::followUps);
    TABLES.put(Relations.SCHEMA, Fold::relations);
  }

  private final List<Row> touches = new ArrayList<>();
  private final List<Row> contacts = new ArrayList<>();
  private final List<Row> contracts = new ArrayList<>();

  @AfterEach
  void twoPartitionsAgain() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  @Test
  void sameRowsWhateverTheOrderAndThePartitions() {
    Map<StructType, List<Row>> expected = new LinkedHashMap<>();
    TABLES.keySet().forEach(schema -> expected.put(schema, new ArrayList<>()));
    for (int i = 0; i < 60; i++) {
      String person = "x:p" + i;
      List<Object> events = new RandomHistory(i).events();
      events.forEach(event -> add(person, event));
      History history = History.of(events.toArray());
      add(expected.get(Attempts.SCHEMA), history.attempts(), one -> ResultRows.row(person, one));
      add(expected.get(Clients.SCHEMA), history.clients(), one -> ResultRows.row(person, one));
      add(expected.get(Hops.SCHEMA), history.hops(), one -> ResultRows.row(person, one));
      add(expected.get(Paths.SCHEMA), history.paths(), one -> ResultRows.row(person, one));
      add(expected.get(FollowUps.SCHEMA), history.followUps(), one -> ResultRows.row(person, one));
      add(expected.get(Relations.SCHEMA), history.relations(), one -> ResultRows.row(person, one));
      if (history.journey() != null) {
        expected.get(Journeys.SCHEMA).add(ResultRows.row(person, history.journey()));
      }
    }
    long nobodys = 0;
    Map<String, Long> weeks = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      History history = History.of(new RandomHistory(i).events().toArray());
      nobodys += history.nobodys().size();
      for (WeekCount count : history.weeks()) {
        String direction = count.key().isOutbound() ? "outbound" : "inbound";
        String key = count.key().weekStartOn() + count.key().channel() + direction;
        weeks.merge(
            key, 10_000 * count.touches() + 100 * count.people() + count.newPeople(), Long::sum);
      }
    }
    Random random = new Random(1);
    for (int partitions : List.of(1, 2, 7)) {
      Collections.shuffle(touches, random);
      Collections.shuffle(contracts, random);
      Collections.shuffle(contacts, random);
      TestSpark.session().conf().set(PARTITIONS, partitions);
      Dataset<Row> folded = folded().persist();
      long rows = 0;
      for (Map.Entry<StructType, List<Row>> table : expected.entrySet()) {
        assertFalse(table.getValue().isEmpty(), table.getKey().toString());
        assertEquals(
            rows(table(table.getKey(), table.getValue())),
            rows(TABLES.get(table.getKey()).apply(folded)));
        rows += table.getValue().size();
      }
      Map<String, Long> folding = new TreeMap<>();
      for (Row row : Fold.weeks(folded).collectAsList()) {
        String key = "" + row.getLocalDate(0) + row.getString(1) + row.getString(2);
        long counts = 10_000 * row.getLong(3) + 100 * row.getLong(4) + row.getLong(5);
        folding.merge(key, counts, Long::sum);
      }
      assertEquals(weeks, folding);
      List<Row> uncounted = Fold.uncounted(folded).collectAsList();
      assertEquals(nobodys, uncounted.stream().mapToLong(row -> row.getLong(2)).sum());
      assertEquals(rows + Fold.weeks(folded).count() + uncounted.size(), folded.count());
      folded.unpersist();
    }
  }

  private static <T> void add(List<Row> rows, List<T> all, Function<T, Row> row) {
    all.forEach(one -> rows.add(row.apply(one)));
  }

  @Test
  void columnsAreThoseOfTheTables() {
    Dataset<Row> folded = folded();
    TABLES.forEach(
        (schema, rows) -> assertArrayEquals(schema.fieldNames(), rows.apply(folded).columns()));
    assertEquals(0, folded.count());
  }

  @Test
  void broadcastsAndWhatIsLaterThanTheAsOfInstantAreLeftOut() {
    add(null, TestTouch.out("post").kind("post").event());
    add("x:late", TestTouch.out("x").at(TERMS.asOf().plusMillis(1)).event());
    add("x:onTime", TestTouch.out("x").at(TERMS.asOf()).event());
    add("x:lastDayDeal", History.won("2026-04-05"));
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

  @Test
  void peopleOfAnAccountAreFoldedSideBySide() {
    add("account:acme", "x:ana", TestTouch.out("x").event(), Map.of());
    add("account:acme", "x:bob", TestTouch.in("x").day(1).event(), Map.of());
    add("x:cy", TestTouch.in("x").event());
    add("account:acme", null, Contracts.WON, History.won("2026-01-12"));
    Map<String, String> states = new TreeMap<>();
    Dataset<Row> folded = folded();
    Fold.journeys(folded)
        .select("person", Journeys.STATE)
        .collectAsList()
        .forEach(row -> states.put(row.getString(0), row.getString(1)));
    assertEquals(Map.of("x:ana", "colleague_signed", "x:bob", "contract", "x:cy", "open"), states);
    List<Row> clients =
        Fold.clients(folded)
            .select("person", Clients.PEOPLE, Clients.FIRST_TOUCH_ON)
            .collectAsList();
    assertEquals(List.of(RowFactory.create("x:bob", 2L, LocalDate.parse("2026-01-05"))), clients);
  }

  @Test
  void touchWithoutATimeOfDayStandsBeforeTheirsIfItIsMineAndAfterMineIfItIsTheirs() {
    Map<String, Object> dayOnly = Map.of(Touches.TIME_PRECISION, TimePrecision.DAY);
    Instant noon = Instant.parse("2026-01-05T11:00:00Z");
    add("x:a", "x:a", TestTouch.out("x").at(noon).event(), dayOnly);
    add("x:a", TestTouch.in("x").at("2026-01-04T23:00:00Z").event());
    add("x:b", "x:b", TestTouch.in("x").at(noon).event(), dayOnly);
    add("x:b", TestTouch.out("x").at("2026-01-05T22:59:59.999998Z").event());
    add("x:c", "x:c", TestTouch.in("x").at(noon).event(), dayOnly);
    add("x:c", TestTouch.out("x").at("2026-01-05T23:00:00Z").event());
    add("x:d", "x:d", TestTouch.out("x").at(noon).event(), dayOnly);
    add("x:d", TestTouch.in("x").at("2026-01-04T22:59:59Z").event());
    Map<String, String> openedBy = new TreeMap<>();
    Fold.journeys(folded())
        .select("person", Journeys.OPENED_BY, Journeys.REPLIED_ON)
        .collectAsList()
        .forEach(row -> openedBy.put(row.getString(0), row.get(1) + " " + row.get(2)));
    assertEquals(
        Map.of(
            // Theirs is of the very instant of mine, the first of the day: that answers nothing.
            "x:a", "us null",
            "x:b", "us 2026-01-05",
            "x:c", "them null",
            "x:d", "them null"),
        openedBy);
  }

  @ParameterizedTest
  @CsvSource({
    "Re: Devis, true",
    "RE : devis, true",
    "TR: Re: DEVIS, true",
    "Re[2]: Devis, true",
    "'  devis  ', true",
    "Devis 2, false",
    "Regards, false",
    "Re: , false"
  })
  void subjectIsTheSameWithoutItsMarks(String subject, boolean isSame) {
    Map<String, Object> mbox = Map.of(Touches.SOURCE, "mbox", Touches.SUBJECT, "Devis");
    Map<String, Object> crm = Map.of(Touches.SOURCE, "crm", Touches.SUBJECT, subject);
    add("x:a", "x:a", TestTouch.out("email").id("1").event(), mbox);
    add("x:a", "x:a", TestTouch.out("email").id("2").event(), crm);
    assertEquals(isSame ? Map.of(Uncounted.ALSO_ELSEWHERE, 1L) : Map.of(), uncounted());
  }

  @ParameterizedTest
  @CsvSource({
    "Facture n° 12, true",
    "Votre facture de janvier, true",
    "Order confirmation, true",
    "Reçu, true",
    "Factures à revoir, false",
    "Re: Facture n° 12, false",
    "Question sur la facture, false"
  })
  void whoSentPapersAloneIsNobody(String subject, boolean isPaper) {
    Map<String, Object> cells = Map.of(Touches.SUBJECT, subject);
    add("x:a", "x:a", TestTouch.in("email").event(), cells);
    assertEquals(isPaper ? Map.of(Uncounted.NOBODY, 1L) : Map.of(), uncounted());
    add("x:b", "x:b", TestTouch.out("email").event(), cells);
    add("x:c", "x:c", TestTouch.in("email").answering("k").event(), cells);
    add("x:d", "x:d", TestTouch.in("x").event(), cells);
    assertEquals(isPaper ? 3 : 4, Fold.journeys(folded()).count());
  }

  @Test
  void whomTheUserLeavesOutIsInNoTable() {
    Map<String, Object> ignored = Map.of("left_out", Uncounted.IGNORED);
    add("x:a", "x:a", TestTouch.out("x").event(), ignored);
    add("x:a", "x:a", TestTouch.in("x").day(1).event(), ignored);
    add("x:b", "x:b", TestTouch.out("x").event(), Map.of("left_out", Uncounted.OWN_DOMAIN));
    assertEquals(Map.of(Uncounted.IGNORED, 2L, Uncounted.OWN_DOMAIN, 1L), uncounted());
    assertEquals(Fold.uncounted(folded()).count(), folded().count());
  }

  private Map<String, Long> uncounted() {
    Map<String, Long> uncounted = new TreeMap<>();
    Fold.uncounted(folded())
        .collectAsList()
        .forEach(row -> uncounted.merge(row.getString(1), row.getLong(2), Long::sum));
    return uncounted;
  }

  private Dataset<Row> folded() {
    return Fold.folded(
        table(TOUCHES, touches), table(CONTRACTS, contracts), table(CONTACTS, contacts), TERMS);
  }

  private static Set<Row> rows(Dataset<Row> dataset) {
    return new HashSet<>(dataset.collectAsList());
  }

  private void add(String person, Object event) {
    if (event instanceof ContractEvent contract) {
      add(person, person, contract.isWon() ? Contracts.WON : Contracts.LOST, contract);
    } else if (event instanceof ContactEvent contact) {
      add(person, contact);
    } else {
      add(person, person, (TouchEvent) event, Map.of());
    }
  }

  private void add(String history, String person, String status, ContractEvent contract) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("history", history);
    cells.put("person", person);
    cells.put("client", contract.client().name());
    cells.put("matched_by", contract.client().matchedBy());
    cells.put("identifier", contract.client().identifier());
    cells.put(Contracts.SOURCE, contract.source());
    cells.put(Contracts.STATUS, status);
    cells.put(Contracts.SIGNED_ON, contract.signedOn());
    BigDecimal amount = contract.amount();
    cells.put(Contracts.AMOUNT, amount);
    cells.put(Contracts.CURRENCY, contract.currency());
    cells.put(Contracts.PERSON_NAME, contract.personName());
    cells.put(Contracts.COMPANY, contract.company());
    cells.put(Contracts.REFERRED_BY, contract.referredBy());
    contracts.add(TestSpark.row(CONTRACTS, cells));
  }

  private void add(String person, ContactEvent contact) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("person", person);
    cells.put("history", person);
    cells.put(Contacts.ID, String.format("k%06d", contacts.size()));
    cells.put(Contacts.SOURCE, contact.source());
    cells.put(Contacts.PERSON_NAME, contact.personName());
    cells.put(Contacts.COMPANY, contact.company());
    cells.put(Contacts.CONNECTED_ON, contact.connectedOn());
    cells.put(Contacts.REFERRED_BY, contact.referredBy());
    contacts.add(TestSpark.row(CONTACTS, cells));
  }

  private void add(String history, String person, TouchEvent touch, Map<String, Object> more) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("person", person);
    cells.put("history", history);
    cells.put(Touches.ID, touch.id());
    cells.put(Touches.SOURCE, "test");
    cells.put("file_sha256", "00");
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
    cells.put(Touches.PERSON_NAME, touch.personName());
    cells.put(Touches.COMPANY, touch.company());
    cells.put(Touches.LEAD_SOURCE, touch.leadSource());
    cells.put(Attempts.RECIPIENT_ZONE, touch.recipientZone());
    cells.putAll(more);
    touches.add(TestSpark.row(TOUCHES, cells));
  }
}
