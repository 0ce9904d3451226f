package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Touches;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Over Spark's tables: what is worked out of them is in the tests of the plain classes. */
@Slow
class PeopleTest {
  private static final String ANA = "email:ana@acme.example";
  private static final String BOB = "email:bob@bonne.example";
  private static final String CLEO = "email:cleo@freemail.example";
  private static final String INFO = "email:info@acme.example";
  private static final String LANDLINE = "tel:+33199001122";
  private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

  private final List<Row> touches = new ArrayList<>();
  private final List<Row> contacts = new ArrayList<>();
  private final List<Row> contracts = new ArrayList<>();
  private SamePerson said = SamePerson.none();
  private IgnoreList ignore = IgnoreList.of(List.of(), List.of(), List.of());

  @Test
  void aRowsPersonIsThatOfTheFirstIdentifierThatLinks() {
    touch(null, "x:ana", ANA);
    touch(null, "x:ana", ANA);
    touch(null, INFO, "x:bob");
    touch(null, INFO, "x:ana");
    touch(null, INFO);
    touch(null, "tel:+33639980001");
    touch("Nobody");
    touches.add(row(Touches.SCHEMA, Map.of(Touches.PERSON_NAME, "Nobody")));
    assertEquals(
        Arrays.asList(ANA, ANA, "x:bob", ANA, INFO, "tel:+33639980001", null, null),
        column(people().withPerson(touches()), Identities.PERSON));
  }

  @Test
  void namesTellWhoIsMeantInALogAndAtALandline() {
    contact("Ana Lima", "Acme", LANDLINE, ANA);
    contact("Bob Berg", "Bonne", LANDLINE, BOB);
    touch("BERG Bob", LANDLINE);
    touch(null, LANDLINE);
    touch("Ana Lima", "name:ana lima");
    assertEquals(
        List.of(BOB, LANDLINE, ANA), column(people().withPerson(touches()), Identities.PERSON));
  }

  @Test
  void aHistoryIsTheAccountsAndWhoIsLeftOutIsMarked() {
    touch("Ana Lima", ANA);
    touch(null, INFO);
    touch("Cleo Ray", CLEO);
    touch("Eve Jung", "email:eve@verlane.example");
    ignore = IgnoreList.of(List.of(CLEO), List.of(), List.of("verlane.example"));
    Dataset<Row> told = people().withPerson(touches());
    String acme = "account:domain:acme.example";
    assertEquals(
        List.of(acme, acme, CLEO, "email:eve@verlane.example"), column(told, Identities.HISTORY));
    assertEquals(
        Arrays.asList(null, null, "ignored", "own_domain"), column(told, Identities.LEFT_OUT));
    assertEquals(
        touches()
            .schema()
            .add(Identities.PERSON, DataTypes.StringType)
            .add(Identities.HISTORY, DataTypes.StringType)
            .add(Identities.LEFT_OUT, DataTypes.StringType),
        told.schema());
  }

  @Test
  void anAnswerFromAnotherAddressUnderTheNameThatItWasSentToIsTheirs() {
    String other = "email:lima@freemail.example";
    mail(Direction.OUTBOUND, "Ana Lima", ANA, "<1>");
    mail(Direction.OUTBOUND, "Bob Berg", BOB, "<2>");
    mail(Direction.INBOUND, "LIMA Ana", other, "<3>", "<1>");
    mail(Direction.INBOUND, "Cleo Ray", CLEO, "<4>", "<2>");
    mail(Direction.INBOUND, "Bob", "email:b@freemail.example", "<5>", "<2>");
    mail(Direction.INBOUND, null, "email:c@freemail.example", "<6>", "<2>");
    assertEquals(
        List.of(ANA, BOB, ANA, CLEO, "email:b@freemail.example", "email:c@freemail.example"),
        column(people().withPerson(touches()), Identities.PERSON));
  }

  @Test
  void contractsAreThoseWonOrLostUntilTheDayEachOnceWithWhoseTheyAre() {
    touch("Ana Lima", ANA);
    contract("hubspot", Contracts.DEAL, Contracts.WON, "2024-06-01", "1000", null, ANA);
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-06-30", "1000", "ACME", "name:acme");
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-07-01", "70", "ACME", "name:acme");
    contract("hubspot", Contracts.DEAL, Contracts.LOST, "2024-05-01", "50", null, BOB);
    contract("hubspot", Contracts.DEAL, Contracts.OPEN, null, "60", null, BOB);
    // Older rows say nothing of their kind: deals.
    contract("own", null, Contracts.WON, "2023-01-01", "300", "Dune", "name:dune");
    List<String> told =
        people().contracts().stream()
            .map(c -> c.history() + " " + c.person() + " " + c.source() + " " + c.isWon())
            .toList();
    assertEquals(
        List.of(
            "account:domain:acme.example " + ANA + " fec+hubspot true",
            "account:domain:bonne.example null hubspot false",
            "account:name:dune null own true"),
        told);
    assertEquals(0, people().unclearClients());
  }

  @Test
  void aClientWhoIsLeftOutIsOneOfWhomNothingElseIsKnown() {
    touch("Ana Lima", ANA);
    touch("Cleo Ray", CLEO);
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-06-01", "10", null, ANA);
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-06-01", "20", "RAY Cléo", "name:ray");
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-06-01", "30", "Dune", "name:dune");
    assertEquals(
        List.of("10.00 IDENTIFIER " + ANA, "20.00 NAME " + CLEO, "30.00 NONE null"), signed());
    ignore = IgnoreList.of(List.of(CLEO), List.of("acme.example"), List.of());
    assertEquals(List.of("10.00 NONE null", "20.00 NONE null", "30.00 NONE null"), signed());
    ignore = IgnoreList.of(List.of(), List.of(), List.of("acme.example"));
    assertEquals(List.of("10.00 NONE null", "20.00 NAME " + CLEO, "30.00 NONE null"), signed());
  }

  @Test
  void whereOthersOfTheAccountCountItIsFoundAllTheSameButNobodyLeftOutSigned() {
    touch("Ana Lima", ANA);
    touch("Bob Berg", "email:bob@acme.example");
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-06-01", "10", null, ANA);
    ignore = IgnoreList.of(List.of(ANA), List.of(), List.of());
    assertEquals(List.of("10.00 IDENTIFIER null"), signed());
    assertEquals("account:domain:acme.example", people().contracts().get(0).history());
  }

  @Test
  void aDealThatWasLostWithSomebodyLeftOutIsLeftOut() {
    touch("Ana Lima", ANA);
    contract("crm", Contracts.DEAL, Contracts.LOST, "2024-06-01", "10", null, ANA);
    assertEquals(List.of("10.00 IDENTIFIER " + ANA), signed());
    ignore = IgnoreList.of(List.of(ANA), List.of(), List.of());
    assertEquals(List.of(), signed());
  }

  @Test
  void theUsersJoinsReachTheContracts() {
    touch("Ana Lima", ANA);
    contract("fec", Contracts.INVOICE, Contracts.WON, "2024-06-01", "10", "Dune", "name:dune");
    assertEquals(ClientBook.Match.NONE, people().contracts().get(0).match());
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"name:Dune", "ana@acme.example", "yes"});
    said = SamePerson.of(rows, new Identifiers("FR"));
    ClientBook.Entry entry = people().contracts().get(0);
    assertEquals(ClientBook.Match.HAND, entry.match());
    assertEquals(
        column(people().withPerson(touches()), Identities.HISTORY), List.of(entry.history()));
  }

  @Test
  void recipientZoneIsThatOfAllNumbersOfThePersonElseOfTheRow() {
    contact(null, null, ANA, LANDLINE, "tel:+33639980001");
    contact(null, null, BOB, "tel:+33199001133", "tel:+12025550101");
    contact(null, null, CLEO, "x:cleo");
    List<String> wanted = new ArrayList<>();
    zoned(wanted, "Europe/Paris", ANA);
    zoned(wanted, "Europe/Paris", "tel:+33639980001");
    zoned(wanted, null, "tel:+33199001133");
    zoned(wanted, null, CLEO);
    zoned(wanted, "America/Los_Angeles", "tel:+13105550101");
    zoned(wanted, null, "email:dan@freemail.example");
    zoned(wanted, null);
    People people = people();
    Dataset<Row> withPerson = people.withPerson(touches());
    Dataset<Row> withZone = people.withRecipientZone(withPerson);
    assertEquals(
        withPerson.schema().add(Attempts.RECIPIENT_ZONE, DataTypes.StringType), withZone.schema());
    assertEquals(wanted, column(withZone, Attempts.RECIPIENT_ZONE));
    // What one row shows of a person holds for all of theirs.
    touch(null, ANA, "tel:+442079460123");
    wanted.replaceAll(zone -> "Europe/Paris".equals(zone) ? null : zone);
    wanted.add(null);
    assertEquals(wanted, column(zonesOf(people()), Attempts.RECIPIENT_ZONE));
  }

  @Test
  void aLandlineOfTwoTellsTheZoneOfWhoeverIsNamedThere() {
    contact("Ana Lima", null, LANDLINE, ANA);
    contact("Bob Berg", null, LANDLINE, BOB);
    List<String> wanted = new ArrayList<>();
    touch("Ana Lima", LANDLINE);
    wanted.add("Europe/Paris");
    zoned(wanted, "Europe/Paris", ANA);
    zoned(wanted, null, BOB);
    zoned(wanted, "Europe/Paris", LANDLINE);
    assertEquals(wanted, column(zonesOf(people()), Attempts.RECIPIENT_ZONE));
  }

  @Test
  void neitherPersonNorZoneMovesARow() {
    contact("Ana Lima", null, "tel:+33639980001", ANA);
    touch("Ana Lima", ANA);
    String plan = zonesOf(people()).queryExecution().executedPlan().toString();
    assertFalse(plan.contains("Exchange") || plan.contains("Join"), plan);
  }

  @Test
  void introducersAreWrittenAsPeopleWhereItCanBeTold() {
    contact("Ana Lima", null, ANA, "x:ana");
    contact("Bob Berg", null, BOB);
    contact("Cleo Ray", null, CLEO);
    contact("Cleo Ray", null, "x:ray");
    introduced("x:dan", "x:ana");
    introduced("x:eve", "BERG, Bob");
    introduced("x:fay", "Cleo Ray");
    introduced("x:gus", null);
    introduced("x:hal", "The fair");
    People people = people();
    assertEquals(
        Arrays.asList(null, null, null, null, ANA, BOB, "Cleo Ray", null, "The fair"),
        column(people.withIntroducer(contacts()), Contacts.REFERRED_BY));
  }

  @Test
  void introducersOfDealsAreToldInTheSameWay() {
    touch("Ana Lima", ANA);
    Map<String, Object> cells =
        cells("hubspot", Contracts.DEAL, Contracts.WON, "2024-06-01", "1", null, BOB);
    cells.put(Contracts.REFERRED_BY, "Lima Ána");
    contracts.add(row(Contracts.SCHEMA, cells));
    People people = people();
    assertEquals(ANA, people.introducer("Lima Ána"));
    assertEquals("Somebody Else", people.introducer("Somebody Else"));
    assertEquals(null, people.introducer(null));
  }

  private People people() {
    return new People(
        touches(),
        contacts(),
        TestSpark.table(Contracts.SCHEMA, contracts),
        AS_OF,
        new Rules(Set.of("info"), 5, said),
        TestPeople.DOMAINS,
        ignore,
        new Identifiers("FR"));
  }

  private Dataset<Row> zonesOf(People people) {
    return people.withRecipientZone(people.withPerson(touches()));
  }

  private List<String> signed() {
    return people().contracts().stream()
        .map(each -> each.amount().toPlainString() + " " + each.match() + " " + each.person())
        .sorted()
        .toList();
  }

  private Dataset<Row> touches() {
    return TestSpark.table(Touches.SCHEMA, touches).coalesce(1);
  }

  private Dataset<Row> contacts() {
    return TestSpark.table(Contacts.SCHEMA, contacts).coalesce(1);
  }

  private static List<String> column(Dataset<Row> rows, String column) {
    List<String> cells = new ArrayList<>();
    rows.select(column).collectAsList().forEach(row -> cells.add(row.getString(0)));
    return cells;
  }

  private void zoned(List<String> zones, String zone, String... identifiers) {
    touch(null, identifiers);
    zones.add(zone);
  }

  private void touch(String name, String... identifiers) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Touches.PERSON_NAME, name);
    cells.put(Touches.IDENTIFIERS, identifiers);
    touches.add(row(Touches.SCHEMA, cells));
  }

  private void mail(String direction, String name, String party, String key, String... answers) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Touches.DIRECTION, direction);
    cells.put(Touches.PERSON_NAME, name);
    cells.put(Touches.PARTY, party);
    cells.put(Touches.IDENTIFIERS, new String[] {party});
    cells.put(Touches.MESSAGE_KEY, key);
    cells.put(Touches.IN_REPLY_TO, answers);
    touches.add(row(Touches.SCHEMA, cells));
  }

  private void contact(String name, String company, String... identifiers) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Contacts.PERSON_NAME, name);
    cells.put(Contacts.COMPANY, company);
    cells.put(Contacts.IDENTIFIERS, identifiers);
    contacts.add(row(Contacts.SCHEMA, cells));
  }

  private void introduced(String identifier, String by) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Contacts.IDENTIFIERS, new String[] {identifier});
    cells.put(Contacts.REFERRED_BY, by);
    contacts.add(row(Contacts.SCHEMA, cells));
  }

  private void contract(
      String tool,
      String kind,
      String status,
      String day,
      String amount,
      String company,
      String identifier) {
    contracts.add(
        row(Contracts.SCHEMA, cells(tool, kind, status, day, amount, company, identifier)));
  }

  private Map<String, Object> cells(
      String tool,
      String kind,
      String status,
      String day,
      String amount,
      String company,
      String identifier) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(Contracts.ID, tool + contracts.size());
    cells.put(Contracts.SOURCE, tool);
    cells.put(Contracts.KIND, kind);
    cells.put(Contracts.STATUS, status);
    cells.put(Contracts.SIGNED_ON, day == null ? null : LocalDate.parse(day));
    cells.put(Contracts.AMOUNT, new BigDecimal(amount).setScale(2));
    cells.put(Contracts.CURRENCY, "EUR");
    cells.put(Contracts.COMPANY, company);
    cells.put(Contracts.IDENTIFIERS, new String[] {identifier});
    return cells;
  }

  /** Cells that the tables require are told where a test needs them. */
  private static Row row(StructType schema, Map<String, Object> cells) {
    Map<String, Object> all = new HashMap<>(cells);
    for (String required : List.of(Touches.ID, Touches.SOURCE, Touches.CHANNEL, Touches.KIND)) {
      if (schema.equals(Touches.SCHEMA)) {
        all.putIfAbsent(required, "any");
      }
    }
    if (schema.equals(Touches.SCHEMA)) {
      all.putIfAbsent(Touches.DIRECTION, Direction.OUTBOUND);
      all.putIfAbsent(Touches.OCCURRED_AT, Instant.EPOCH);
    }
    if (schema.equals(Contacts.SCHEMA)) {
      all.putIfAbsent(Contacts.ID, "c");
      all.putIfAbsent(Contacts.SOURCE, "cards");
    }
    return TestSpark.row(schema, all);
  }
}
