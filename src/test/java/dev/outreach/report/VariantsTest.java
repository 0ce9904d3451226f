package dev.outreach.report;

import static dev.outreach.report.TestFacts.AS_OF;
import static dev.outreach.report.TestFacts.DAY;
import static dev.outreach.report.TestFacts.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private final TestFacts facts = new TestFacts();
  private final Report report = new Variants();
  private int people;

  private void sent(Object... cells) {
    List<Object> all =
        new ArrayList<>(
            List.of("person", "p" + people++, "occurred_at", AS_OF.minusSeconds(30 * DAY)));
    all.addAll(Arrays.asList(cells));
    facts.attempts.add(all.toArray());
  }

  /** So many people of step 1, of whom the first so many replied, sent one a day. */
  private void sent(String variant, int replied, int of, int firstDay) {
    for (int i = 0; i < of; i++) {
      sent(
          "step",
          "1",
          "variant",
          variant,
          "is_replied",
          i < replied,
          "is_last_before_reply",
          i < replied,
          "occurred_at",
          AS_OF.minusSeconds((300 - firstDay - i) * DAY));
    }
  }

  private List<String> verdicts() {
    return facts.answer(report, "variant", "compared_with", "verdict");
  }

  @Test
  void everyPairStandsThereFromBothSides() {
    facts.choices = TestFacts.withMinimumPeople(facts.choices, 20);
    sent("a", 24, 40, 0);
    sent("b", 8, 40, 0);
    assertEquals(
        List.of(
            "spring|1|a|40|24|24|0.6|0.446|0.7365|0.6|0.446|0.7365|b|40|0.2|same period"
                + "|0.4|0.1867|0.5663|0.0003|better|0.0003|20",
            "spring|1|b|40|8|8|0.2|0.105|0.3476|0.2|0.105|0.3476|a|40|0.6|same period"
                + "|-0.4|-0.5663|-0.1867|0.0003|worse|0.0003|20"),
        facts.answer(report, ReplyRatesTest.names(report)));
  }

  @Test
  void differenceAndPAreThoseOfTheComparison() {
    sent("a", 24, 40, 0);
    sent("b", 8, 40, 0);
    Judgement judged = Comparison.judged(List.of(Comparison.of(24, 40, 8, 40)), 3).get(0);
    Row row = facts.rows(report).get(0);
    assertEquals(judged.comparison().value(), row.getAs("difference"));
    assertEquals(judged.comparison().low(), row.getAs("difference_low"));
    assertEquals(judged.comparison().high(), row.getAs("difference_high"));
    assertEquals(judged.adjustedP(), row.getAs("p_adjusted"));
  }

  @Test
  void equalRatesAreNoDifference() {
    sent("a", 20, 40, 0);
    sent("b", 20, 40, 0);
    assertEquals(
        List.of("a|b|0|1|no difference shown", "b|a|0|1|no difference shown"),
        facts.answer(report, "variant", "compared_with", "difference", "p_adjusted", "verdict"));
  }

  @Test
  void aPairThatWinsAloneDoesNotAmongManyThatDoNot() {
    sent("a", 20, 100, 0);
    sent("b", 10, 100, 0);
    assertEquals(List.of("a|b|better", "b|a|worse"), verdicts());

    sent("c", 15, 100, 0);
    assertEquals(
        List.of(
            "a|b|no difference shown",
            "a|c|no difference shown",
            "b|a|no difference shown",
            "b|c|no difference shown",
            "c|a|no difference shown",
            "c|b|no difference shown"),
        verdicts());
    double p = Comparison.of(20, 100, 10, 100).pValue();
    Row row = facts.rows(report).get(0);
    assertEquals(3 * p, row.<Double>getAs("p_adjusted"), 1e-12);
  }

  @Test
  void fewerPeopleThanTheMinimumAreTooLittle() {
    sent("a", 30, 60, 0);
    sent("b", 1, 19, 0);
    facts.choices = TestFacts.withMinimumPeople(facts.choices, 19);
    assertEquals(List.of("a|b|better", "b|a|worse"), verdicts());
    facts.choices = TestFacts.withMinimumPeople(facts.choices, 20);
    assertEquals(List.of("a|b|too little data", "b|a|too little data"), verdicts());
  }

  @Test
  void fewerThanFiveExpectedAreTooLittle() {
    sent("a", 10, 50, 0);
    sent("b", 0, 50, 0);
    assertEquals(List.of("a|b|better", "b|a|worse"), verdicts());

    facts.attempts.add("person", "late", "step", "1", "variant", "b");
    assertEquals(List.of("a|b|too little data", "b|a|too little data"), verdicts());
  }

  @Test
  void variantOfYoungTouchesAloneIsKeptWithoutARate() {
    sent("a", 10, 50, 0);
    sent("step", "1", "variant", "b", "is_mature", false, "is_replied", true);
    assertEquals(
        List.of("a|50|0.2|b|0|||||too little data|", "b|0||a|50|0.2||||too little data|"),
        facts.answer(
            report,
            "variant",
            "people",
            "reply_rate",
            "compared_with",
            "compared_people",
            "compared_reply_rate",
            "comparison",
            "difference",
            "p_adjusted",
            "verdict",
            "p_all_variants"));
    assertEquals(
        List.of("0.1124|0.3304", "0|1"), facts.answer(report, "reply_rate_low", "reply_rate_high"));
  }

  @Test
  void onlyTheFirstVariantOfAStepThatSomebodyGotCounts() {
    Object[] first = {"person", "ana", "step", "1", "variant", "b", "touch_id", "t2"};
    Object[] later = {
      "person", "ana", "step", "1", "variant", "a", "is_replied", true, "is_last_before_reply", true
    };
    facts.attempts.add(with(first, "occurred_at", AS_OF.minusSeconds(40 * DAY)));
    facts.attempts.add(with(later, "occurred_at", AS_OF.minusSeconds(39 * DAY)));
    assertEquals(List.of("1|b|1|0"), facts.answer(report, "step", "variant", "people", "replied"));
  }

  @Test
  void ofTwoTouchesAtTheSameTimeTheFirstIdCounts() {
    facts.attempts.add("person", "ana", "step", "1", "variant", "b", "touch_id", "t1");
    facts.attempts.add("person", "ana", "step", "1", "variant", "a", "touch_id", "t2");
    assertEquals(List.of("b|1"), facts.answer(report, "variant", "people"));
  }

  @Test
  void replyCountsForTheLastTouchBeforeIt() {
    facts.attempts.add("step", "1", "is_replied", true);
    facts.attempts.add("step", "2", "is_replied", true, "is_last_before_reply", true);
    assertEquals(List.of("1|1|0", "2|1|1"), facts.answer(report, "step", "people", "replied"));
  }

  @Test
  void aNoIsAReplyAndNotPositive() {
    for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.NOT_INTERESTED, Outcome.LATER)) {
      sent(
          "step",
          "1",
          "is_replied",
          true,
          "is_last_before_reply",
          true,
          "reply_outcome",
          code(outcome));
    }
    sent("step", "1", "is_replied", true, "is_last_before_reply", true);
    sent("step", "1");
    assertEquals(
        List.of("5|4|2|0.4"),
        facts.answer(report, "people", "replied", "positive", "positive_rate"));
  }

  @Test
  void callsBouncesAndTouchesWithoutStepOrVariantAreLeftOut() {
    sent("step", "1", "kind", Kind.CALL);
    sent("step", "1", "is_bounced", true);
    sent("step", "1", "kind", Kind.INVITATION);
    sent();
    assertEquals(List.of("1|1"), facts.answer(report, "step", "people"));
  }

  @Test
  void touchesThatNameNoVariantAreNotCompared() {
    sent("step", "1");
    sent("step", "1", "variant", "a");
    sent("variant", "a");
    sent("variant", "b");
    assertEquals(
        List.of("1|a|1|||", "1||1|||", "|a|1|b|1|too little data", "|b|1|a|1|too little data"),
        facts.answer(
            report, "step", "variant", "people", "compared_with", "compared_people", "verdict"));
  }

  @Test
  void stepsAreNumbersWhereTheyCanBe() {
    sent("step", "10");
    sent("step", "last");
    sent("step", "2");
    sent("step", "1", "campaign", "summer");
    assertEquals(
        List.of("spring|2", "spring|10", "spring|last", "summer|1"),
        facts.answer(report, "campaign", "step"));
  }

  @Test
  void comparedInTheSamePeriodIfFourFifthsOfBothAre() {
    sent("a", 5, 50, 0);
    sent("b", 5, 50, 10);
    assertEquals(List.of("same period", "same period"), facts.answer(report, "comparison"));
  }

  @Test
  void comparedOverDifferentDaysIsObservational() {
    sent("a", 5, 50, 0);
    sent("b", 5, 50, 11);
    assertEquals(List.of("observational", "observational"), facts.answer(report, "comparison"));
  }

  @Test
  void rowsDoNotDependOnPartitionsOrOrder() {
    sent("a", 24, 40, 0);
    sent("b", 8, 40, 3);
    sent("c", 5, 12, 30);
    sent(null, 2, 9, 0);
    List<Row> rows = facts.rows(report);
    assertEquals(7, rows.size());
    facts.attempts.shuffle(new Random(5));
    assertEquals(rows, facts.rows(report));
  }

  private static Object[] with(Object[] cells, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(cells));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
