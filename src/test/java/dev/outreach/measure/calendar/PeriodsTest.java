package dev.outreach.measure.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final LocalDate LAST = LocalDate.parse("2026-02-21");

  private static LocalDate lastMatureDay(String asOf, String zone) {
    return Periods.lastMatureDay(Instant.parse(asOf), Duration.ofDays(7), ZoneId.of(zone));
  }

  @Test
  void aPeriodIsWholeDaysAndAtLeastOne() {
    assertEquals(90, Periods.days(Duration.ofDays(90)));
    assertEquals(2, Periods.days(Duration.ofHours(36)));
    assertEquals(1, Periods.days(Duration.ofMinutes(1)));
    assertEquals(1, Periods.days(Duration.ofHours(24)));
  }

  @Test
  void theLastMicrosecondOfADayMakesTheDayAWindowEarlierWhole() {
    assertEquals(LAST, lastMatureDay("2026-02-28T22:59:59.999999Z", "Europe/Paris"));
    assertEquals(LAST.minusDays(1), lastMatureDay("2026-02-28T22:59:59.999998Z", "Europe/Paris"));
    assertEquals(LAST, lastMatureDay("2026-03-01T22:59:59.999998Z", "Europe/Paris"));
  }

  @Test
  void dayThatChangeOfClocksMakesYoungByAnHourIsNotWhole() {
    assertEquals(
        LocalDate.parse("2026-03-23"),
        lastMatureDay("2026-03-31T21:59:59.999999Z", "Europe/Paris"));
    assertEquals(
        LocalDate.parse("2026-03-24"),
        lastMatureDay("2026-03-31T22:59:59.999999Z", "Europe/Paris"));
  }

  @Test
  void theEarlierPeriodEndsOnTheDayBeforeTheLaterOne() {
    List<Boolean> isBefore =
        Arrays.asList(-1, 0, 9, 10, 19, 20).stream()
            .map(back -> Periods.isBefore(LAST.minusDays(back), LAST, 10))
            .toList();
    assertEquals(Arrays.asList(null, false, false, true, true, null), isBefore);
  }

  @Test
  void firstAndLastDaysFitTogether() {
    assertEquals(LAST.minusDays(9), Periods.start(LAST, 10));
    assertEquals(LAST.minusDays(10), Periods.endBefore(LAST, 10));
  }
}
