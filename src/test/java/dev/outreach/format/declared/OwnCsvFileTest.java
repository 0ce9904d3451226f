package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCsvFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "windows-1252, ''", "UTF-16LE, \uFEFF"})
  void theEncodingIsFound(String charset, String mark) throws IOException {
    CsvExport file =
        CsvExport.of(
            folder,
            "touches.csv",
            Charset.forName(charset),
            mark + "date;canal;nom;durée",
            "2024-03-01;téléphone;Zoé Müller;75");
    assertEquals("Zoé Müller", file.row().get("person_name"));
    assertEquals("call", file.row().get("channel"));
    assertEquals(75L, file.row().get("duration_seconds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsFound(String separator) throws IOException {
    String[] lines = {"date|channel|name", "2024-03-01|email|Ana Lima"};
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].replace("|", separator);
    }
    assertEquals("Ana Lima", read(lines).row().get("person_name"));
  }

  @Test
  void aSpreadsheetsHintOfTheSeparatorIsPassedOver() throws IOException {
    assertEquals(
        "line 3", read("sep=;", "date;channel;name", "2024-03-01;sms;Ana").row().get("place"));
  }

  @Test
  void aRowThatRunsOverItsColumnsIsRejected() throws IOException {
    List<Map<String, Object>> rows =
        read("date,channel,name", "2024-03-01,email,Lima, Ana", "2024-03-01,email,Bo,,").rows();
    assertEquals("too-many-cells", rows.get(0).get("reason"));
    assertEquals("Bo", rows.get(1).get("person_name"));
  }

  @Test
  void aCellMayHoldLinesAndThePlaceIsTheRowsFirst() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "date,channel,name,note",
                "2024-03-01,email,Ana,\"one",
                "two\"",
                "",
                "2024-03-02,email,Bo,")
            .rows();
    assertEquals("one\ntwo", rows.get(0).get("note"));
    assertEquals("line 5", rows.get(1).get("place"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channel,name | occurred_at",
        "date,name | channel",
        "date,channel,note | person_name",
        "first;second | occurred_at"
      })
  void aMissingColumnIsNamed(String header, String missing) {
    RefusedFile refused = assertThrows(RefusedFile.class, () -> read(header, "a,b,c").entries());
    assertEquals("missing-column", refused.reason());
    assertTrue(refused.getMessage().contains("\"" + missing + "\""), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "TOUCHES.CSV, touches",
    "touches_2024.tsv, touches",
    "touches.txt, touches",
    "my touches.csv, ",
    "touches.json, "
  })
  void aLogIsKnownByItsName(String name, String source) throws IOException {
    assertEquals(source, CsvExport.of(folder, name, "date,channel,name").source());
  }

  @Test
  void proseOfTheSameNameIsNoLog() throws IOException {
    assertNull(CsvExport.of(folder, "touches.txt", "Ideas, for later; or never").source());
    assertNull(CsvExport.of(folder, "touches.csv", "nothing yet").source());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineAlone() throws IOException {
    List<Map<String, Object>> rows =
        read(
                "date,channel,name,note",
                "2024-03-01,email,Ana,\"two",
                "lines\"",
                "",
                "2024-03-02,email,\"Bo,never closed",
                "2024-03-03,email,Cy,",
                "2024-03-04,email,\"Di\",\"a \"\"word\"\"\"",
                "2024-03-05,email,\"Ed,at the end")
            .rows();
    assertEquals(
        Arrays.asList("Ana", null, "Cy", "Di", null),
        rows.stream().map(row -> row.get("person_name")).toList());
    assertEquals("broken-quote", rows.get(1).get("reason"));
    assertEquals("line 5", rows.get(1).get("place"));
    assertEquals("line 6", rows.get(2).get("place"));
    assertEquals("a \"word\"", rows.get(3).get("note"));
    assertEquals("broken-quote", rows.get(4).get("reason"));
    assertEquals("line 8", rows.get(4).get("place"));
  }

  @Test
  void aFileOfBrokenQuotesIsRefused() {
    String[] lines = new String[60];
    Arrays.fill(lines, "2024-03-01,email,\"A\"na");
    lines[0] = "date,channel,name";
    assertEquals(
        "broken-csv", assertThrows(RefusedFile.class, () -> read(lines).entries()).reason());
  }

  private CsvExport read(String... lines) {
    return CsvExport.of(folder, "touches.csv", lines);
  }
}
