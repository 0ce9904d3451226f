package dev.outreach.report;

import static dev.outreach.report.Layout.key;

import dev.outreach.measure.Judgements;
import dev.outreach.measure.share.EqualShares;
import dev.outreach.measure.share.Verdict;
import dev.outreach.sheet.Content;
import java.util.Locale;

/** What a report shows of two shares side by side: the columns of {@link Judgements}. */
final class JudgedCells {
  private JudgedCells() {}

  /**
   * @param formula how the difference is made, such as {@code rate - rate_before}
   */
  static Layout layout(String formula) {
    return layout(formula, "all comparisons of this report", "minimum_people");
  }

  /**
   * @param family the comparisons that p-values are adjusted for
   * @param minimum column below which one side has too little data
   */
  static Layout layout(String formula, String family, String minimum) {
    return Layout.of(
        key(
            Content.POINTS,
            Judgements.DIFFERENCE,
            formula
                + ", -1 to 1: 0.05 is five percentage points more; empty if there is nobody on one"
                + " side"),
        key(Content.POINTS, Judgements.DIFFERENCE_LOW, "lower 95% limit of difference (Newcombe)"),
        key(Content.POINTS, Judgements.DIFFERENCE_HIGH, "upper 95% limit of difference (Newcombe)"),
        key(
            Judgements.P_ADJUSTED,
            "how often chance alone makes such a difference, 0 to 1 (chi-square, or Fisher where an"
                + " expected count is below 5), adjusted for "
                + family
                + " (Benjamini-Hochberg)"),
        key(
            Content.WORD,
            Judgements.VERDICT,
            String.format(
                Locale.ROOT,
                "%s or %s if p_adjusted is below %s; else %s; %s if one side has fewer than %s, or an expected count is below %.0f",
                Verdict.BETTER.code(),
                Verdict.WORSE.code(),
                Verdict.SIGNIFICANCE,
                Verdict.NO_DIFFERENCE.code(),
                Verdict.TOO_LITTLE.code(),
                minimum,
                EqualShares.ENOUGH_EXPECTED)));
  }
}
