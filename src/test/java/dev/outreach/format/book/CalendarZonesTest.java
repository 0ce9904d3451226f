package dev.outreach.format.book;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.book.Ics.ANA;
import static dev.outreach.format.book.Ics.MINE;
import static dev.outreach.format.book.Ics.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarZonesTest {
  /** As Outlook writes it: from 1601 on, the rules of one year. */
  private static final String OFFICE =
      String.join(
          "\r\n",
          "BEGIN:VTIMEZONE",
          "TZID:Office",
          "BEGIN:STANDARD",
          "DTSTART:16011028T030000",
          "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
          "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0100",
          "END:STANDARD",
          "BEGIN:DAYLIGHT",
          "DTSTART:16010325T020000",
          "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
          "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0200",
          "END:DAYLIGHT",
          "END:VTIMEZONE");

  @TempDir Path folder;

  private String when(String zone, String start) throws IOException {
    return cells(
            Ics.read(folder, event("1", MINE, ANA, start), zone),
            Touches.OCCURRED_AT,
            Touches.ZONE_BASIS)
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:20100715T100000Z, 2010-07-15T10:00:00Z utc",
    "DTSTART:20100715T100000, 2010-07-15T08:00:00Z configured",
    "DTSTART:20100715T1000, 2010-07-15T08:00:00Z configured",
    "DTSTART;TZID=America/New_York:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=\"Eastern Standard Time\":20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=\"tzone://Microsoft/Utc\":20100715T100000, 2010-07-15T10:00:00Z offset",
    "DTSTART;TZID=Eastern Standard Time 1:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=eastern standard time:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=Eastern Daylight Time:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=Turkey Standard Time:20220715T100000, 2022-07-15T07:00:00Z offset",
    "DTSTART;TZID=India Standard Time:20100715T100000, 2010-07-15T04:30:00Z offset",
    "DTSTART;TZID=AUS Eastern Standard Time:20100715T100000, 2010-07-15T00:00:00Z offset",
    "DTSTART;TZID=fle standard time:20100715T100000, 2010-07-15T07:00:00Z offset",
    "DTSTART;TZID=UTC-02:20100715T100000, 2010-07-15T12:00:00Z offset",
    "DTSTART;TZID=america/new_york:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=America/New York:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=EDT:20100715T100000, 2010-07-15T14:00:00Z offset",
    "DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20100715T100000, 2010-07-15T14:00:00Z offset",
    "'DTSTART;TZID=\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\":20100715T100000', 2010-07-15T08:00:00Z offset",
    "DTSTART;TZID=(GMT+05.30) Nowhere:20100715T100000, 2010-07-15T04:30:00Z offset",
    "DTSTART;TZID=GMT+0200:20100715T100000, 2010-07-15T08:00:00Z offset",
    "DTSTART;TZID=tzone://Microsoft/Custom:20100715T100000, 2010-07-15T08:00:00Z configured",
    "DTSTART;TZID=Nowhere/Land:20100715T100000, 2010-07-15T08:00:00Z configured",
    "DTSTART;TZID=/:20100715T100000, 2010-07-15T08:00:00Z configured",
    "DTSTART;VALUE=DATE:20100715, 2010-07-15T10:00:00Z configured",
    "DTSTART:2010-07-15T10:00:00Z, 2010-07-15T10:00:00Z utc",
  })
  void zoneIsFoundByItsName(String start, String expected) throws IOException {
    assertEquals(expected, when("X-NONE:1", start));
  }

  @ParameterizedTest
  @CsvSource({"DTSTART;VALUE=DATE:20100715, day", "DTSTART:20100715T000000, instant"})
  void onlyOfAWholeDayTheHourIsNotKnown(String start, String precision) throws IOException {
    assertEquals(
        List.of(precision),
        cells(Ics.read(folder, event("1", MINE, ANA, start), "X-NONE:1"), Touches.TIME_PRECISION));
  }

  @ParameterizedTest
  @CsvSource({
    "20100115T100000, 2010-01-15T09:00:00Z",
    "20100715T100000, 2010-07-15T08:00:00Z",
    "20100328T013000, 2010-03-28T00:30:00Z",
    "20100328T030000, 2010-03-28T01:00:00Z",
    "20101031T013000, 2010-10-30T23:30:00Z",
    "20101031T030000, 2010-10-31T02:00:00Z",
  })
  void zoneOfTheFileIsUsedWhereverItStands(String local, String utc) throws IOException {
    assertEquals(utc + " offset", when(OFFICE, "DTSTART;TZID=Office:" + local));
  }

  @Test
  void rulesOfAZoneEndAndAreReplaced() throws IOException {
    String zone =
        String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Island",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:-0100",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:20000401T020000",
            "RRULE:FREQ=YEARLY;UNTIL=20030401T030000Z",
            "TZOFFSETFROM:-0100",
            "TZOFFSETTO:+0000",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20001001T020000",
            "RDATE:20011001T020000,20021001T020000,20031001T020000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:-0100",
            "END:STANDARD",
            "END:VTIMEZONE");
    assertEquals("2003-07-01T12:00:00Z offset", when(zone, "DTSTART;TZID=Island:20030701T120000"));
    assertEquals("2004-07-01T13:00:00Z offset", when(zone, "DTSTART;TZID=Island:20040701T120000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TZOFFSETTO:+0100|TZOFFSETTO:+9900",
        "BYDAY=-1SU;BYMONTH=10|BYDAY=MO,TU,WE,TH,FR",
        "FREQ=YEARLY|FREQ=DAILY",
        "DTSTART:16011028T030000|DTSTART:never",
        "DTSTART:16010325T020000|DTSTART:00010325T020000",
      })
  void brokenZoneDoesNoHarm(String whole, String broken) {
    String zone = OFFICE.replace(whole, broken);
    String when =
        assertTimeout(
            Duration.ofSeconds(5), () -> when(zone, "DTSTART;TZID=Office:20101215T100000"));
    assertTrue(when.matches("2010-12-15T0[89]:00:00Z (offset|configured)"), when);
  }

  @Test
  void zoneCannotBeRenamedToAKnownOne() throws IOException {
    String liar = OFFICE.replace("TZID:Office", "TZID:America/New_York");
    assertEquals(
        List.of("2010-07-15T14:00:00Z offset"),
        List.of(when(liar, "DTSTART;TZID=America/New_York:20100715T100000")));
  }
}
