package dev.outreach.format.book;

import static dev.outreach.format.ReadBack.cells;
import static dev.outreach.format.book.Ics.ANA;
import static dev.outreach.format.book.Ics.MINE;
import static dev.outreach.format.book.Ics.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.outreach.export.Entry;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
  private static final String PARIS = "DTSTART;TZID=Europe/Paris:20100315T100000";

  @TempDir Path folder;

  private List<String> times(String... lines) throws IOException {
    return Ics.times(Ics.read(folder, series("1", lines)));
  }

  private static String series(String uid, String... lines) {
    return event(uid, MINE, ANA, String.join("\r\n", lines));
  }

  @Test
  void seriesKeepsItsHourWhenTheClocksChange() throws IOException {
    assertEquals(
        List.of("2010-03-15T09:00:00Z", "2010-03-22T09:00:00Z", "2010-03-29T08:00:00Z"),
        times(PARIS, "RRULE:FREQ=WEEKLY;COUNT=3"));
  }

  @Test
  void firstTimeCountsEvenBesideTheRule() throws IOException {
    assertEquals(
        List.of("2010-03-15T09:00:00Z", "2010-03-16T09:00:00Z", "2010-03-18T09:00:00Z"),
        times(PARIS, "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20100329T080000Z", "20100329T100000", "20100329", "20100404T235959Z"})
  void endIsTheLastTimeItself(String until) throws IOException {
    assertEquals(3, times(PARIS, "RRULE:FREQ=WEEKLY;UNTIL=" + until).size());
  }

  @Test
  void endBeforeATimeLeavesItOut() throws IOException {
    assertEquals(2, times(PARIS, "RRULE:FREQ=WEEKLY;UNTIL=20100329T075959Z").size());
    assertEquals(2, times(PARIS, "RRULE:FREQ=WEEKLY;UNTIL=20100328").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BYDAY=MO, TH", "BYDAY = MO,TH", "BYDAY=mo,\tth"})
  void blanksInARuleMeanNothing(String days) throws IOException {
    assertEquals(
        List.of("2010-03-15T09:00:00Z", "2010-03-18T09:00:00Z", "2010-03-22T09:00:00Z"),
        times(PARIS, "RRULE:FREQ=WEEKLY; " + days + "; COUNT=3"));
  }

  @Test
  void aDayIsOneWhateverTimeStandsBehindIt() throws IOException {
    assertEquals(
        List.of("2010-03-15T11:00:00Z", "2010-03-16T11:00:00Z"),
        times("DTSTART;VALUE=DATE:20100315T000000", "RRULE:FREQ=DAILY;COUNT=2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECURRENCE-ID:20100322T000000",
        "RECURRENCE-ID;VALUE=DATE:20100322",
        "RECURRENCE-ID;TZID=Europe/Paris:20100322T000000",
        "RECURRENCE-ID:20100321T230000Z"
      })
  void aDayOfASeriesMayBeMovedByATime(String changed) throws IOException {
    List<Entry> touches =
        Ics.read(
            folder,
            series("1", "DTSTART;VALUE=DATE:20100315", "RRULE:FREQ=WEEKLY;COUNT=3"),
            series("1", "DTSTART;VALUE=DATE:20100323", changed));
    assertEquals(
        List.of("2010-03-15T11:00:00Z", "2010-03-29T10:00:00Z", "2010-03-23T11:00:00Z"),
        Ics.times(touches));
  }

  @Test
  void aTimeMayBeMovedTogetherWithAllLaterOnes() throws IOException {
    List<Entry> touches =
        Ics.read(
            folder,
            series("1", PARIS, "RRULE:FREQ=DAILY;COUNT=6"),
            series(
                "1",
                "DTSTART;TZID=Europe/Paris:20100317T150000",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20100317T090000Z"),
            series("1", "DTSTART:20100318T200000Z", "RECURRENCE-ID:20100318T090000Z"),
            series(
                "1",
                "DTSTART:20100320T060000Z",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20100320T090000Z",
                "STATUS:CANCELLED"));
    assertEquals(
        List.of(
            "2010-03-15T09:00:00Z",
            "2010-03-16T09:00:00Z",
            "2010-03-17T14:00:00Z",
            "2010-03-19T14:00:00Z",
            "2010-03-18T20:00:00Z"),
        Ics.times(touches));
  }

  @Test
  void whatWasMovedOfASeriesThatIsNotThereIsOneMeeting() throws IOException {
    assertEquals(
        List.of("2010-03-17T14:00:00Z"),
        times("DTSTART:20100317T140000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20100317T090000Z"));
  }

  @Test
  void seriesWithoutEndIsFollowedUntilTheFileWasWritten() throws IOException {
    String rule = "RRULE:FREQ=WEEKLY";
    assertEquals(2, times(PARIS, rule, "DTSTAMP:20100322T120000Z").size());
    assertEquals(
        3, times(PARIS, rule, "DTSTAMP:20100101T000000Z", "LAST-MODIFIED:20100330T000000Z").size());
    assertEquals(1, times(PARIS, rule, "DTSTAMP:20100101T000000Z").size());
    assertEquals(105, times(PARIS, rule).size(), "two years of weeks");
  }

  @Test
  void stampOfAnyEventTellsWhenTheFileWasWritten() throws IOException {
    List<Entry> touches =
        Ics.read(
            folder,
            series("1", PARIS, "RRULE:FREQ=WEEKLY", "DTSTAMP:20100101T000000Z"),
            event("2", "DTSTART:20090101", "DTSTAMP:20100323T000000Z"));
    assertEquals(2, touches.size());
  }

  @Test
  void noSeriesIsFollowedBeyondTheBound() throws IOException {
    for (String end : List.of("COUNT=999999999", "UNTIL=21991231", "WKST=MO")) {
      List<String> times =
          assertTimeout(
              Duration.ofSeconds(5),
              () -> times(PARIS, "DTSTAMP:21900101T000000Z", "RRULE:FREQ=DAILY;" + end));
      assertEquals(Series.MOST, times.size(), end);
    }
  }

  @Test
  void exceptedTimesAreLeftOut() throws IOException {
    assertEquals(
        List.of("2010-03-15T09:00:00Z", "2010-04-12T08:00:00Z"),
        times(
            PARIS,
            "RRULE:FREQ=WEEKLY;COUNT=5",
            "EXDATE;TZID=Europe/Paris:20100322T100000",
            "EXDATE:20100329T080000Z,20991231T000000Z",
            "EXDATE;VALUE=DATE:20100405"));
    assertEquals(
        List.of("2010-03-15T09:00:00Z"),
        times(PARIS, "RRULE:FREQ=DAILY;COUNT=3", "EXRULE:FREQ=DAILY;COUNT=3"));
  }

  @Test
  void addedTimesAreOfTheSeries() throws IOException {
    assertEquals(
        List.of("2010-03-15T09:00:00Z", "2010-03-17T13:00:00Z", "2010-03-18T10:00:00Z"),
        times(
            PARIS,
            "RDATE;TZID=Europe/Paris:20100317T140000,20100315T100000",
            "RDATE;VALUE=PERIOD:20100318T100000Z/PT2H"));
  }

  @Test
  void wholeDaysStandAtTheirNoon() throws IOException {
    List<Entry> touches =
        Ics.read(
            folder,
            series(
                "1",
                "DTSTART;VALUE=DATE:20100326",
                "DTEND;VALUE=DATE:20100327",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE;VALUE=DATE:20100327"));
    assertEquals(
        List.of(
            "2010-03-26T11:00:00Z 20100326 configured null",
            "2010-03-28T10:00:00Z 20100328 configured null",
            "2010-03-29T10:00:00Z 20100329 configured null"),
        cells(
            touches,
            Touches.OCCURRED_AT,
            Touches.OCCURRED_RAW,
            Touches.ZONE_BASIS,
            Touches.DURATION_SECONDS));
  }

  @Test
  void movedTimeTakesThePlaceOfTheOneInTheSeries() throws IOException {
    String series = series("1", PARIS, "RRULE:FREQ=WEEKLY;COUNT=3");
    String moved =
        series(
            "1",
            "RECURRENCE-ID;TZID=Europe/Paris:20100322T100000",
            "DTSTART;TZID=Europe/Paris:20100324T150000");
    List<String> expected =
        List.of("2010-03-15T09:00:00Z", "2010-03-24T14:00:00Z", "2010-03-29T08:00:00Z");
    for (List<String> order : List.of(List.of(series, moved), List.of(moved, series))) {
      List<Entry> touches = Ics.read(folder, order.toArray(String[]::new));
      assertEquals(expected, Ics.times(touches).stream().sorted().toList());
    }
    String unmoved = cells(Ics.read(folder, series), Touches.ID).get(1);
    assertEquals(List.of(unmoved), cells(Ics.read(folder, moved), Touches.ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECURRENCE-ID:20100322T090000Z",
        "RECURRENCE-ID;TZID=Europe/Paris:20100322T100000",
        "RECURRENCE-ID;VALUE=DATE:20100322"
      })
  void cancelledTimeOfASeriesIsNoMeeting(String which) throws IOException {
    List<Entry> touches =
        Ics.read(
            folder,
            series("1", PARIS, "RRULE:FREQ=WEEKLY;COUNT=3"),
            series("1", which, PARIS, "STATUS:CANCELLED"),
            series("2", PARIS));
    assertEquals(
        List.of("2010-03-15T09:00:00Z", "2010-03-29T08:00:00Z", "2010-03-15T09:00:00Z"),
        Ics.times(touches));
  }

  @Test
  void overlappingExportsGiveTheSameIds() throws IOException {
    String rule = "RRULE:FREQ=WEEKLY";
    List<String> earlier =
        cells(Ics.read(folder, series("1", PARIS, rule, "DTSTAMP:20100323T000000Z")), Touches.ID);
    List<String> later =
        cells(Ics.read(folder, series("1", PARIS, rule, "DTSTAMP:20100401T000000Z")), Touches.ID);
    assertEquals(2, earlier.size());
    assertEquals(earlier, later.subList(0, 2));
    assertEquals(3, later.stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=WEEKLY;BYMONTH=13",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;COUNT=0",
        "INTERVAL=2",
        "",
        "FREQ=WEEKLY;NEW=1",
        "W1 MO #5",
        "FREQ=YEARLY;BYYEARDAY=367",
        "FREQ=WEEKLY;UNTIL=soon"
      })
  void ruleThatNoMeetingHasIsNotGuessed(String rule) {
    assertEquals(null, RecurrenceRule.of(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYDAY=53MO;BYWEEKNO=1",
        "FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO", "FREQ=DAILY;INTERVAL=999;BYYEARDAY=366"
      })
  void ruleThatNeverHoldsEnds(String rule) throws IOException {
    List<String> times =
        assertTimeout(
            Duration.ofSeconds(5), () -> times(PARIS, "RRULE:" + rule, "DTSTAMP:21900101T000000Z"));
    assertEquals("2010-03-15T09:00:00Z", times.get(0));
  }

  @Test
  void changesToManySeriesAreKeptApart() throws IOException {
    String[] events =
        IntStream.range(0, 200)
            .mapToObj(
                n ->
                    n % 2 == 0
                        ? series("s" + n, PARIS, "RRULE:FREQ=WEEKLY;COUNT=2")
                        : series(
                            "s" + (n - 1), "RECURRENCE-ID:20100322T090000Z", "STATUS:CANCELLED"))
            .toArray(String[]::new);
    assertEquals(100, Ics.read(folder, events).size());
  }
}
