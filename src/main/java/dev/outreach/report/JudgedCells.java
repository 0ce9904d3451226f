package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.word;

import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.EqualShares;
import dev.outreach.measure.share.Judgement;
import dev.outreach.measure.share.Verdict;
import dev.outreach.sheet.Content;
import java.util.Locale;
import java.util.function.Function;

/** What a report shows of two shares side by side. */
final class JudgedCells {
  private JudgedCells() {}

  /**
   * @param formula how the difference is made, such as {@code rate - rate_before}
   * @param judgement of a row; null where there is nothing to compare
   */
  static <T> Layout<T> layout(String formula, Function<T, Judgement> judgement) {
    return layout(formula, "all comparisons of this report", "minimum_people", judgement);
  }

  /**
   * @param family the comparisons that p-values are adjusted for
   * @param minimum column below which one side has too little data
   */
  static <T> Layout<T> layout(
      String formula, String family, String minimum, Function<T, Judgement> judgement) {
    return Layout.of(
        cell(
            NUMBER,
            Content.POINTS,
            "difference",
            formula
                + ", -1 to 1: 0.05 is five percentage points more; empty if there is nobody on one"
                + " side",
            compared(judgement, Comparison::value)),
        cell(
            NUMBER,
            Content.POINTS,
            "difference_low",
            "lower 95% limit of difference (Newcombe)",
            compared(judgement, Comparison::low)),
        cell(
            NUMBER,
            Content.POINTS,
            "difference_high",
            "upper 95% limit of difference (Newcombe)",
            compared(judgement, Comparison::high)),
        cell(
            NUMBER,
            "p_adjusted",
            "how often chance alone makes such a difference, 0 to 1 (chi-square, or Fisher where an"
                + " expected count is below 5), adjusted for "
                + family
                + " (Benjamini-Hochberg)",
            judged(judgement, Judgement::adjustedP)),
        word(
            "verdict",
            String.format(
                Locale.ROOT,
                "%s or %s if p_adjusted is below %s; else %s; %s if one side has fewer than %s, or an expected count is below %.0f",
                Verdict.BETTER.code(),
                Verdict.WORSE.code(),
                Verdict.SIGNIFICANCE,
                Verdict.NO_DIFFERENCE.code(),
                Verdict.TOO_LITTLE.code(),
                minimum,
                EqualShares.ENOUGH_EXPECTED),
            judged(judgement, judged -> judged.verdict().code())));
  }

  private static <T, V> Function<T, V> compared(
      Function<T, Judgement> judgement, Function<Comparison, V> value) {
    return judged(judgement, judged -> value.apply(judged.comparison()));
  }

  private static <T, V> Function<T, V> judged(
      Function<T, Judgement> judgement, Function<Judgement, V> value) {
    return row -> {
      Judgement judged = judgement.apply(row);
      return judged == null ? null : value.apply(judged);
    };
  }
}
