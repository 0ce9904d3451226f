package dev.outreach.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  private static final Dates DATES = Dates.in(ZoneId.of("Europe/Paris"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 mars 2024                      | 2024-03-04",
        "lundi 5 février 2024             | 2024-02-05",
        "le lundi 5 fév. 2024             | 2024-02-05",
        "mar. 5 mars 2024                 | 2024-03-05",
        "1er août 2024                    | 2024-08-01",
        "06-août-24                       | 2024-08-06",
        "17-janv-23                       | 2023-01-17",
        "05-déc.-23                       | 2023-12-05",
        "12 Mar 19                        | 2019-03-12",
        "31 Dec 69                        | 2069-12-31",
        "01 Jan 70                        | 1970-01-01",
        "4-Apr-21                         | 2021-04-04",
        "March 5th, 2024                  | 2024-03-05",
        "Tue, Mar 5, 2024                 | 2024-03-05",
        "Tue Mar 05 2024                  | 2024-03-05",
        "5th of March 2024                | 2024-03-05",
        "2024-Mar-05                      | 2024-03-05",
        "5. März 2024                     | 2024-03-05",
        "5 de marzo de 2024               | 2024-03-05",
        "giovedì 4 gennaio 2024           | 2024-01-04",
        "2 de outubro de 2023             | 2023-10-02",
        "5 mei 2024                       | 2024-05-05",
        "13. 6. 2018                      | 2018-06-13",
        "ven. 05/04/2024                  | 2024-04-05",
        "45355                            | 2024-03-04",
        "25569                            | 1970-01-01"
      })
  void daysAreReadAsPeopleAndSpreadsheetsWriteThem(String text, LocalDate day) {
    assertEquals(Optional.of(day), DATES.day(text));
    assertEquals("day", DATES.when(text).orElseThrow().precision());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 juillet 2024 9 h 04 min               | 2024-07-20T07:04:00Z | minute",
        "20 juillet 2024 9h04min                  | 2024-07-20T07:04:00Z | minute",
        "20 juillet 2024 à 9 h 04 min 30 s        | 2024-07-20T07:04:30Z | instant",
        "20 juillet 2024 à 9h                     | 2024-07-20T07:00:00Z | minute",
        "July 20, 2024 at 9:04 a.m.               | 2024-07-20T07:04:00Z | minute",
        "Jul 20, 2024 at 9 PM                     | 2024-07-20T19:00:00Z | minute",
        "20.07.2024 um 9:04 Uhr                   | 2024-07-20T07:04:00Z | minute",
        "20.07.2024 09.04                         | 2024-07-20T07:04:00Z | minute",
        "09:04 20/07/2024                         | 2024-07-20T07:04:00Z | minute",
        "2024-03-01 at 09:30 GMT+1                | 2024-03-01T08:30:00Z | minute",
        "1 mars 2024 à 09:30:15 UTC+1             | 2024-03-01T08:30:15Z | instant",
        "Mar 1, 2024, 09:30:15 GMT-05:00          | 2024-03-01T14:30:15Z | instant",
        "Fri Mar 01 2024 09:30:15 GMT+0100 (CET)  | 2024-03-01T08:30:15Z | instant",
        "45352.395833333                          | 2024-03-01T08:30:00Z | minute",
        "'45352,3960'                             | 2024-03-01T08:30:14Z | instant"
      })
  void timesOfDayStandBehindOrBeforeTheDay(String text, Instant instant, String precision) {
    EventTime when = DATES.when(text).orElseThrow();
    assertEquals(instant, when.instant());
    assertEquals(precision, when.precision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 avril 2024",
        "4 marsouin 2024",
        "Réunion 4 mars 2024",
        "4 mars",
        "mars 2024",
        "4 mars 2024 vers midi",
        "4 mars 20245",
        "4 mars 09:30",
        "25568",
        "60000",
        "45355 Paris",
        "Mar 5, 2024 13 PM",
        "5/3/24",
        "5-3-24",
        "05.03.24 09:30"
      })
  void whatIsNoDayIsNotGuessed(String text) {
    assertEquals(Optional.empty(), DATES.when(text));
  }

  @Test
  void theTimeOfDayOfASpreadsheetMayBeAPartOfTheDay() {
    Instant instant = Instant.parse("2024-03-01T08:30:00Z");
    assertEquals(instant, DATES.when("45352", "0,395833333").orElseThrow().instant());
    assertEquals(instant, DATES.when("1 mars 2024", "9 h 30").orElseThrow().instant());
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 05/03/24, 2024-03-05",
    "DAY_FIRST, 05.03.2024, 2024-03-05",
    "MONTH_FIRST, 3/5/24, 2024-03-05",
    "MONTH_FIRST, 03-05-2024, 2024-03-05",
    "MONTH_FIRST, 2024-03-05, 2024-03-05",
    "MONTH_FIRST, 5 Mar 24, 2024-03-05",
    "UNTOLD, 03/03/2024, 2024-03-03",
    "UNTOLD, 5 Mar 24, 2024-03-05",
    "USUAL, 05/03/2024, 2024-03-05"
  })
  void figuresAreReadInTheOrderOfTheFile(DayOrder order, String text, LocalDate day) {
    assertEquals(Optional.of(day), DATES.in(order).day(text));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 03/25/2024, bad-date",
    "MONTH_FIRST, 25/03/2024, bad-date",
    "UNTOLD, 05/03/2024, day-or-month",
    "UNTOLD, 31/04/2024, bad-date",
    "USUAL, 05/03/24, day-or-month",
    "USUAL, soon, bad-date"
  })
  void whatIsNoDayInThatOrderSaysWhy(DayOrder order, String text, String reason) {
    assertEquals(Optional.empty(), DATES.in(order).day(text));
    assertEquals(reason, DATES.in(order).fault(text));
  }
}
