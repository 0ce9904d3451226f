package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.Sends;
import dev.outreach.measure.share.Step;
import dev.outreach.measure.share.Variant;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What each step of a campaign brings, and each of its wordings beside the others. Touches that
 * name neither step nor variant are in no row.
 */
final class Variants implements Report {
  private static final String MINIMUM_PEOPLE = "minimum_people";

  private static final Layout LAYOUT =
      Layout.of(
              key(
                  Content.LABEL,
                  Attempts.CAMPAIGN,
                  "campaign of the touch; (none) if it belongs to none"),
              key(
                  Content.LABEL,
                  Attempts.STEP,
                  "step of the campaign; empty if the touch names none"),
              key(
                  Content.LABEL,
                  Attempts.VARIANT,
                  "variant of the step; empty if the touch names none"),
              key(
                  Sends.PEOPLE,
                  "people whose first message or invitation of the step was of this variant, did not"
                      + " bounce and is at least one reply window old; calls left out, and later"
                      + " variants of the step sent to the same person"),
              key(
                  Sends.REPLIED,
                  "of people, those who replied within the reply window, before any later touch of"
                      + " mine on the channel: a reply counts for the last touch before it"),
              key(Sends.POSITIVE, "of replied, those whose reply is not noted as a no"))
          .and(
              Layout.rate(
                  "reply_rate",
                  "replied ÷ people, 0 to 1; empty while there are none",
                  col(Sends.REPLIED),
                  col(Sends.PEOPLE)))
          .and(
              Layout.rate(
                  "positive_rate",
                  "positive ÷ people, 0 to 1; empty while there are none",
                  col(Sends.POSITIVE),
                  col(Sends.PEOPLE)))
          .and(
              key(
                  Content.LABEL,
                  VariantRows.COMPARED_WITH,
                  "another variant of the same step; empty, and all that rests on it, if there is"
                      + " none or this one has no name. Of more than "
                      + Step.MOST_COMPARED
                      + " variants, those with most people are compared"),
              key(VariantRows.COMPARED_PEOPLE, "people of that other variant"),
              key(
                  Content.SHARE,
                  VariantRows.COMPARED_REPLY_RATE,
                  "reply_rate of that other variant; empty while it has no people"),
              key(
                  Content.WORD,
                  VariantRows.COMPARISON,
                  VariantRows.SAME_PERIOD
                      + " if of each of the two at least "
                      + Variant.SAME_PERIOD_PERCENT
                      + " % of the people were written to on the days on which both were being sent,"
                      + " else "
                      + VariantRows.OBSERVATIONAL
                      + ": then something else may have changed too; empty while one has no people"))
          .and(JudgedCells.layout("reply_rate - compared_reply_rate"))
          .and(
              key(
                  VariantRows.P_ALL_VARIANTS,
                  "how often chance alone makes all named variants of the step differ as much, 0 to"
                      + " 1 (chi-square, not adjusted); empty for fewer than two, or if an expected"
                      + " count is below 5"),
              key(
                  Content.SETTING,
                  MINIMUM_PEOPLE,
                  "setting: fewer people than these on one side are too little data"));

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public String question() {
    return "Which template or step works?";
  }

  @Override
  public String grain() {
    return "campaign, step, variant and each other variant of that step";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Intervals(
            List.of("campaign", "step", "variant"),
            List.of(new Chart.Share("reply_rate", "replied", "people"))));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    long minimumPeople = facts.choices().minimumPeople();
    Dataset<Row> rows =
        Sends.perDay(facts.attempts(), facts.zone())
            .coalesce(1)
            .mapPartitions(new VariantRows(minimumPeople), Encoders.row(VariantRows.SCHEMA))
            .withColumn(MINIMUM_PEOPLE, lit(minimumPeople));
    return LAYOUT.perRow(
        rows,
        col(Attempts.CAMPAIGN).asc_nulls_last(),
        col(Attempts.STEP).try_cast("long").asc_nulls_last(),
        col(Attempts.STEP).asc_nulls_last(),
        col(Attempts.VARIANT).asc_nulls_last(),
        col(VariantRows.COMPARED_WITH).asc_nulls_last());
  }
}
