package dev.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.Launcher.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** {@code run-summary.json} of a run over the sample, and what it is held to. */
final class SummaryOfSample {
  private static final List<String> KEYS =
      List.of(
          "schema",
          "outcome",
          "exit_code",
          "error",
          "started_at",
          "ended_at",
          "previous_run",
          "program",
          "command",
          "only",
          "as_of",
          "time_zone",
          "locale",
          "settings_sha256",
          "steps",
          "warnings",
          "exports",
          "snapshots_before",
          "snapshots_after",
          "snapshots_reported",
          "published",
          "sentences");

  private static final List<String> COUNTS =
      List.of("touches", "contacts", "contracts", "duplicates", "rejected", "skipped");

  private static final Set<String> TABLES =
      Set.of("contacts", "contracts", "files", "quarantine", "touches");

  /** Shorter names, such as a company's, are also words of the program's. */
  private static final int LONG_ENOUGH = 5;

  private final String text;
  private final JsonNode json;

  SummaryOfSample(String text) throws IOException {
    this.text = text;
    this.json = new ObjectMapper().readTree(text);
  }

  void assertWellFormed() {
    assertEquals(KEYS, names(json));
    assertEquals("outreach-run-summary/1", json.get("schema").asText());
    assertEquals("done", json.get("outcome").asText());
    assertEquals(0, json.get("exit_code").intValue());
    assertTrue(json.get("error").isNull());
    Instant started = Instant.parse(json.get("started_at").asText());
    assertTrue(Instant.parse(json.get("ended_at").asText()).isAfter(started));
    assertTrue(json.get("previous_run").isNull());
    for (JsonNode version : json.get("program")) {
      assertTrue(version.asText().matches("\\d+(\\.\\d+)+\\S*"), version.toString());
    }
    assertEquals(List.of("outreach", "java", "spark", "iceberg"), names(json.get("program")));
    assertEquals("run", json.get("command").asText());
    assertEquals("2011-04-30T21:59:59.999999Z", json.get("as_of").asText());
    assertEquals("Europe/Paris", json.get("time_zone").asText());
    assertEquals("fr-FR", json.get("locale").asText());
    assertTrue(json.get("settings_sha256").asText().matches("[0-9a-f]{64}"));
    for (String moment : List.of("snapshots_before", "snapshots_after", "snapshots_reported")) {
      assertEquals(TABLES, Set.copyOf(names(json.get(moment))), moment);
    }
    assertTrue(json.at("/snapshots_after/touches").asText().matches("\\d+"));
    assertEquals(json.get("snapshots_after"), json.get("snapshots_reported"));
    assertEquals("latest", json.at("/published/folder").asText());
  }

  void assertAgreesWithDataQuality(Path csv) throws IOException {
    List<String> reported = new ArrayList<>();
    for (NamedCsvRecord row : rows(csv)) {
      StringBuilder line = new StringBuilder(row.getField("file") + " " + row.getField("source"));
      COUNTS.forEach(count -> line.append(' ').append(row.getField(count)));
      reported.add(line + " " + row.getField("status") + " " + row.getField("first_problem"));
    }
    List<String> told = new ArrayList<>();
    int unrecognised = 0;
    for (JsonNode file : json.at("/exports/files")) {
      assertTrue(file.get("sha256").asText().matches("[0-9a-f]{64}"));
      assertTrue(file.get("bytes").asLong() > 0);
      if (file.get("status").asText().equals("unrecognised")) {
        unrecognised++;
        assertTrue(file.get("format").isNull());
        continue;
      }
      StringBuilder line =
          new StringBuilder(file.get("path").asText() + " " + file.get("format").asText());
      COUNTS.forEach(count -> line.append(' ').append(file.get(count).asLong()));
      String problem = file.get("first_problem").isNull() ? "" : file.get("first_problem").asText();
      told.add(line + " " + file.get("status").asText() + " " + problem);
      assertEquals(
          file.get("given").asLong(),
          COUNTS.stream().limit(5).mapToLong(count -> file.get(count).asLong()).sum());
    }
    assertEquals(reported.stream().sorted().toList(), told.stream().sorted().toList());
    assertEquals(5, unrecognised);
    assertEquals(67, json.at("/exports/found").asInt());
    assertEquals(0, json.at("/exports/known").asInt());
  }

  void assertAgreesWithScreen(Ended run) {
    List<String> screen = run.err().lines().toList();
    List<String> told = new ArrayList<>(screen);
    for (JsonNode warning : json.get("warnings")) {
      assertTrue(told.remove(warning.asText()), warning.asText());
    }
    for (JsonNode step : json.get("steps")) {
      assertTrue(step.get("done").asBoolean());
      assertTrue(told.removeIf(line -> line.startsWith(step.get("name").asText() + ": ")));
    }
    assertEquals(
        List.of(
            "New: 840 touches, 132 contacts, 16 contracts from 62 files; 21 duplicates,"
                + " 0 rejected."),
        told);
    for (JsonNode sentence : json.get("sentences")) {
      assertTrue(run.out().contains(sentence.get("text").asText()), sentence.toString());
    }
  }

  void assertAgreesWithReports(Map<String, byte[]> csv) {
    JsonNode rows = json.at("/published/rows");
    List<String> files = names(rows).stream().map(name -> name + ".csv").sorted().toList();
    assertEquals(List.copyOf(new TreeSet<>(csv.keySet())), files);
    for (String report : names(rows)) {
      String content = new String(csv.get(report + ".csv"), StandardCharsets.UTF_8);
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(content)) {
        assertEquals(reader.stream().count(), rows.get(report).asLong(), report);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Every person, name and address of these reports is searched for; paths may hold them. */
  void assertNamesNobody(Path... reports) throws IOException {
    ObjectNode pathless = json.deepCopy();
    pathless.at("/exports/files").forEach(file -> ((ObjectNode) file).remove("path"));
    String told = pathless.toString();
    int searched = 0;
    for (Path report : reports) {
      for (NamedCsvRecord row : rows(report)) {
        for (String column :
            List.of("person", "person_name", "company", "name", "client", "name_a", "name_b")) {
          String value = row.findField(column).orElse("").replaceFirst("^\\w+:", "");
          if (value.length() >= LONG_ENOUGH) {
            searched++;
            assertFalse(told.contains(value), value);
          }
        }
      }
    }
    assertTrue(searched > 200, () -> "too few were searched for");
  }

  void assertFoundNothingNewAfter(SummaryOfSample first) {
    assertEquals(67, json.at("/exports/found").asInt());
    assertEquals(62, json.at("/exports/known").asInt());
    assertEquals(5, json.at("/exports/files").size());
    assertEquals(first.json.get("snapshots_after"), json.get("snapshots_before"));
    assertEquals(first.json.get("snapshots_after"), json.get("snapshots_after"));
    assertEquals(first.withoutTimes(), withoutTimes());
  }

  void assertIsOfTheSetOf(SummaryOfSample run) {
    assertTrue(json.get("ended_at").isNull());
    assertTrue(json.get("snapshots_after").isNull());
    String atTheEnd =
        run.text
            .replaceAll("\"ended_at\": \"[^\"]*\"", "\"ended_at\": null")
            .replaceAll("\"snapshots_after\": \\{[^}]*}", "\"snapshots_after\": null")
            .replaceAll(",\\s*\\{\\s*\"name\": \"Writing the reports\"[^}]*}", "");
    assertEquals(atTheEnd, text);
  }

  /** What two runs over the same exports have in common. */
  private String withoutTimes() {
    ObjectNode same = json.deepCopy();
    same.remove(List.of("started_at", "ended_at", "exports", "snapshots_before"));
    same.get("steps").forEach(step -> ((ObjectNode) step).remove("seconds"));
    return same.toPrettyString();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<NamedCsvRecord> rows(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return StreamSupport.stream(reader.spliterator(), false).toList();
    }
  }
}
