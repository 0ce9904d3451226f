package dev.outreach.format.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.outreach.format.CsvExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailchimpActivityTest {
  private static final String OPENS = "Timestamp,IP,Email";
  private static final String ROW = "2024-03-01 08:00:00,192.0.2.7,ana@example.org";

  @TempDir private Path folder;

  private Path opens() throws IOException {
    return Files.createDirectories(folder.resolve("granular_activity/opens"));
  }

  @Test
  void anOpenIsReadAndNoAnswer() throws IOException {
    Map<String, Object> touch = CsvExport.of(opens(), "12345_spring.csv", OPENS, ROW).row();
    assertEquals("mailchimp-activity", touch.get("source"));
    assertEquals("email", touch.get("channel"));
    assertEquals("inbound", touch.get("direction"));
    assertEquals("read", touch.get("outcome"));
    assertEquals("email:ana@example.org", touch.get("party"));
    assertEquals("2024-03-01T08:00:00Z", touch.get("occurred_at").toString());
  }

  @Test
  void aClickIsToo() throws IOException {
    Map<String, Object> touch =
        CsvExport.of(
                folder, "spring clicks.csv", "Timestamp,IP,Email,Url", ROW + ",https://example.org")
            .row();
    assertEquals("read", touch.get("outcome"));
  }

  @ParameterizedTest
  @CsvSource({
    "12345678_printemps-2009.csv, printemps-2009",
    "printemps-2009_opens.csv, printemps-2009",
    "Lettre de mars - clicked.csv, Lettre de mars",
    "2009 in numbers.csv, 2009 in numbers",
    "opens.csv, "
  })
  void theFilesNameTellsTheCampaign(String name, String campaign) throws IOException {
    assertEquals(campaign, CsvExport.of(opens(), name, OPENS, ROW).row().get("tool_campaign"));
  }

  @Test
  void whatCannotBeReadCostsItsRowAlone() throws IOException {
    List<Map<String, Object>> rows =
        CsvExport.of(opens(), "s.csv", OPENS, "soon,,ana@example.org", "2024-03-01 08:00:00,,", ROW)
            .rows();
    assertEquals("bad-date", rows.get(0).get("reason"));
    assertEquals("missing-person", rows.get(1).get("reason"));
    assertEquals("email:ana@example.org", rows.get(2).get("party"));
  }

  @Test
  void aTableOfTimesAndAddressesElsewhereIsNotRecognised() throws IOException {
    assertNull(CsvExport.of(folder, "visitors.csv", OPENS, ROW).source());
    assertNull(CsvExport.of(opens(), "a.csv", "Timestamp,Email Address,IP", "x").source());
    assertNull(CsvExport.of(opens(), "a.csv", "Timestamp,Email", "x").source());
  }
}
