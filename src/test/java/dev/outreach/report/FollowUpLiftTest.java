package dev.outreach.report;

import static dev.outreach.report.TestFacts.DAY;
import static dev.outreach.report.TestFacts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.measure.share.Difference;
import dev.outreach.measure.share.Newcombe;
import dev.outreach.report.TestRows.Cells;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** An e-mail is followed up by a call up to day 3; outcomes count for 14 days more. */
class FollowUpLiftTest {
  private static final Instant START = TestFacts.AS_OF.minusSeconds(60 * DAY);
  private static final long LANDMARK = 3 * DAY;
  private static final long END = 17 * DAY;

  private static final String[] PACE = {
    "answers_after_follow_up", "answers_after_follow_up_expected", "mantel_byar_p"
  };

  private final TestFacts facts = new TestFacts();
  private final Report report = new FollowUpLift();

  /** Seconds after the start; null for never. */
  private void person(Long followedUp, Long heard, Object... more) {
    List<Object> cells = new ArrayList<>(List.of("started_at", START));
    cells.addAll(List.of(more));
    if (followedUp != null) {
      cells.addAll(List.of("followed_up_at", START.plusSeconds(followedUp)));
    }
    if (heard != null) {
      cells.addAll(List.of("heard_at", START.plusSeconds(heard)));
    }
    facts.followUps.add(cells.toArray());
  }

  private List<String> counts(String outcome) {
    return facts
        .answer(
            report,
            "campaign",
            "outcome",
            "people",
            "followed_up_people",
            "followed_up_outcomes",
            "alone_people",
            "alone_outcomes")
        .stream()
        .filter(row -> row.startsWith("all|" + outcome))
        .toList();
  }

  @Test
  void aFollowUpCountsUpToTheLandmarkAndAnAnswerAfterItUpToTheHorizon() {
    person(1L, null);
    person(LANDMARK, null);
    person(LANDMARK + 1, null);
    person(LANDMARK, LANDMARK);
    person(LANDMARK, LANDMARK + 1);
    person(LANDMARK, END);
    person(LANDMARK, END + 1);
    person(null, LANDMARK);
    person(null, LANDMARK + 1);
    person(null, END + 1);
    assertEquals(List.of("all|answer|10|5|2|3|1"), counts("answer"));
  }

  /** The landmark is on the third of January, in Paris, and the horizon ends on the 17th. */
  @Test
  void daysOfContractsAndLossesCountFromTheDayAfterTheLandmark() {
    person(1L, null, "contracted_on", day("2026-01-03"));
    person(1L, null, "contracted_on", day("2026-01-04"));
    person(1L, null, "contracted_on", day("2026-01-17"));
    person(1L, null, "contracted_on", day("2026-01-18"));
    person(null, null, "lost_on", day("2026-01-03"));
    person(null, null, "lost_on", day("2026-01-04"));
    person(null, null, "contracted_on", day("2026-01-17"), "lost_on", day("2026-01-05"));
    assertEquals(List.of("all|contract|7|3|2|2|1"), counts("contract"));
    assertEquals(List.of("all|answer|7|3|0|2|0"), counts("answer"));
  }

  /** Half past eleven at night, universal time, is the next day in Paris. */
  @Test
  void daysAreThoseOfTheReportingZone() {
    Instant late = Instant.parse("2025-12-30T23:30:00Z");
    for (String signed : List.of("2026-01-03", "2026-01-17", "2026-01-18")) {
      facts.followUps.add("started_at", late, "contracted_on", day(signed));
    }
    assertEquals(List.of("all|contract|3|0|0|2|1"), counts("contract"));
  }

  @Test
  void theWholeHorizonMustHavePassed() {
    facts.followUps.add("started_at", TestFacts.AS_OF.minusSeconds(END));
    facts.followUps.add("started_at", TestFacts.AS_OF.minusSeconds(END - 1));
    assertEquals(List.of("all|answer|2|0|0|1|0"), counts("answer"));
  }

  @Test
  void bouncesTheAlreadyCalledAndCustomersAreLeftOut() {
    person(1L, END, "is_bounced", true);
    person(1L, END, "is_known_before", true);
    person(1L, END, "is_pre_existing", true);
    person(1L, END);
    assertEquals(List.of("all|answer|4|1|1|0|0"), counts("answer"));
    assertEquals(List.of("1|1|", "||", "1|1|", "||"), facts.answer(report, PACE));
  }

  /** As by hand in MantelByarTest: 31/30 expected, a chi-square of (1/30)² ÷ 0.6322. */
  @Test
  void paceIsComparedOverTheWholeFollowUpFromTheCallOn() {
    person(null, 2 * DAY);
    person(DAY, 4 * DAY);
    person(3 * DAY, null);
    person(null, 6 * DAY);
    person(8 * DAY, null);
    person(null, DAY, "lost_on", day("2025-12-30"));
    person(null, DAY, "contracted_on", day("2025-12-30"));
    assertEquals("1|1.0333|0.9666", facts.answer(report, PACE).get(2));
  }

  /** Lost on the very day of the mail may be their answer to it. */
  @Test
  void whoeverIsLostOnTheDayOfTheFirstAttemptBelongsToThePace() {
    person(null, 2 * DAY);
    person(DAY, 4 * DAY, "lost_on", day("2025-12-31"));
    assertEquals("1|1.5", facts.answer(report, PACE[0], PACE[1]).get(2));
  }

  @Test
  void campaignsStandInOrderBeforeAllAndEachOutcomeHasARow() {
    person(1L, END, "campaign", "b");
    person(null, null, "campaign", "a");
    assertEquals(
        List.of(
            "a|answer|1|0|0|||1|0||too little data",
            "a|contract|1|0|0|||1|0||too little data",
            "b|answer|1|1|1|1||0|0||too little data",
            "b|contract|1|1|0|0||0|0||too little data",
            "all|answer|2|1|1|1|1|1|0|1|too little data",
            "all|contract|2|1|0|0|0|1|0|1|too little data"),
        facts.answer(
            report,
            "campaign",
            "outcome",
            "people",
            "followed_up_people",
            "followed_up_outcomes",
            "followed_up_rate",
            "difference",
            "alone_people",
            "alone_outcomes",
            "p_adjusted",
            "verdict"));
  }

  @Test
  void everyRowSaysWhatWasChosenAndThatItIsNoProof() {
    person(1L, END);
    String chosen = "email|call|3|14|3|association, not cause";
    assertEquals(
        List.of(chosen, chosen, chosen, chosen),
        facts.answer(
            report,
            "first_channel",
            "then_channel",
            "landmark_days",
            "horizon_days",
            "minimum_people",
            "caveat"));
  }

  /** Chi-square of 10 and 2 of 20 is 160/21, p 0.0058: twice, of four, hence twice as much. */
  @Test
  void ratesCarryTheirLimitsAndTheDifferenceIsJudgedOverTheRowsShown() {
    people(20, 10, 1L);
    people(20, 2, null);
    assertEquals(
        List.of(
            "answer|0.5|0.2993|0.7007|0.1|0.0279|0.301|0.4|0.1159|0.6133|0.0116|better",
            "contract|0|0|0.1611|0|0|0.1611|0|-0.1611|0.1611|1|too little data",
            "answer|0.5|0.2993|0.7007|0.1|0.0279|0.301|0.4|0.1159|0.6133|0.0116|better",
            "contract|0|0|0.1611|0|0|0.1611|0|-0.1611|0.1611|1|too little data"),
        facts.answer(
            report,
            "outcome",
            "followed_up_rate",
            "followed_up_rate_low",
            "followed_up_rate_high",
            "alone_rate",
            "alone_rate_low",
            "alone_rate_high",
            "difference",
            "difference_low",
            "difference_high",
            "p_adjusted",
            "verdict"));
  }

  private void people(int all, int answered, Long followedUp) {
    for (int i = 0; i < all; i++) {
      person(followedUp, i < answered ? 4 * DAY : null);
    }
  }

  /**
   * Half of 4,000 are to be called within twelve days, but only those who are silent by then are.
   * Everybody has one delay to their answer; a call multiplies what is left of it.
   */
  private void simulate(double whatACallLeaves) {
    Random random = new Random(1983);
    for (int i = 0; i < 4000; i++) {
      double heard = -12 * Math.log(random.nextDouble());
      double called = random.nextBoolean() ? random.nextDouble() * 12 : Double.POSITIVE_INFINITY;
      boolean isCalled = called < heard;
      double answered = isCalled ? called + (heard - called) * whatACallLeaves : heard;
      person(isCalled ? seconds(called) : null, answered < 60 ? seconds(answered) : null);
    }
  }

  private static long seconds(double days) {
    return 1 + Math.round(days * DAY);
  }

  @Test
  void aCallThatChangesNothingShowsNoDifferenceWhereTheNaiveRatesDiffer() {
    simulate(1);
    Difference naive = naive();
    assertTrue(naive.interval().high() < -0.1, () -> "naive: " + naive);
    Row answer = all("answer");
    assertEquals("no difference shown", answer.getAs("verdict"));
    assertTrue(answer.<Double>getAs("difference_low") < 0);
    assertTrue(answer.<Double>getAs("difference_high") > 0);
    assertTrue(answer.<Long>getAs("followed_up_people") > 200);
    assertTrue(answer.<Double>getAs("mantel_byar_p") > 0.05);
  }

  @Test
  void aCallThatHelpsIsSeenToHelp() {
    simulate(0.5);
    Row answer = all("answer");
    assertEquals("better", answer.getAs("verdict"));
    assertTrue(answer.<Double>getAs("difference_low") > 0.05);
    assertTrue(
        answer.<Long>getAs("answers_after_follow_up")
            > answer.<Double>getAs("answers_after_follow_up_expected"));
    assertTrue(answer.<Double>getAs("mantel_byar_p") < 1e-6);
  }

  private Row all(String outcome) {
    return facts.rows(report).stream()
        .filter(row -> row.getAs("campaign").equals("all"))
        .filter(row -> row.getAs("outcome").equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  /** Answers within the whole 17 days, of those ever called in them minus those never. */
  private Difference naive() {
    List<Cells> people = facts.followUps.rows();
    Instant end = START.plusSeconds(END);
    Predicate<Cells> isCalled = person -> isBy(person.get("followed_up_at"), end);
    Predicate<Cells> isAnswered = person -> isBy(person.get("heard_at"), end);
    long called = people.stream().filter(isCalled).count();
    long answeredAfterCall = people.stream().filter(isCalled.and(isAnswered)).count();
    return Newcombe.difference(
        answeredAfterCall,
        called,
        people.stream().filter(isAnswered).count() - answeredAfterCall,
        people.size() - called);
  }

  private static boolean isBy(Instant event, Instant end) {
    return event != null && !event.isAfter(end);
  }
}
