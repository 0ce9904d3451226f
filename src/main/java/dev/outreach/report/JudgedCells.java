package dev.outreach.report;

import static dev.outreach.report.Layout.key;

import dev.outreach.measure.Judgements;
import dev.outreach.measure.share.EqualShares;
import dev.outreach.measure.share.Verdict;
import java.util.Locale;

/** What a report shows of two shares side by side: the columns of {@link Judgements}. */
final class JudgedCells {
  private JudgedCells() {}

  /**
   * @param formula how the difference is made, such as {@code rate - rate_before}
   */
  static Layout layout(String formula) {
    return Layout.of(
        key(
            Judgements.DIFFERENCE,
            formula
                + ", -1 to 1: 0.05 is five percentage points more; empty if there is nobody on one"
                + " side"),
        key(Judgements.DIFFERENCE_LOW, "lower 95 % limit of difference (Newcombe)"),
        key(Judgements.DIFFERENCE_HIGH, "upper 95 % limit of difference (Newcombe)"),
        key(
            Judgements.P_ADJUSTED,
            "how often chance alone makes such a difference, 0 to 1 (chi-square, or Fisher where an"
                + " expected count is below 5), adjusted for all comparisons of this report"
                + " (Benjamini-Hochberg)"),
        key(
            Judgements.VERDICT,
            String.format(
                Locale.ROOT,
                "%s or %s if p_adjusted is below %s; else %s; %s if one side has fewer than"
                    + " minimum_people, or an expected count is below %.0f",
                Verdict.BETTER.code(),
                Verdict.WORSE.code(),
                Verdict.SIGNIFICANCE,
                Verdict.NO_DIFFERENCE.code(),
                Verdict.TOO_LITTLE.code(),
                EqualShares.ENOUGH_EXPECTED)));
  }
}
