package dev.outreach.summary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outreach.TestSummary;
import dev.outreach.sheet.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
  private static final Map<String, Integer> ROWS = Map.of("calls", 4);

  private static FileAccount file(String path, String problem) {
    return new FileAccount(path, "ab12", 10, "touches", "refused", 3, 0, 0, 0, 0, 3, 0, 1, problem);
  }

  private static String text(RunSummary summary) throws IOException {
    return new String(summary.json(Ending.running()), StandardCharsets.UTF_8);
  }

  private static RunSummary filled(UnaryOperator<String> paths, String path) {
    RunSummary summary = TestSummary.of(paths);
    summary.only(List.of("calls"));
    summary.step("Starting").end(true);
    summary.step("Reading");
    summary.warning(Warning.of("Refused ", path, ": ", "no column"));
    summary.warning(Warning.of("5 files were passed over."));
    summary.exports(new ReadExports(4, 3, List.of(file(path, "no column"))));
    Map<String, Long> snapshots = new HashMap<>(Map.of("touches", Long.MAX_VALUE));
    snapshots.put("contacts", null);
    summary.tablesBefore(snapshots);
    summary.published(
        new PublishedSet("latest", ROWS, List.of(new Sentence("calls", "15 % répondent."))));
    return summary;
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void everyPartStandsInItsPlace() throws IOException {
    JsonNode json = new ObjectMapper().readTree(text(filled(UnaryOperator.identity(), "a.csv")));
    assertEquals("outreach-run-summary/1", json.get("schema").asText());
    assertEquals("run", json.get("command").asText());
    assertEquals("[\"calls\"]", json.get("only").toString());
    assertEquals("2026-03-31T22:00:00Z", json.get("as_of").asText());
    assertEquals("Europe/Paris", json.get("time_zone").asText());
    assertEquals("fr-FR", json.get("locale").asText());
    assertEquals("Starting", json.get("steps").get(0).get("name").asText());
    assertTrue(json.get("steps").get(0).get("done").asBoolean());
    assertFalse(json.get("steps").get(1).get("done").asBoolean());
    assertTrue(json.get("steps").get(1).get("seconds").asDouble() >= 0);
    assertEquals(
        "[\"Refused a.csv: no column\",\"5 files were passed over.\"]",
        json.get("warnings").toString());
    assertEquals(3, json.get("exports").get("known").asLong());
    assertEquals(
        "{\"path\":\"a.csv\",\"sha256\":\"ab12\",\"bytes\":10,\"format\":\"touches\","
            + "\"status\":\"refused\",\"given\":3,\"touches\":0,\"contacts\":0,\"contracts\":0,"
            + "\"duplicates\":0,\"rejected\":3,\"suppressed\":0,\"skipped\":1,\"first_problem\":\"no column\"}",
        json.get("exports").get("files").get(0).toString());
    assertEquals(
        "{\"contacts\":null,\"touches\":\"9223372036854775807\"}",
        json.get("snapshots_before").toString());
    assertTrue(json.get("snapshots_after").isNull());
    assertEquals(
        "{\"folder\":\"latest\",\"rows\":{\"calls\":4}}", json.get("published").toString());
    assertEquals(
        "[{\"report\":\"calls\",\"text\":\"15 % répondent.\"}]", json.get("sentences").toString());
  }

  @Test
  void aRunThatEndsAtOnceHasTheSameKeysInTheSameOrder() throws IOException {
    ObjectMapper reader = new ObjectMapper();
    JsonNode empty = reader.readTree(text(TestSummary.empty()));
    JsonNode full = reader.readTree(text(filled(UnaryOperator.identity(), "a.csv")));
    assertEquals(keys(full), keys(empty));
    for (String part : List.of("exports", "snapshots_before", "published", "previous_run")) {
      assertTrue(empty.get(part).isNull(), part);
    }
    for (String list : List.of("only", "steps", "warnings", "sentences")) {
      assertEquals("[]", empty.get(list).toString(), list);
    }
  }

  @Test
  void aSetOfReportsSaysHowItWasMadeAndNotWhenItsRunEnded() throws IOException {
    RunSummary summary = TestSummary.empty();
    byte[] made =
        summary.ofSet("done_with_warnings", 3, new PublishedSet("only/latest", ROWS, List.of()));
    JsonNode json = new ObjectMapper().readTree(made);
    assertEquals("done_with_warnings", json.get("outcome").asText());
    assertEquals(3, json.get("exit_code").asInt());
    assertTrue(json.get("ended_at").isNull());
    assertEquals("only/latest", json.get("published").get("folder").asText());
    assertTrue(new ObjectMapper().readTree(text(summary)).get("published").isNull());
  }

  @Test
  void pathsAreShownAsTheRunShowsThemWhereverTheyStand() throws IOException {
    RunSummary summary = TestSummary.empty();
    summary.warning(Warning.of("Refused ", "zzkanari.zip", ": ", "zzkanari/1.eml: no date"));
    summary.exports(
        new ReadExports(1, 0, List.of(file("zzkanari.zip", "zzkanari/1.eml: no date"))));
    assertTrue(text(summary).contains("\"Refused zzkanari.zip: zzkanari/1.eml: no date\""));
    summary.paths(path -> "file-" + path.length());
    assertFalse(text(summary).contains("zzkanari"), text(summary));
    assertTrue(text(summary).contains("\"Refused file-12: file-23\""));
    assertTrue(text(summary).contains("\"path\": \"file-12\""));
    assertTrue(text(summary).contains("\"first_problem\": \"file-23\""));
    assertEquals(
        "The export file-8 is gone",
        summary.shown("The export zzkanari is gone", List.of("zzkanari")));
    assertEquals("Nothing", summary.shown("Nothing", List.of()));
  }

  @Test
  void noPathReachesAReadersTerminalAsACommand() throws IOException {
    StringBuilder odd = new StringBuilder("a\"b\\c</script>\r\n");
    for (int c = 0; c <= 0xFFFF; c++) {
      int kind = Character.getType(c);
      if (kind == Character.CONTROL
          || kind == Character.FORMAT
          || kind == Character.LINE_SEPARATOR
          || kind == Character.PARAGRAPH_SEPARATOR) {
        odd.append((char) c);
      }
    }
    odd.append("é\u202fß漢😀\udc00");
    String json = text(filled(UnaryOperator.identity(), odd.toString()));
    assertTrue(
        json.replace("\n", "").codePoints().noneMatch(SummaryJsonTest::isUnseen),
        "control character");
    JsonNode read = new ObjectMapper().readTree(json);
    assertEquals(odd.toString(), read.get("exports").get("files").get(0).get("path").asText());
    assertEquals("Refused " + odd + ": no column", read.get("warnings").get(0).asText());
  }

  private static boolean isUnseen(int codePoint) {
    int kind = Character.getType(codePoint);
    return new TreeSet<>(
            List.of(
                (int) Character.CONTROL,
                (int) Character.FORMAT,
                (int) Character.LINE_SEPARATOR,
                (int) Character.PARAGRAPH_SEPARATOR,
                (int) Character.SURROGATE))
        .contains(kind);
  }

  @Test
  void theSameRunIsTheSameBytesOnEveryMachine() throws IOException {
    PublishedSet set = new PublishedSet("latest", ROWS, List.of());
    RunSummary summary = TestSummary.empty();
    summary.exports(new ReadExports(1, 0, List.of(file("İstanbul.csv", null))));
    byte[] here = summary.ofSet("done", 0, set);
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertArrayEquals(here, summary.ofSet("done", 0, set), language);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
