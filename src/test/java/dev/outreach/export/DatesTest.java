package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.table.ZoneBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Dates DATES = Dates.in(PARIS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-01T09:30:00Z          | 2024-03-01T09:30:00Z     | utc        | instant",
        "2024-03-01 09:30:00 UTC       | 2024-03-01T09:30:00Z     | utc        | instant",
        "2024-03-01T09:30Z             | 2024-03-01T09:30:00Z     | utc        | minute",
        "2024-03-01T09:30:00+01:00     | 2024-03-01T08:30:00Z     | offset     | instant",
        "2024-03-01 09:30:00 +0100     | 2024-03-01T08:30:00Z     | offset     | instant",
        "2024-03-01 09:30 +0100        | 2024-03-01T08:30:00Z     | offset     | minute",
        "2024-03-01T09:30:00.250-05:00 | 2024-03-01T14:30:00.250Z | offset     | instant",
        "2024-03-01T09:30              | 2024-03-01T08:30:00Z     | configured | minute",
        "2024-03-01 09:30:15           | 2024-03-01T08:30:15Z     | configured | instant",
        "2024-03-01 00:00:00           | 2024-02-29T23:00:00Z     | configured | instant",
        "01/07/2024 09:30              | 2024-07-01T07:30:00Z     | configured | minute",
        "01/03/2024 09:30:15           | 2024-03-01T08:30:15Z     | configured | instant",
        "1/3/2024                      | 2024-03-01T11:00:00Z     | configured | day",
        "01.03.2024 9h30               | 2024-03-01T08:30:00Z     | configured | minute",
        "01/03/2024 à 14h              | 2024-03-01T13:00:00Z     | configured | minute",
        "2024/3/1 9:30 PM              | 2024-03-01T20:30:00Z     | configured | minute",
        "2024-03-01 12:05 AM           | 2024-02-29T23:05:00Z     | configured | minute",
        "2024-03-01                    | 2024-03-01T11:00:00Z     | configured | day",
        "01/03/2024\u202f09:30         | 2024-03-01T08:30:00Z     | configured | minute"
      })
  void timesAreReadAsTheyAreWritten(String text, Instant instant, String basis, String precision) {
    assertEquals(Optional.of(new EventTime(instant, text, basis, precision)), DATES.when(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "31/02/2024",
        "03/25/2024",
        "2024-13-01",
        "01/03/24",
        "0204-03-01",
        "2024-03-01 25:00",
        "2024-03-01 13:30 PM",
        "2024-03-01 09:3",
        "2024-03-01 09:30 CET",
        "2024-03-01 09:30 +99:00",
        "20240301",
        "2024-03-01 09:30 and then some"
      })
  void whatIsNoTimeIsNotGuessed(String text) {
    assertEquals(Optional.empty(), DATES.when(text));
  }

  @Test
  void aDayWithoutATimeStandsAtNoon() {
    assertEquals(
        Instant.parse("2024-07-01T10:00:00Z"), DATES.when("01/07/2024").orElseThrow().instant());
  }

  @Test
  void theDayIsTheOneThatIsWrittenWhateverItsZone() {
    assertEquals(Optional.of(LocalDate.of(2024, 3, 1)), DATES.day("2024-03-01T23:30:00-08:00"));
  }

  @Test
  void dateAndTimeMayStandInTwoCells() {
    Instant instant = Instant.parse("2024-03-01T13:30:00Z");
    assertEquals(instant, DATES.when("01/03/2024 00:00:00", "14h30").orElseThrow().instant());
    assertEquals("01/03/2024 14:30", DATES.when("01/03/2024", "14:30").orElseThrow().raw());
    assertEquals(Optional.empty(), DATES.when("01/03/2024", "26:30"));
    assertEquals("minute", DATES.when("01/03/2024 00:00:00", "14h30").orElseThrow().precision());
    assertEquals("instant", DATES.when("01/03/2024", "14:30:00").orElseThrow().precision());
  }

  @Test
  void aPatternIsTheOnlyWayOfWritingAndIsStrict() {
    Dates american = of("MM/dd/yyyy hh:mm a", null);
    assertEquals(
        Instant.parse("2024-03-25T13:30:00Z"),
        american.when("03/25/2024 02:30 PM").orElseThrow().instant());
    assertEquals(Optional.empty(), american.when("2024-03-25 14:30"));
    assertEquals(Optional.empty(), american.when("02/31/2024 02:30 PM"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/MM/yyyy             | 25/03/2024              | day",
        "dd/MM/yyyy HH:mm       | 25/03/2024 14:30        | minute",
        "dd/MM/yyyy  HH:mm      | 25/03/2024  14:30       | minute",
        "dd/MM/yyyy HH 'heures' | 25/03/2024 14 heures    | minute",
        "dd/MM/yyyy HH:mm:ss    | 25/03/2024 14:30:00     | instant",
        "dd/MM/yyyy HH:mm XXX   | 25/03/2024 14:30 +01:00 | minute",
        "yyyy-MM-dd'T'HH:mm:ssX | 2024-03-25T14:30:00Z    | instant"
      })
  void aPatternIsAsExactAsItsSmallestField(String pattern, String text, String precision) {
    assertEquals(precision, of(pattern, null).when(text).orElseThrow().precision());
  }

  @Test
  void monthsAreNamedInEnglishOrFrench() {
    Dates named = of("d MMMM yyyy", null);
    assertEquals(Optional.of(LocalDate.of(2024, 2, 1)), named.day("1 February 2024"));
    assertEquals(Optional.of(LocalDate.of(2024, 2, 1)), named.day("1 février 2024"));
  }

  @Test
  void aMappingInUtcSaysThatTheZoneIsKnown() {
    EventTime when = of(null, ZoneId.of("UTC")).when("2024-03-01 09:30").orElseThrow();
    assertEquals(Instant.parse("2024-03-01T09:30:00Z"), when.instant());
    assertEquals(ZoneBasis.UTC, when.basis());
  }

  @Test
  void aPatternThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> of("jj/mm/aaaa QQQQQQ", null));
  }

  private static Dates of(String pattern, ZoneId zone) {
    return Dates.of(zone, pattern, PARIS);
  }
}
