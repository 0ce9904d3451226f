package dev.outreach.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.measure.Timetable.Cell;
import dev.outreach.measure.Timetable.Hour;
import dev.outreach.measure.Timetable.Series;
import dev.outreach.measure.Timetable.Trials;
import dev.outreach.measure.calendar.DayPart;
import dev.outreach.measure.calendar.TimeSlot;
import dev.outreach.measure.share.Newcombe;
import dev.outreach.measure.share.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final Series EMAIL = new Series("email", "replied");
  private static final Series CALLS = new Series("call", "reached");

  /** Pearson's chi-square of 30 of 40 against 10 of 40 is 20, with one degree of freedom. */
  private static final double P = 7.744216431044087e-06;

  private static Hour hour(Series series, int weekday, int hour, long successes, long attempts) {
    return new Hour(series, (weekday - 1) * 24 + hour, new Trials(attempts, successes, 0));
  }

  private static List<Cell> parts(List<Hour> hours, long minimum) {
    return Timetable.of(hours, minimum).stream().filter(cell -> !cell.slot().isHour()).toList();
  }

  private static List<Cell> hours(List<Hour> hours, long minimum) {
    return Timetable.of(hours, minimum).stream().filter(cell -> cell.slot().isHour()).toList();
  }

  private static String slots(List<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.slot().weekday() + " " + cell.slot().part().code())
        .collect(Collectors.joining(", "));
  }

  private static List<Integer> ranks(List<Cell> cells) {
    return cells.stream().map(Cell::rank).toList();
  }

  @Test
  void everyHourBelongsToOnePartOfItsDay() {
    String night = "out of hours ";
    assertEquals(
        night.repeat(8)
            + "morning ".repeat(4)
            + "midday ".repeat(2)
            + "afternoon ".repeat(4)
            + night.repeat(6),
        IntStream.range(0, 24)
            .mapToObj(hour -> DayPart.of(hour).code() + " ")
            .collect(Collectors.joining()));
  }

  @Test
  void slotsStandInTheOrderOfTheWeekPartsBeforeHours() {
    List<Hour> hours = new ArrayList<>();
    for (int hourOfWeek = 0; hourOfWeek < 168; hourOfWeek++) {
      hours.add(new Hour(EMAIL, hourOfWeek, new Trials(1, 0, 0)));
    }
    List<Cell> cells = Timetable.of(hours, 1);
    assertEquals(28 + 168, cells.size());
    assertEquals(
        "1 morning, 1 midday, 1 afternoon, 1 out of hours, 2 morning", slots(cells.subList(0, 5)));
    for (int hourOfWeek = 0; hourOfWeek < 168; hourOfWeek++) {
      TimeSlot slot = cells.get(28 + hourOfWeek).slot();
      assertEquals(hourOfWeek / 24 + 1, slot.weekday());
      assertEquals(hourOfWeek % 24, slot.hour());
    }
  }

  @Test
  void aSlotIsComparedWithAllOtherAttemptsOfItsSeries() {
    List<Cell> cells = parts(List.of(hour(EMAIL, 2, 9, 30, 40), hour(EMAIL, 4, 15, 10, 40)), 20);
    assertEquals(List.of(1, 2), ranks(cells));
    assertEquals(Verdict.BETTER, cells.get(0).judgement().verdict());
    assertEquals(Verdict.WORSE, cells.get(1).judgement().verdict());
    for (Cell cell : cells) {
      assertEquals(P, cell.judgement().adjustedP(), P * 1e-9);
    }
    assertEquals(0.5, cells.get(0).judgement().comparison().value(), 1e-15);
    assertEquals(
        Newcombe.difference(30, 40, 10, 40), cells.get(0).judgement().comparison().difference());
  }

  /** Equal shares have a p-value of 1, so that the two small ones are the first two of four. */
  @Test
  void pValuesAreAdjustedOverAllSeriesButWithinOneKindOfSlot() {
    List<Hour> hours =
        List.of(
            hour(EMAIL, 2, 9, 30, 40),
            hour(EMAIL, 4, 15, 10, 40),
            hour(CALLS, 1, 9, 10, 20),
            hour(CALLS, 1, 15, 10, 20));
    List<Cell> parts = parts(hours, 20);
    assertEquals("1 morning, 1 afternoon, 2 morning, 4 afternoon", slots(parts));
    assertEquals(1, parts.get(0).judgement().adjustedP(), 1e-12);
    assertEquals(2 * P, parts.get(2).judgement().adjustedP(), P * 1e-9);
    assertEquals(List.of(1, 2, 1, 2), ranks(parts));
    List<Cell> hoursOfEmail = hours(hours, 21);
    assertEquals("2 morning, 4 afternoon", slots(hoursOfEmail));
    assertEquals(P, hoursOfEmail.get(0).judgement().adjustedP(), P * 1e-9);
  }

  @Test
  void aSlotBelowTheMinimumIsNoHourAndHasNoRank() {
    List<Hour> hours = List.of(hour(EMAIL, 1, 9, 19, 19), hour(EMAIL, 1, 14, 1, 20));
    assertEquals("1 afternoon", slots(hours(hours, 20)));
    List<Cell> parts = parts(hours, 20);
    assertEquals("1 morning, 1 afternoon", slots(parts));
    assertNull(parts.get(0).rank());
    assertEquals(1, parts.get(1).rank());
    assertEquals(Verdict.TOO_LITTLE, parts.get(0).judgement().verdict());
    assertEquals(Verdict.TOO_LITTLE, parts.get(1).judgement().verdict(), "the rest is too small");
    assertEquals(List.of(1, 2), ranks(parts(hours, 19)));
    assertEquals(Verdict.BETTER, parts(hours, 19).get(0).judgement().verdict());
  }

  @Test
  void theLowerLimitRanksNotTheShare() {
    List<Hour> hours = List.of(hour(EMAIL, 1, 9, 3, 3), hour(EMAIL, 1, 14, 90, 100));
    assertEquals(List.of(2, 1), ranks(parts(hours, 3)));
  }

  @Test
  void atOneLowerLimitFewerAttemptsComeFirstThenTheEarlierSlot() {
    List<Hour> hours =
        List.of(
            hour(EMAIL, 1, 9, 0, 50),
            hour(EMAIL, 1, 13, 0, 5),
            hour(EMAIL, 1, 15, 4, 8),
            hour(EMAIL, 1, 20, 4, 8),
            hour(EMAIL, 3, 9, 0, 5));
    assertEquals(List.of(5, 3, 1, 2, 4), ranks(parts(hours, 5)));
    assertEquals(List.of(5, 3, 1, 2, 4), ranks(hours(hours, 5)));
  }

  @Test
  void theOnlySlotOfASeriesHasNothingToBeComparedWith() {
    Cell cell = parts(List.of(hour(EMAIL, 1, 9, 30, 60), hour(EMAIL, 1, 11, 0, 1)), 20).get(0);
    assertEquals(new Trials(61, 30, 0), cell.trials());
    assertNull(cell.judgement().adjustedP());
    assertNull(cell.judgement().comparison().value());
    assertEquals(Verdict.TOO_LITTLE, cell.judgement().verdict());
    assertEquals(1, cell.rank());
  }

  @Test
  void partsAddUpToTheirSeriesAndOrderAndSplitsOfTheRowsDoNotMatter() {
    Random random = new Random(3);
    List<Hour> hours = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      long attempts = random.nextInt(30);
      long successes = attempts == 0 ? 0 : random.nextInt((int) attempts);
      hours.add(
          new Hour(
              random.nextBoolean() ? EMAIL : CALLS,
              random.nextInt(168),
              new Trials(attempts, successes, random.nextInt((int) attempts + 1))));
    }
    List<Cell> cells = Timetable.of(hours, 20);
    Collections.shuffle(hours, random);
    assertEquals(cells, Timetable.of(hours, 20));
    Trials none = new Trials(0, 0, 0);
    for (Series series : List.of(EMAIL, CALLS)) {
      assertEquals(
          hours.stream()
              .filter(hour -> hour.series().equals(series))
              .map(Hour::trials)
              .reduce(none, Trials::plus),
          parts(hours, 20).stream()
              .filter(cell -> cell.series().equals(series))
              .map(Cell::trials)
              .reduce(none, Trials::plus));
      List<Integer> ranks =
          hours(hours, 20).stream()
              .filter(cell -> cell.series().equals(series))
              .map(Cell::rank)
              .sorted()
              .toList();
      assertTrue(ranks.size() > 20);
      assertEquals(IntStream.rangeClosed(1, ranks.size()).boxed().toList(), ranks);
    }
  }

  @Test
  void withoutAttemptsThereIsNoSlot() {
    assertEquals(List.of(), Timetable.of(List.of(), 20));
  }
}
