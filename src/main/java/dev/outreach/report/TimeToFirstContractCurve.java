package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import dev.outreach.measure.Curves;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The share that has signed, day by day after the first touch: the curve behind the medians. */
final class TimeToFirstContractCurve implements Report {
  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.WORD,
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction"),
          value("day", "days since the first touch", col(Curves.DAY)),
          key(Curves.AT_RISK, "people still open just before this day"),
          key(Curves.CONTRACTS, "people who signed their first contract on this day"),
          key(Curves.LOST, "of the people " + Loss.WHO + ", those lost on this day"),
          key(
              Curves.CENSORED,
              "people still open, or at whose firm somebody else signed, whose follow-up ends on"
                  + " this day or later, before the next row's day; at_risk - contracts - lost - censored is the next row's at_risk"),
          value(
              Content.SHARE,
              "converted_share",
              "share that has signed by the end of this day, 0 to 1, losses competing"
                  + " (Aalen-Johansen)",
              col(Curves.VALUE)),
          value(
              Content.SHARE,
              "converted_share_low",
              "lower 95% limit of converted_share (log-log); empty once everybody has signed",
              col(Curves.LOW)),
          value(
              Content.SHARE,
              "converted_share_high",
              "upper 95% limit of converted_share (log-log); empty once everybody has signed",
              col(Curves.HIGH)));

  @Override
  public String name() {
    return "time_to_first_contract_curve";
  }

  @Override
  public String question() {
    return "How does the share of contracts grow with the days?";
  }

  @Override
  public String grain() {
    return "channel that opened the relationship and day with a contract or a loss";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Curves(Journeys.FIRST_CHANNEL, "day", "converted_share", Curves.AT_RISK));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Dataset<Row> points =
        Curves.byDay(facts.journeys(), col(Journeys.FIRST_CHANNEL))
            .groupBy(Journeys.FIRST_CHANNEL)
            .agg(Curves.points().as("points"))
            .select(col(Journeys.FIRST_CHANNEL), inline(col("points")));
    return LAYOUT.perRow(points, col(Journeys.FIRST_CHANNEL), col(Curves.DAY));
  }
}
