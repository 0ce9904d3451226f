package dev.outreach.journey;

import static dev.outreach.TestSpark.table;
import static dev.outreach.journey.History.TERMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Journeys;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.Touches;
import dev.outreach.table.Uncounted;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Slow
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

  /** Remembers all that it is told, each as a text, and how often. */
  private static final class Witness implements Tally {
    private final TreeMap<String, Long> told = new TreeMap<>();
    private final ArrayList<Row> journeys = new ArrayList<>();

    private void hear(String what, String person, Object fact) {
      add(what + " of " + person + ": " + fact, 1);
    }

    private void add(String text, long times) {
      told.merge(text.replaceAll("amount=(\\d+)(?=[,\\]])", "amount=$1.00"), times, Long::sum);
    }

    /** How often something of this kind was told. */
    private long times(String what) {
      return told.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(what + " of "))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    @Override
    public void attempt(String person, Attempt attempt) {
      hear("attempt", person, HistoryRows.row(person, attempt));
    }

    @Override
    public void journey(String person, Journey journey) {
      hear("journey", person, journey);
      journeys.add(HistoryRows.row(person, journey));
    }

    @Override
    public void client(String person, Client client) {
      hear("client", person, client);
    }

    @Override
    public void path(String person, Path path) {
      ContractEvent contract = path.contract();
      String worth = contract == null ? "" : contract.source() + " amount=" + contract.amount();
      hear("path", person, path.ending() + worth + ", " + path.endedAt() + path.steps());
    }

    @Override
    public void hop(String person, Hop hop) {
      hear("hop", person, hop);
    }

    @Override
    public void followUp(String person, FollowUp followUp) {
      hear("follow-up", person, followUp);
    }

    @Override
    public void relation(String person, Relation relation) {
      hear("relation", person, relation);
    }

    @Override
    public void week(WeekCount part) {
      add("touches of week: " + part.key(), part.touches());
      add("people of week: " + part.key(), part.people());
      add("new people of week: " + part.key(), part.newPeople());
    }

    @Override
    public void uncounted(long file, String reason) {
      add("uncounted of " + reason, 1);
    }

    @Override
    public Serializable state() {
      return new Serializable[] {told, journeys};
    }

    @SuppressWarnings("unchecked")
    private void merge(Serializable state) {
      ((Map<String, Long>) ((Serializable[]) state)[0]).forEach(this::add);
      journeys.addAll((List<Row>) ((Serializable[]) state)[1]);
    }
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
    Witness expected = new Witness();
    for (int i = 0; i < 60; i++) {
      String person = "x:p" + i;
      List<Object> events = new RandomHistory(i).events();
      events.forEach(event -> add(person, event));
      History history = History.of(events.toArray());
      history.attempts().forEach(one -> expected.attempt(person, one));
      history.clients().forEach(one -> expected.client(person, one));
      history.hops().forEach(one -> expected.hop(person, one));
      history.paths().forEach(one -> expected.path(person, one));
      history.followUps().forEach(one -> expected.followUp(person, one));
      history.relations().forEach(one -> expected.relation(person, one));
      history.weeks().forEach(expected::week);
      history.nobodys().forEach(one -> expected.uncounted(0, Uncounted.NOBODY));
      if (history.journey() != null) {
        expected.journey(person, history.journey());
      }
    }
    for (String what :
        List.of("attempt", "client", "hop", "path", "follow-up", "relation", "journey")) {
      assertTrue(expected.times(what) > 0, what);
    }
    Random random = new Random(1);
    for (int partitions : List.of(1, 2, 7)) {
      Collections.shuffle(touches, random);
      Collections.shuffle(contracts, random);
      Collections.shuffle(contacts, random);
      TestSpark.session().conf().set(PARTITIONS, partitions);
      assertEquals(List.of(), difference(expected, told()));
    }
  }

  /** What only one of the two was told, or more often. */
  private static List<String> difference(Witness one, Witness other) {
    TreeSet<String> texts = new TreeSet<>(one.told.keySet());
    texts.addAll(other.told.keySet());
    return texts.stream()
        .filter(text -> !Objects.equals(one.told.get(text), other.told.get(text)))
        .map(text -> text + ": " + one.told.get(text) + ", " + other.told.get(text))
        .toList();
  }

  private Witness told() {
    Witness told = new Witness();
    Fold.tallied(folded(Witness::new)).forEach(told::merge);
    return told;
  }

  /** Writes the names of the people in order, in small pieces. */
  private static final class Names implements Scribe {
    private final List<Piece> pieces = new ArrayList<>();

    @Override
    public void journey(String person, Journey journey) {
      pieces.add(new Piece("names", (person + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Piece> take() {
      List<Piece> taken = List.copyOf(pieces);
      pieces.clear();
      return taken;
    }

    @Override
    public void close() {
      pieces.add(new Piece("names", "end\n".getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static Map<Long, String> written(Dataset<Row> folded) {
    Map<Long, String> written = new TreeMap<>();
    Fold.write(
        folded,
        (partition, piece) ->
            written.merge(
                partition, new String(piece.bytes(), StandardCharsets.UTF_8), String::concat));
    return written;
  }

  /** A cluster has 200 of them by default, however little there is. */
  @Test
  void severalPartitionsOfPiecesAreAskedForAtATime() {
    TestSpark.session().conf().set(PARTITIONS, 20);
    for (int i = 0; i < 200; i++) {
      add("x:p" + i, TestTouch.out("x").event());
    }
    SparkContext context = TestSpark.session().sparkContext();
    context.setJobGroup("pieces", "pieces", false);
    try {
      assertEquals(20, written(folded(new Naming())).size());
      assertEquals(3, context.statusTracker().getJobIdsForGroup("pieces").length);
    } finally {
      context.clearJobGroup();
    }
  }

  @Test
  void aPartitionWithoutHistoriesHasNoFileAndATally() {
    TestSpark.session().conf().set(PARTITIONS, 5);
    add("x:p", TestTouch.out("x").event());
    Dataset<Row> folded = folded(new Naming());
    assertEquals(List.of("x:p\nend\n"), List.copyOf(written(folded).values()));
    assertEquals(5, Fold.tallied(folded).size());
  }

  private record Naming() implements PartitionWork {
    @Override
    public Tally tally() {
      return new Witness();
    }

    @Override
    public Scribe scribe() {
      return new Names();
    }
  }

  @Test
  void piecesOfFilesComePartitionAfterPartitionAndTheTallyAsWithoutThem() {
    TestSpark.session().conf().set(PARTITIONS, 3);
    for (int i = 0; i < 20; i++) {
      add("x:p" + i, TestTouch.out("x").event());
    }
    Dataset<Row> folded = folded(new Naming());
    for (Dataset<Row> each : List.of(folded, folded.coalesce(1))) {
      Map<Long, String> written = written(each);
      List<String> names = new ArrayList<>();
      written.values().forEach(text -> names.addAll(text.lines().toList()));
      assertEquals(3, written.size());
      written.values().forEach(text -> assertTrue(text.endsWith("end\n"), text));
      assertEquals(23, names.size());
      assertEquals(21, new HashSet<>(names).size());
    }
    Witness told = new Witness();
    Fold.tallied(folded).forEach(told::merge);
    assertEquals(told().told, told.told);
  }

  @Test
  void broadcastsAndWhatIsLaterThanTheAsOfInstantAreLeftOut() {
    add(null, TestTouch.out("post").kind("post").event());
    add("x:late", TestTouch.out("x").at(TERMS.asOf().plusMillis(1)).event());
    add("x:onTime", TestTouch.out("x").at(TERMS.asOf()).event());
    add("x:lastDayDeal", History.won("2026-04-05"));
    Set<Object> people = new HashSet<>();
    told().journeys.forEach(row -> people.add(row.getAs("person")));
    assertEquals(Set.of("x:onTime", "x:lastDayDeal"), people);
    assertEquals(1, told().times("attempt"));
  }

  @Test
  void contractStandsAtTheEndOfItsDayInTheReportingZone() {
    Instant midnight = Instant.parse("2026-01-05T23:00:00Z");
    add("x:before", History.won("2026-01-05"));
    add("x:before", TestTouch.out("x").at(midnight).event());
    add("x:after", History.won("2026-01-05"));
    add("x:after", TestTouch.out("x").at(midnight.minus(Duration.ofNanos(1000))).event());
    Map<String, Boolean> isPreExisting = new HashMap<>();
    told()
        .journeys
        .forEach(
            row -> isPreExisting.put(row.getAs("person"), row.getAs(Journeys.IS_PRE_EXISTING)));
    assertEquals(Map.of("x:before", true, "x:after", false), isPreExisting);
  }

  @Test
  void peopleOfAnAccountAreFoldedSideBySide() {
    add("account:acme", "x:ana", TestTouch.out("x").event(), Map.of());
    add("account:acme", "x:bob", TestTouch.in("x").day(1).event(), Map.of());
    add("x:cy", TestTouch.in("x").event());
    add("account:acme", null, Contracts.WON, History.won("2026-01-12"));
    Map<String, String> states = new TreeMap<>();
    Witness told = told();
    told.journeys.forEach(row -> states.put(row.getAs("person"), row.getAs(Journeys.STATE)));
    assertEquals(Map.of("x:ana", "colleague_signed", "x:bob", "contract", "x:cy", "open"), states);
    List<String> clients =
        told.told.keySet().stream().filter(text -> text.startsWith("client of")).toList();
    assertEquals(1, clients.size());
    assertTrue(clients.get(0).startsWith("client of x:bob"), clients.get(0));
    assertTrue(clients.get(0).contains("people=2"), clients.get(0));
    assertTrue(clients.get(0).contains("firstTouchOn=2026-01-05"), clients.get(0));
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
    told()
        .journeys
        .forEach(
            row ->
                openedBy.put(
                    row.getAs("person"),
                    row.getAs(Journeys.OPENED_BY) + " " + row.getAs(Journeys.REPLIED_ON)));
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
    assertEquals(isPaper ? 3 : 4, told().journeys.size());
  }

  @Test
  void whomTheUserLeavesOutIsInNoTable() {
    Map<String, Object> ignored = Map.of("left_out", Uncounted.IGNORED);
    add("x:a", "x:a", TestTouch.out("x").event(), ignored);
    add("x:a", "x:a", TestTouch.in("x").day(1).event(), ignored);
    add("x:b", "x:b", TestTouch.out("x").event(), Map.of("left_out", Uncounted.OWN_DOMAIN));
    assertEquals(Map.of(Uncounted.IGNORED, 2L, Uncounted.OWN_DOMAIN, 1L), uncounted());
    assertEquals(0, told().times("attempt") + told().times("journey"));
  }

  private Map<String, Long> uncounted() {
    Map<String, Long> uncounted = new TreeMap<>();
    String what = "uncounted of ";
    told()
        .told
        .forEach(
            (text, times) -> {
              if (text.startsWith(what)) {
                uncounted.put(text.substring(what.length()), times);
              }
            });
    return uncounted;
  }

  private Dataset<Row> folded(PartitionWork work) {
    return Fold.folded(
        table(TOUCHES, touches),
        table(CONTRACTS, contracts),
        table(CONTACTS, contacts),
        TERMS,
        work);
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
