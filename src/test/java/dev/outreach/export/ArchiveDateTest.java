package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveDateTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "takeout-20260301T081500Z-001.zip, 2026-03-01T08:15:00Z",
        "google/takeout-20260301T081500Z-001/Takeout/Mail/All.mbox, 2026-03-01T08:15:00Z",
        "Complete_LinkedInDataExport_03-01-2026.zip, 2026-03-01T00:00:00Z",
        "Basic_LinkedInDataExport_12-31-2025/Connections.csv, 2025-12-31T00:00:00Z",
        "twitter-2026-03-01-0f3a.zip, 2026-03-01T00:00:00Z",
        "x/facebook-ana.lima-2026-03-01-Ab1.zip, 2026-03-01T00:00:00Z",
        "instagram-ana-2026-03-01-Ab1/messages/inbox/a.json, 2026-03-01T00:00:00Z",
        "Complete_LinkedInDataExport_13-01-2026.zip, -",
        "Complete_LinkedInDataExport_04-31-2026.zip, -",
        "appels-2026-03-01.csv, -",
        "ma-facebook-2026-03-01/a.csv, -",
        "contacts.vcf, -"
      })
  void theDateOfAToolsArchiveIsReadAndNoOther(String path, Instant date) {
    assertEquals(Optional.ofNullable(date), ArchiveDate.of(path));
  }
}
