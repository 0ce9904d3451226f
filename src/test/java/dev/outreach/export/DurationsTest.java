package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "75, 75",
    "75.0, 75",
    "0, 0",
    "1:15, 75",
    "90:00, 5400",
    "00:01:15, 75",
    "1 min 15 s, 75",
    "1min15, 75",
    "2 minutes, 120",
    "1h05, 3900",
    "1 h 05 min 10 sec., 3910",
    "45 secondes, 45",
    "PT1M15S, 75"
  })
  void durationsAreSeconds(String text, long seconds) {
    assertEquals(Optional.of(seconds), Durations.seconds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "long",
        "1.15",
        "1:75",
        "1:75:00",
        "-5",
        "5 ms",
        "15 s 1 min",
        "1 min x",
        "PT-5S",
        "99999999999",
        "1:2:3:4"
      })
  void whatIsNoDurationIsNotGuessed(String text) {
    assertEquals(Optional.empty(), Durations.seconds(text));
  }

  @ParameterizedTest
  @CsvSource({"75400, 75", "75500, 76", "300, 1", "0, 0", "00:01:15, 75", "PT1M15S, 75"})
  void thousandthsAreSecondsTooAndATalkIsNeverNone(String text, long seconds) {
    assertEquals(Optional.of(seconds), Durations.secondsOfMillis(text));
  }
}
