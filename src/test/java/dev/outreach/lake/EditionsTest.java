package dev.outreach.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // latest event, stamp, first seen → made
        "-, -, 05, 05",
        "03, -, 05, 03",
        "-, 04, 05, 04",
        "03, 04, 05, 04",
        "04, 03, 05, 04",
        "05, -, 05, 05",
        "06, -, 05, 05",
        "03, 06, 05, 03",
        "06, 06, 05, 05"
      })
  void anExportIsAsOldAsTheLatestThatShowsOfItAndNeverYoungerThanItsFirstSight(
      Integer latest, Integer stamp, int seen, int made) {
    assertEquals(day(made), Editions.madeAt(day(latest), day(stamp), day(seen)));
  }

  private static Instant day(Integer day) {
    return day == null ? null : Instant.parse("2026-03-0" + day + "T08:00:00Z");
  }
}
