package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import dev.outreach.table.Identities;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final StructType LISTS =
      new StructType().add("identifiers", DataTypes.createArrayType(DataTypes.StringType));
  private static final Rules RULES = new Rules(Set.of("info"), 5, SamePerson.none());
  private static final String INFO = "email:info@example.org";

  private final Dataset<Row> lists =
      lists(
          new String[] {"x:ana", "email:ana@example.org"},
          new String[] {"x:ana", "email:ana@example.org"},
          new String[] {INFO, "x:bob"},
          new String[] {INFO, "x:ana"},
          new String[] {INFO},
          new String[] {"tel:+33639980001"},
          new String[0],
          null);

  @Test
  void identitiesListWhatStandsBesideAnother() {
    assertEquals(
        Map.of(
            "x:ana", "email:ana@example.org",
            "email:ana@example.org", "email:ana@example.org",
            "x:bob", "x:bob"),
        People.of(lists, RULES).identities());
  }

  @Test
  void personIsThatOfTheFirstIdentifierThatLinks() {
    List<String> people =
        People.of(lists, RULES).withPerson(lists).select(Identities.PERSON).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertEquals(
        Arrays.asList(
            "email:ana@example.org",
            "email:ana@example.org",
            "x:bob",
            "email:ana@example.org",
            INFO,
            "tel:+33639980001",
            null,
            null),
        people);
  }

  @Test
  void recipientZoneIsThatOfAllNumbersOfThePersonElseOfTheRow() {
    String ana = "email:ana@example.org";
    String bob = "email:bob@example.org";
    String cleo = "email:cleo@example.org";
    People people =
        People.of(
            lists(
                new String[] {ana, "tel:+33199001122", "tel:+33639980001"},
                new String[] {bob, "tel:+33199001133", "tel:+12025550101"},
                new String[] {cleo, "x:cleo"}),
            RULES);
    Dataset<Row> touches =
        lists(
            new String[] {ana},
            new String[] {ana, "tel:+442079460123"},
            new String[] {"tel:+33199001133"},
            new String[] {cleo},
            new String[] {cleo, "tel:+442079460123"},
            new String[] {"tel:+13105550101"},
            new String[] {"email:dan@example.org"},
            new String[0],
            null);
    Dataset<Row> withPerson = people.withPerson(touches);
    Dataset<Row> withZone = people.withRecipientZone(withPerson);
    assertEquals(
        withPerson.schema().add(Attempts.RECIPIENT_ZONE, DataTypes.StringType), withZone.schema());
    assertEquals(
        Arrays.asList(
            "Europe/Paris",
            "Europe/Paris",
            null,
            null,
            "Europe/London",
            "America/Los_Angeles",
            null,
            null,
            null),
        withZone.select(Attempts.RECIPIENT_ZONE).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList());
  }

  @Test
  void recipientZoneMovesNoRow() {
    People people = People.of(lists, RULES);
    String plan =
        people
            .withRecipientZone(people.withPerson(lists))
            .queryExecution()
            .executedPlan()
            .toString();
    assertFalse(plan.contains("Exchange") || plan.contains("Join"), plan);
  }

  @Test
  void contractsThatNameACompanyAloneAreThoseOfThePersonKnownThere() {
    Dataset<Row> contracts =
        records(
            RowFactory.create(new String[] {"name:acme sarl"}, null, "Acme SARL"),
            RowFactory.create(new String[] {"name:bonne"}, null, "Bonne"),
            RowFactory.create(new String[] {"name:acme", "tel:+33199001122"}, null, "Acme"),
            RowFactory.create(new String[] {"name:cord"}, null, "Cord"),
            RowFactory.create(new String[] {"name:dune"}, null, null),
            RowFactory.create(new String[] {"email:info@acme.example.org"}, null, "Acme"),
            RowFactory.create(null, null, "Acme"));
    Dataset<Row> others =
        records(
            RowFactory.create(new String[] {"x:ana"}, "Ana Lima", "ACME"),
            RowFactory.create(new String[] {"email:ana@example.org"}, "Ana Lima", "Acme"),
            RowFactory.create(new String[] {"x:bob"}, "Bob Berg", "Bonne"),
            RowFactory.create(new String[] {"x:cleo"}, "Cleo Ray", "Bonne"),
            RowFactory.create(null, null, "Acme"),
            RowFactory.create(new String[0], null, "Acme"));
    // The number belongs to Ana, or the contract that has it would be a second person at Acme.
    Dataset<Row> number = lists(new String[] {"email:ana@example.org", "tel:+33199001122"});
    People people = People.of(lists.union(number), RULES);
    Clients clients = people.clients(contracts, others);
    assertEquals(1, clients.several());
    assertEquals(
        Arrays.asList(
            "email:ana@example.org",
            "name:bonne",
            "email:ana@example.org",
            "name:cord",
            "name:dune",
            "email:ana@example.org",
            null),
        people.withPerson(contracts, clients).select(Identities.PERSON).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList());
  }

  @Test
  void contractsWithIdentifiersAskForNobody() {
    Dataset<Row> contracts = records(RowFactory.create(new String[] {"x:ana"}, null, "Acme"));
    Dataset<Row> others = records(RowFactory.create(new String[] {"x:bob"}, null, "Acme"));
    People people = People.of(lists, RULES);
    Clients clients = people.clients(contracts, others);
    assertEquals(Map.of(), clients.people());
    assertEquals(
        "email:ana@example.org",
        people.withPerson(contracts, clients).head().getAs(Identities.PERSON));
  }

  @Test
  void introducersAreWrittenAsPeopleWhereItCanBeTold() {
    StructType schema =
        new StructType()
            .add("person", DataTypes.StringType)
            .add("person_name", DataTypes.StringType)
            .add("referred_by", DataTypes.StringType);
    Dataset<Row> contacts =
        TestSpark.table(
                schema,
                List.of(
                    RowFactory.create("x:dan", "Dan Hart", "x:ana"),
                    RowFactory.create("x:eve", "Eve Jung", "BOB BERG"),
                    RowFactory.create("x:fay", null, "Cleo Ray"),
                    RowFactory.create("x:gus", null, null),
                    RowFactory.create("x:bob", "Bob Berg", null),
                    RowFactory.create("x:cleo", "Cleo Ray", null),
                    RowFactory.create("x:ray", "Cleo Ray", null),
                    RowFactory.create(null, "Bob Berg", null)))
            .coalesce(1);
    Introducers introducers =
        People.of(lists, RULES).introducers(contacts, contacts, new Identifiers("FR"));
    assertEquals(
        Arrays.asList("email:ana@example.org", "x:bob", "Cleo Ray", null, null, null, null, null),
        People.withIntroducer(contacts, introducers).select("referred_by").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList());
  }

  private static Dataset<Row> records(Row... rows) {
    StructType schema =
        LISTS.add("person_name", DataTypes.StringType).add("company", DataTypes.StringType);
    return TestSpark.table(schema, List.of(rows)).coalesce(1);
  }

  private static Dataset<Row> lists(String[]... lists) {
    List<Row> rows = Arrays.stream(lists).map(list -> RowFactory.create((Object) list)).toList();
    return TestSpark.table(LISTS, rows).coalesce(1);
  }
}
