package dev.outreach.format.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import dev.outreach.reader.Mapping;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedCsvTest {
  private static final String AIRCALL =
      "line,date (TZ offset incl.),time (TZ offset incl.),number timezone,datetime (UTC),"
          + "country_code,direction,from,to,answered,missed_call_reason,user,duration (total),"
          + "duration (in call),via,voicemail,tags";
  private static final String IMAZING = "Call type,Date,Duration,Number,Contact,Location,Service";

  @TempDir private Path folder;

  @Test
  void anAircallCallIsWithTheOtherEndOfItsDirection() throws IOException {
    List<Map<String, Object>> rows =
        aircall(
                "Paris,2024-07-01,11:30:00,Europe/Paris,2024-07-01 09:30:00,FR,outbound,"
                    + "+33199000000,+33199001122,Yes,,Max,80,75,,,",
                "Paris,2024-07-02,11:30:00,Europe/Paris,2024-07-02 09:30:00,FR,inbound,"
                    + "+33639980011,+33199000000,No,no_available_agent,Max,20,0,,,",
                "Paris,2024-07-03,11:30:00,Europe/Paris,2024-07-03 09:30:00,FR,inbound,"
                    + "anonymous,+33199000000,Yes,,Max,20,10,,,")
            .rows();
    assertEquals(2, rows.size());
    Map<String, Object> out = rows.get(0);
    assertEquals("aircall", out.get("source"));
    assertEquals("call", out.get("channel"));
    assertEquals("call", out.get("kind"));
    assertEquals("outbound", out.get("direction"));
    assertEquals("tel:+33199001122", out.get("party"));
    assertEquals(List.of("tel:+33199001122"), out.get("identifiers"));
    assertEquals(Instant.parse("2024-07-01T09:30:00Z"), out.get("occurred_at"));
    assertEquals("utc", out.get("zone_basis"));
    assertEquals("answered", out.get("outcome"));
    assertEquals(75L, out.get("duration_seconds"));
    assertEquals("Paris", out.get("sender"));
    assertEquals("line 2", out.get("place"));
    Map<String, Object> in = rows.get(1);
    assertEquals("inbound", in.get("direction"));
    assertEquals("tel:+33639980011", in.get("party"));
    assertEquals("no_answer", in.get("outcome"));
  }

  @Test
  void anEndThatIsMineIsNotTheCounterpart() throws IOException {
    Map<String, Object> call =
        aircall("Paris,,,,2024-07-01 09:30:00,FR,outbound,+33199001122,+33199000000,Yes,,,80,75,,,")
            .row();
    assertEquals("tel:+33199001122", call.get("party"));
  }

  @Test
  void oneBadCallCostsOnlyItself() throws IOException {
    List<Map<String, Object>> rows =
        aircall(
                "Paris,,,,yesterday,FR,outbound,,+33199001122,Yes,,,80,75,,,",
                "Paris,,,,2024-07-01 09:30:00,FR,sideways,,+33199001122,Yes,,,80,75,,,",
                "Paris,,,,2024-07-01 09:30:00,FR,outbound,,0199 00,Yes,,,80,75,,,",
                "Paris,,,,2024-07-01 09:30:00,FR,outbound,,+33199001122,Yes,,,80,75,,,")
            .rows();
    assertEquals(
        Arrays.asList("bad-date", "unknown-word", "bad-phone", null),
        rows.stream().map(row -> row.get("reason")).toList());
    assertEquals("to", rows.get(2).get("field"));
    assertEquals("tel:+33199001122", rows.get(3).get("party"));
  }

  @Test
  void aMissingColumnIsNamedAsTheToolNamesIt() {
    CsvExport export =
        CsvExport.of(
            folder,
            "Aircall.csv",
            shipped(),
            AIRCALL.replace("TZ offset", "offset").replace("datetime (UTC)", "datetime"),
            "x");
    RefusedFile refused = assertThrows(RefusedFile.class, export::entries);
    assertEquals("missing-column", refused.reason());
    assertEquals(
        "no column \"datetime (UTC)\" or \"datetime (TZ offset incl.)\", which aircall cannot do"
            + " without",
        refused.getMessage());
  }

  @Test
  void anIphonesCallTypeSaysDirectionAndOutcome() throws IOException {
    List<Map<String, Object>> rows =
        imazing(
                "Incoming,2024-01-01 12:00:00,00:01:00,+33 1 99 00 11 22,Ana Lima,France,Phone",
                "Outgoing,2024-01-02 12:00:00,00:00:00,06 39 98 00 11,,France,Phone",
                "Missed,2024-01-03 12:00:00,00:00:00,01 99 00 11 22,Unknown,France,Phone",
                "Sortant,2024-01-04 12:00:00,00:02:00,bo@example.org,Bo,France,FaceTime Video",
                "Incoming,2024-01-05 12:00:00,00:01:00,Unknown,,France,Phone")
            .rows();
    assertEquals(List.of("inbound", "outbound", "inbound", "outbound"), column(rows, "direction"));
    assertEquals(
        List.of("answered", "no_answer", "no_answer", "answered"), column(rows, "outcome"));
    assertEquals(List.of("call", "call", "call", "video"), column(rows, "channel"));
    assertEquals(List.of("call", "call", "call", "call"), column(rows, "kind"));
    assertEquals(
        List.of("tel:+33199001122", "tel:+33639980011", "tel:+33199001122", "email:bo@example.org"),
        column(rows, "party"));
    assertEquals(Arrays.asList("Ana Lima", null, null, "Bo"), column(rows, "person_name"));
    assertEquals(Instant.parse("2024-01-01T11:00:00Z"), rows.get(0).get("occurred_at"));
    assertEquals("configured", rows.get(0).get("zone_basis"));
    assertEquals(60L, rows.get(0).get("duration_seconds"));
    assertEquals("imazing", rows.get(0).get("source"));
  }

  @Test
  void aCallTypeThatIsNotListedIsRejectedNotGuessed() throws IOException {
    Map<String, Object> reject =
        imazing("Eingehend,2024-01-01 12:00:00,00:01:00,01 99 00 11 22,,,").row();
    assertEquals("unknown-word", reject.get("reason"));
    assertEquals("Call type", reject.get("field"));
  }

  @Test
  void aMappingReadsContractsWithConstantsAndItsOwnDates() throws IOException {
    Mapping deals =
        new Mapping(
            "deals",
            "deals-\\d+\\.csv",
            "contracts",
            Map.of(
                "contract_id", List.of("Record ID"),
                "company", List.of("Associated Company"),
                "status", List.of("Deal Stage"),
                "signed_on", List.of("Close Date"),
                "amount", List.of("Amount")),
            Map.of("status", Map.of("CLOSED-DONE", "won", "*", "open")),
            Map.of("currency", "EUR"),
            null,
            "MM/dd/yyyy");
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                "Deals-7.csv",
                List.of(deals),
                "Record ID,Deal Stage,Amount,Close Date,Associated Company",
                "7,Closed-Done,1200,03/25/2024,Acme",
                "8,Sent,800,,Bolt")
            .rows();
    assertEquals("deals", rows.get(0).get("source"));
    assertEquals(List.of("won", "open"), column(rows, "status"));
    assertEquals(new BigDecimal("1200.00"), rows.get(0).get("amount"));
    assertEquals("2024-03-25", rows.get(0).get("signed_on").toString());
    assertEquals("EUR", rows.get(1).get("currency"));
    assertEquals(List.of("name:acme"), rows.get(0).get("identifiers"));
  }

  @Test
  void theToolsOwnRecordIdIsTheTouchsIdentity() throws IOException {
    Mapping mapping =
        new Mapping(
            "tool",
            "tool\\.csv",
            "touches",
            Map.of(
                "record_id", List.of("Id"),
                "occurred_at", List.of("At"),
                "email", List.of("Mail 1", "Mail 2")),
            Map.of(),
            Map.of("channel", "email"),
            null,
            null);
    List<Map<String, Object>> rows =
        CsvExport.of(
                folder,
                "tool.csv",
                List.of(mapping),
                "Id,At,Mail 1,Mail 2",
                "1,2024-03-01 09:00,a@example.org,b@example.org",
                "1,2024-03-01 09:05,a@example.org,")
            .rows();
    assertEquals(rows.get(0).get("touch_id"), rows.get(1).get("touch_id"));
    assertEquals(
        List.of("email:a@example.org", "email:b@example.org"), rows.get(0).get("identifiers"));
  }

  @Test
  void theWholeNameOfTheFileCounts() throws IOException {
    assertEquals("aircall", CsvExport.of(folder, "Export AIRCALL.csv", shipped(), "a").source());
    assertNull(CsvExport.of(folder, "aircall.csv.bak", shipped(), "a").source());
  }

  @Test
  void aMappingThatCannotWorkIsRefusedWhenItIsRead() {
    Map<String, List<String>> columns =
        Map.of("occurred_at", List.of("At"), "phone", List.of("Number"));
    assertWrong("entry must be", "calls", ".*", columns, null);
    assertWrong("RE2", "touches", "(", columns, null);
    assertWrong("none of channel", "touches", ".*", columns, null);
    assertWrong("ring is no field", "touches", ".*", Map.of("ring", List.of("Ring")), null);
    assertWrong("amount is no field", "touches", ".*", Map.of("amount", List.of("Sum")), null);
  }

  private static void assertWrong(
      String says, String entry, String files, Map<String, List<String>> columns, String pattern) {
    Map<String, String> constants = says.contains("channel") ? Map.of() : Map.of("channel", "call");
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Mapping("tool", files, entry, columns, Map.of(), constants, null, pattern));
    assertTrue(wrong.getMessage().startsWith("mapping tool: "), wrong.getMessage());
    assertTrue(wrong.getMessage().contains(says), wrong.getMessage());
  }

  private static List<Mapping> shipped() {
    return List.of(ShippedMapping.named("aircall"), ShippedMapping.named("imazing"));
  }

  private static List<Object> column(List<Map<String, Object>> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  private CsvExport aircall(String... lines) {
    return tool("aircall-calls.csv", AIRCALL, lines);
  }

  private CsvExport imazing(String... lines) {
    return tool("Call History.csv", IMAZING, lines);
  }

  private CsvExport tool(String name, String header, String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = header;
    System.arraycopy(lines, 0, all, 1, lines.length);
    return CsvExport.of(folder, name, shipped(), all);
  }
}
