package dev.outreach.format.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.export.RefusedFile;
import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotEmailsTest {
  private static final String LABELS =
      "Record ID,Activity date,Email direction,Email subject,Email from address,"
          + "Email to address,Email send status,Email thread ID";
  private static final String INTERNAL =
      "hs_object_id,hs_timestamp,hs_email_direction,hs_email_subject,hs_email_from_email,"
          + "hs_email_to_email,hs_email_status,hs_email_thread_id";

  @TempDir private Path folder;
  private SendingExport export;

  @BeforeEach
  void export() {
    export = new SendingExport(folder, "hubspot-crm-exports-all-emails.csv", LABELS);
  }

  @Test
  void aMailOfMineIsATouchForEachThatItWentTo() throws IOException {
    List<Map<String, Object>> rows =
        export
            .with(
                "7,2024-03-01 09:00,EMAIL,Your shop,me@example.org,"
                    + "ana@example.org; bo@example.org; me@example.org,SENT,t1")
            .rows();
    assertEquals(
        List.of("email:ana@example.org", "email:bo@example.org"),
        rows.stream().map(row -> row.get("party")).toList());
    assertEquals(List.of("email:ana@example.org"), rows.get(0).get("identifiers"));
    Map<String, Object> touch = rows.get(0);
    assertEquals("hubspot-emails", touch.get("source"));
    assertEquals("outbound", touch.get("direction"));
    assertEquals("message", touch.get("kind"));
    assertEquals("2024-03-01T08:00:00Z", touch.get("occurred_at").toString());
    assertEquals("configured", touch.get("zone_basis"));
    assertEquals("Your shop", touch.get("subject"));
    assertEquals("hubspot:t1", touch.get("thread"));
    assertEquals("email:me@example.org", touch.get("sender"));
    assertNull(touch.get("outcome"));
  }

  @ParameterizedTest
  @CsvSource({"INCOMING_EMAIL", "Incoming email", "FORWARDED_EMAIL"})
  void aMailToMeIsItsSenders(String direction) throws IOException {
    Map<String, Object> touch =
        export
            .with("8,2024-03-02 09:00," + direction + ",Re,ana@example.org,me@example.org,,t1")
            .row();
    assertEquals("inbound", touch.get("direction"));
    assertEquals("email:ana@example.org", touch.get("party"));
    assertNull(touch.get("sender"));
  }

  @Test
  void internalNamesAreReadToo() throws IOException {
    Map<String, Object> touch =
        new SendingExport(folder, "emails.csv", INTERNAL)
            .with("7,2024-03-01T08:00:00.000Z,EMAIL,Hi,me@example.org,ana@example.org,BOUNCED,")
            .row();
    assertEquals("bounced", touch.get("outcome"));
    assertEquals("utc", touch.get("zone_basis"));
    assertNull(touch.get("thread"));
  }

  @ParameterizedTest
  @CsvSource({"FAILED", "SCHEDULED", "Sending"})
  void aMailThatNeverLeftIsNone(String status) throws IOException {
    assertEquals(
        List.of(),
        export
            .with("7,2024-03-01 09:00,EMAIL,Hi,me@example.org,ana@example.org," + status + ",")
            .rows());
  }

  @Test
  void theIdIsHubSpotsAndTheRecipients() throws IOException {
    String row = "7,2024-03-01 09:00,EMAIL,Hi,me@example.org,ana@example.org,SENT,";
    String moved = "7,2024-03-01 10:00,EMAIL,Hi!,me@example.org,ana@example.org,SENT,";
    assertEquals(export.with(row).row().get("touch_id"), export.with(moved).row().get("touch_id"));
  }

  @Test
  void whatCannotBeReadCostsItselfAlone() throws IOException {
    List<Map<String, Object>> rows =
        export
            .with(
                "1,soon,EMAIL,,me@example.org,ana@example.org,,",
                "2,,EMAIL,,me@example.org,ana@example.org,,",
                "3,2024-03-01 09:00,SIDEWAYS,,me@example.org,ana@example.org,,",
                "4,2024-03-01 09:00,EMAIL,,me@example.org,,,",
                "5,2024-03-01 09:00,EMAIL,,me@example.org,ana;bo@example.org,,")
            .rows();
    assertEquals(
        List.of("bad-date", "missing-date", "unknown-word", "missing-person", "bad-email"),
        rows.stream().limit(5).map(row -> row.get("reason")).toList());
    assertEquals("email:bo@example.org", rows.get(5).get("party"));
  }

  @Test
  void anExportWithoutTheDateIsRefused() {
    CsvExport noDate =
        CsvExport.of(
            folder,
            "emails.csv",
            "Email direction,Email from address,Email to address",
            "EMAIL,me@example.org,ana@example.org");
    RefusedFile refused = assertThrows(RefusedFile.class, noDate::entries);
    assertEquals("missing-column", refused.reason());
  }

  @Test
  void otherExportsOfHubSpotAreNotRecognised() throws IOException {
    assertNull(
        CsvExport.of(folder, "hubspot.csv", "Record ID,Email subject,Activity date", "x").source());
  }
}
