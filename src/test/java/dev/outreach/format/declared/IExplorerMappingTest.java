package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IExplorerMappingTest {
  private static final String HEADER =
      "\"Contact\",\"Number\",\"Date\",\"Duration\",\"Call Type\",\"Unformatted Number\","
          + "\"Number Geo Description\"";
  private static final String CALL =
      "\"Ana Lima\",\"+33199001122\",\"2010-09-13 10:00:00\",\"1:43\",\"Incoming\",\"0199001122\","
          + "\"Paris\"";

  @TempDir private Path folder;

  private CsvExport export(String name, String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = HEADER;
    System.arraycopy(lines, 0, all, 1, lines.length);
    return CsvExport.of(
        folder,
        name,
        List.of(ShippedMapping.named("iexplorer"), ShippedMapping.named("imazing")),
        all);
  }

  @Test
  void aCallIsReadInThePhonesTime() throws IOException {
    Map<String, Object> call = export("iExplorer calls.csv", CALL).row();
    assertEquals("iexplorer", call.get("source"));
    assertEquals("call", call.get("channel"));
    assertEquals("inbound", call.get("direction"));
    assertEquals("tel:+33199001122", call.get("party"));
    assertEquals("Ana Lima", call.get("person_name"));
    assertEquals(Instant.parse("2010-09-13T08:00:00Z"), call.get("occurred_at"));
    assertEquals(103L, call.get("duration_seconds"));
    assertEquals("answered", call.get("outcome"));
  }

  @Test
  void whoIsNotReachedIsToldByTheTypeOrTheDuration() throws IOException {
    List<Map<String, Object>> calls =
        export(
                "iexplorer.txt",
                CALL.replace("Incoming", "Missed").replace("1:43", "0:00"),
                CALL.replace("Incoming", "Outgoing").replace("1:43", "0:00"),
                CALL.replace("Incoming", "Outgoing"))
            .rows();
    assertEquals(
        List.of("inbound no_answer", "outbound no_answer", "outbound answered"),
        calls.stream().map(call -> call.get("direction") + " " + call.get("outcome")).toList());
  }

  @Test
  void badRowsCostOnlyThemselves() throws IOException {
    List<Map<String, Object>> rows =
        export(
                "iexplorer.csv",
                CALL.replace("2010-09-13", "2010-13-09"),
                CALL.replace("Incoming", "Sideways"),
                CALL.replace("1:43", "long"))
            .rows();
    assertEquals(
        List.of("bad-date", "unknown-word", "bad-number"),
        rows.stream().map(row -> row.get("reason")).toList());
  }

  @Test
  void underTheNameThatImazingUsesItsMappingReadsTheSame() throws IOException {
    CsvExport export = export("Call History.csv", CALL);
    assertEquals("imazing", export.source());
    Map<String, Object> call = export.row();
    assertEquals("tel:+33199001122", call.get("party"));
    assertEquals(103L, call.get("duration_seconds"));
  }

  @Test
  void aMissingColumnIsNamed() {
    CsvExport export =
        CsvExport.of(
            folder,
            "iexplorer.csv",
            List.of(ShippedMapping.named("iexplorer")),
            HEADER.replace("\"Date\"", "\"When\""),
            CALL);
    RefusedFile refused = assertThrows(RefusedFile.class, export::entries);
    assertEquals("missing-column", refused.reason());
  }
}
