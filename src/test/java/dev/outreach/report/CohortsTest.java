package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.table.Journeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CohortsTest {
  /** {@link TestFacts#AS_OF} in Paris. */
  private static final LocalDate AS_OF_DAY = LocalDate.parse("2026-03-01");

  private final TestFacts facts = new TestFacts();
  private final Report report = new Cohorts();

  private void journey(LocalDate firstTouch, String state, long days) {
    facts.journeys.add("first_touch_on", firstTouch, "state", state, "days", days);
  }

  private void open(LocalDate firstTouch) {
    journey(firstTouch, Journeys.STILL_OPEN, ChronoUnit.DAYS.between(firstTouch, AS_OF_DAY));
  }

  private void preExisting(LocalDate firstTouch) {
    facts.journeys.add(
        "first_touch_on",
        firstTouch,
        "is_pre_existing",
        true,
        "state",
        Journeys.CONTRACT,
        "days",
        null);
  }

  /**
   * By hand: one of four signs on day 5, one is lost on day 20, one of the two left on day 60. Up
   * to day 30 nobody is censored, so the variance is 1/4 · 3/4 / 4, and with z·√0.046875 ÷ (1/4 ·
   * ln 4) = 1.2244 the limits are 1/4 to the powers of exp(±1.2244).
   */
  @Test
  void sharesCountLossesAsCompetingAndOpenOnesAsCensored() {
    LocalDate start = LocalDate.parse("2025-10-01");
    journey(start, Journeys.CONTRACT, 5);
    journey(start, Journeys.LOSS, 20);
    journey(start, Journeys.CONTRACT, 60);
    open(LocalDate.parse("2025-10-31"));
    preExisting(start);
    assertEquals(
        List.of("2025-10-01|5|2|1|1|1|121|0.25|0.0089|0.6653|0.5||"),
        facts.answer(
            report,
            "cohort_month",
            "people",
            "contracted",
            "lost",
            "open",
            "pre_existing",
            "minimum_follow_up_days",
            "converted_by_30_days",
            "converted_by_30_days_low",
            "converted_by_30_days_high",
            "converted_by_90_days",
            "converted_by_180_days",
            "converted_by_365_days"));
  }

  /** By hand: of the two who are left after day 20 one signs on day 60. */
  @Test
  void whoseColleagueSignedIsFollowedUntilThatDayAndMakesNoMonthYounger() {
    LocalDate start = LocalDate.parse("2025-10-01");
    journey(start, Journeys.COLLEAGUE_SIGNED, 20);
    journey(start, Journeys.COLLEAGUE_SIGNED, 5);
    journey(start, Journeys.CONTRACT, 60);
    open(start);
    assertEquals(
        List.of("2025-10-01|4|1|0|1|2|151|0|0.5"),
        facts.answer(
            report,
            "cohort_month",
            "people",
            "contracted",
            "lost",
            "open",
            "colleague_signed",
            "minimum_follow_up_days",
            "converted_by_30_days",
            "converted_by_90_days"));
  }

  @Test
  void aShareIsGivenFromTheDayOnWhichEverybodyWasFollowedThatLong() {
    open(AS_OF_DAY.minusDays(30));
    journey(LocalDate.parse("2026-01-01"), Journeys.CONTRACT, 3);
    assertEquals(
        List.of("2026-01-01|30|0.5||"),
        facts.answer(
            report,
            "cohort_month",
            "minimum_follow_up_days",
            "converted_by_30_days",
            "converted_by_90_days",
            "converted_by_90_days_low"));
    open(AS_OF_DAY.minusDays(29));
    facts.journeys.add("first_touch_on", LocalDate.parse("2025-12-01"), "days", 90L);
    assertEquals(
        List.of("2025-12-01|90|0|0", "2026-01-01|29||"),
        facts.answer(
            report,
            "cohort_month",
            "minimum_follow_up_days",
            "converted_by_30_days",
            "converted_by_90_days"));
  }

  /** All have signed within a week, but the month is younger than the share's days. */
  @Test
  void aYoungMonthHasNoShareEvenIfNobodyIsOpen() {
    journey(LocalDate.parse("2026-02-01"), Journeys.CONTRACT, 7);
    assertEquals(
        List.of("2026-02-01|1|0|28|"),
        facts.answer(
            report,
            "cohort_month",
            "contracted",
            "open",
            "minimum_follow_up_days",
            "converted_by_30_days"));
  }

  @Test
  void onceEverybodyHasSignedTheShareHasNoLimits() {
    journey(LocalDate.parse("2025-12-01"), Journeys.CONTRACT, 7);
    assertEquals(
        List.of("1||"),
        facts.answer(
            report,
            "converted_by_90_days",
            "converted_by_90_days_low",
            "converted_by_90_days_high"));
  }

  @Test
  void aMonthBeginsWithItsFirstDay() {
    open(LocalDate.parse("2025-12-31"));
    open(LocalDate.parse("2026-01-01"));
    open(LocalDate.parse("2024-02-29"));
    assertEquals(
        List.of("2024-02-01|1|731", "2025-12-01|1|60", "2026-01-01|1|59"),
        facts.answer(report, "cohort_month", "people", "minimum_follow_up_days"));
  }

  @Test
  void customersFromBeforeAreCountedButFollowNobody() {
    preExisting(LocalDate.parse("2025-05-02"));
    preExisting(LocalDate.parse("2025-06-30"));
    open(LocalDate.parse("2025-06-01"));
    facts.journeys.add("touches", 0L, "first_touch_on", null, "days", null);
    assertEquals(
        List.of("2025-05-01|1|0|1||", "2025-06-01|2|1|1|273|0"),
        facts.answer(
            report,
            "cohort_month",
            "people",
            "open",
            "pre_existing",
            "minimum_follow_up_days",
            "converted_by_30_days"));
  }

  @Test
  void overAllMonthsPeopleAreThoseOfTheTimeToFirstContract() {
    Random random = new Random(11);
    List<String> states =
        List.of(Journeys.CONTRACT, Journeys.LOSS, Journeys.STILL_OPEN, Journeys.COLLEAGUE_SIGNED);
    for (int i = 0; i < 300; i++) {
      LocalDate firstTouch = AS_OF_DAY.minusDays(random.nextInt(500));
      long age = ChronoUnit.DAYS.between(firstTouch, AS_OF_DAY);
      String state = states.get(random.nextInt(4));
      if (random.nextInt(10) == 0) {
        preExisting(firstTouch);
      } else if (state.equals(Journeys.STILL_OPEN)) {
        open(firstTouch);
      } else {
        journey(firstTouch, state, random.nextInt((int) age + 1));
      }
    }
    List<Row> months = facts.rows(report);
    assertEquals(
        facts
            .answer(
                new TimeToFirstContract(),
                "first_channel",
                "people",
                "contracts",
                "lost",
                "open",
                "colleague_signed",
                "pre_existing")
            .get(1),
        "all|%d|%d|%d|%d|%d|%d"
            .formatted(
                IntStream.rangeClosed(1, 6)
                    .mapToObj(i -> months.stream().mapToLong(row -> row.getLong(i)).sum())
                    .toArray()));
  }
}
