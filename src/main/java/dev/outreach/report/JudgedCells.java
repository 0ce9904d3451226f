package dev.outreach.report;

import static dev.outreach.report.Layout.key;

import dev.outreach.measure.Comparison;
import dev.outreach.measure.EqualShares;
import dev.outreach.measure.Judgement;
import dev.outreach.measure.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a report shows of two shares side by side. */
final class JudgedCells {
  private static final List<String> NAMES =
      List.of("difference", "difference_low", "difference_high", "p_adjusted", "verdict");

  private JudgedCells() {}

  /** A row's first columns, and these. */
  static StructType schemaAfter(StructType first) {
    StructType schema = first;
    for (String name : NAMES.subList(0, 4)) {
      schema = schema.add(name, DataTypes.DoubleType);
    }
    return schema.add(NAMES.get(4), DataTypes.StringType);
  }

  /** In the order of {@link #schemaAfter}; all null where there is nothing to compare. */
  static List<Object> cells(Judgement judgement) {
    if (judgement == null) {
      return Collections.nCopies(NAMES.size(), null);
    }
    Comparison comparison = judgement.comparison();
    return Arrays.asList(
        comparison.value(),
        comparison.low(),
        comparison.high(),
        judgement.adjustedP(),
        judgement.verdict().code());
  }

  /**
   * @param formula how the difference is made, such as {@code rate - rate_before}
   */
  static Layout layout(String formula) {
    return Layout.of(
        key("difference", formula + ", -1 to 1: 0.05 is five percentage points more"),
        key("difference_low", "lower 95 % limit of difference (Newcombe)"),
        key("difference_high", "upper 95 % limit of difference (Newcombe)"),
        key(
            "p_adjusted",
            "how often chance alone makes such a difference, 0 to 1 (chi-square, or Fisher where an"
                + " expected count is below 5), adjusted for all comparisons of this report"
                + " (Benjamini-Hochberg)"),
        key(
            "verdict",
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
