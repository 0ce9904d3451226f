package dev.outreach.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final Instant NOW = Instant.parse("2026-03-29T10:00:00Z");

  /** 29 March 2026 has 23 hours in Paris. */
  @ParameterizedTest
  @CsvSource({
    "now, 2026-03-29T10:00:00Z",
    "2026-03-28, 2026-03-28T22:59:59.999999Z",
    "2026-03-29, 2026-03-29T21:59:59.999999Z",
    "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
    "2026-01-31T12:00:00+01:00, 2026-01-31T11:00:00Z",
  })
  void asOfIsNowADayToItsEndOrAnInstant(String text, Instant expected) {
    assertEquals(expected, Spelling.asOf(text, ZoneId.of("Europe/Paris"), NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-30", "2026-03-29T10:00:01Z"})
  void asOfIsNotInTheFuture(String text) {
    assertNull(Spelling.asOf(text, ZoneId.of("Europe/Paris"), NOW));
  }

  @ParameterizedTest
  @CsvSource({"14d, PT336H", "36h, PT36H", "2 weeks, PT336H", "90 minutes, PT1H30M", "1D, PT24H"})
  void aDurationHasAUnit(String text, Duration expected) {
    assertEquals(expected, Spelling.duration(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14", "0d", "-1d", "d", "3 months", "99999d", "", "1.5d"})
  void whatHasNoneOrIsNotPositiveOrIsEndlessIsNoDuration(String text) {
    assertNull(Spelling.duration(text));
  }
}
