package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.TestSpark;
import dev.outreach.table.Identities;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    Dataset<Row> identities = People.identities(lists, RULES);
    assertEquals(Identities.SCHEMA, identities.schema());
    assertEquals(
        Map.of(
            "x:ana", "email:ana@example.org",
            "email:ana@example.org", "email:ana@example.org",
            "x:bob", "x:bob"),
        identities.collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1))));
  }

  @Test
  void personIsThatOfTheFirstIdentifierThatLinks() {
    List<String> people =
        People.withPerson(lists, People.identities(lists, RULES))
            .select(Identities.PERSON)
            .collectAsList()
            .stream()
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

  private static Dataset<Row> lists(String[]... lists) {
    List<Row> rows = Arrays.stream(lists).map(list -> RowFactory.create((Object) list)).toList();
    return TestSpark.table(LISTS, rows).coalesce(1);
  }
}
