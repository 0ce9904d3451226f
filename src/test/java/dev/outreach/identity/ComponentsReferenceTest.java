package dev.outreach.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Published and hand-made examples under src/test/resources/reference. */
class ComponentsReferenceTest {
  private static final Rules FREE = new Rules(Set.of(), Integer.MAX_VALUE, SamePerson.none());

  @Test
  void handExampleWithoutGuards() throws IOException {
    assertHandExample(FREE, "person");
  }

  @Test
  void handExampleWithSharedMailboxes() throws IOException {
    assertHandExample(new Rules(Set.of("info"), 5, SamePerson.none()), "person_guarded");
  }

  @Test
  void handExampleWithOnePersonPerIdentifier() throws IOException {
    assertHandExample(new Rules(Set.of(), 1, SamePerson.none()), "person_guarded");
  }

  @Test
  void sameEmailOnAThousandSyntheticRecords() throws IOException {
    List<NamedCsvRecord> records = rows("identity_fake1000/input.csv");
    PersonComponents components = new PersonComponents(FREE);
    for (NamedCsvRecord record : records) {
      String email = record.getField("email").strip().toLowerCase(Locale.ROOT);
      components.add(
          email.isEmpty() ? List.of(key(record)) : List.of(key(record), "email:" + email));
    }
    Map<String, String> people = components.people();
    Function<NamedCsvRecord, String> person =
        record -> people.getOrDefault(key(record), key(record));
    Function<NamedCsvRecord, String> cluster = record -> record.getField("cluster");

    NamedCsvRecord expected = rows("identity_fake1000/expected_RECOMPUTED.csv").get(0);
    long found = pairs(records, person);
    long truly = pairs(records, cluster);
    long right = pairs(records, record -> person.apply(record) + " " + cluster.apply(record));
    assertEquals(number(expected, "records"), records.size());
    assertEquals(number(expected, "clusters"), count(records, cluster));
    assertEquals(number(expected, "components"), count(records, person));
    assertEquals(number(expected, "true_positive_pairs"), right);
    assertEquals(number(expected, "false_positive_pairs"), found - right);
    assertEquals(number(expected, "false_negative_pairs"), truly - right);
    assertEquals(number(expected, "precision"), (double) right / found);
    assertEquals(number(expected, "recall"), (double) right / truly, 1e-12);
  }

  private static void assertHandExample(Rules rules, String column) throws IOException {
    PersonComponents components = new PersonComponents(rules);
    for (NamedCsvRecord row : rows("identity_components/input.csv")) {
      components.add(List.of(row.getField("identifier_a"), row.getField("identifier_b")));
    }
    Map<String, String> people = components.people();
    Map<String, String> actual = new HashMap<>();
    Map<String, String> expected = new HashMap<>();
    for (NamedCsvRecord row : rows("identity_components/expected.csv")) {
      String identifier = row.getField("identifier");
      expected.put(identifier, row.getField(column));
      actual.put(identifier, people.getOrDefault(identifier, identifier));
    }
    assertEquals(expected, actual);
  }

  private static String key(NamedCsvRecord record) {
    return "record:" + record.getField("record");
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static long count(List<NamedCsvRecord> records, Function<NamedCsvRecord, String> group) {
    return records.stream().map(group).collect(Collectors.toCollection(HashSet::new)).size();
  }

  /** Pairs of records that are in one group. */
  private static long pairs(List<NamedCsvRecord> records, Function<NamedCsvRecord, String> group) {
    return records.stream()
        .collect(Collectors.groupingBy(group, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(size -> size * (size - 1) / 2)
        .sum();
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    ComponentsReferenceTest.class.getResourceAsStream("/reference/" + file),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }
}
