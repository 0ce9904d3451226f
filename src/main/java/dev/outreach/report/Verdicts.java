package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.Calls;
import dev.outreach.measure.Replies;
import dev.outreach.measure.calendar.Days;
import dev.outreach.measure.calendar.Periods;
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
 * How each channel does now beside how it did before. Each person counts once on a channel, on the
 * day of the first touch: so the people of the two periods are never the same.
 */
final class Verdicts implements Report {
  private static final String DAY = "day";
  private static final String PERIOD_DAYS = "period_days";
  private static final String MINIMUM_PEOPLE = "minimum_people";

  private static final Layout LAYOUT =
      Layout.of(
              key(
                  Content.WORD,
                  Attempts.CHANNEL,
                  "channel with people first written to or called in a period"),
              key(
                  Content.WORD,
                  VerdictRows.MEASURE,
                  VerdictRows.REPLY_RATE
                      + ": as in reply_rates_by_channel; "
                      + VerdictRows.REACH_RATE
                      + ": share of people's first calls, by telephone, that were answered or"
                      + " refused"),
              value(
                  "period_start_on",
                  "first day of the period now",
                  Periods.start(col(VerdictRows.UNTIL), col(PERIOD_DAYS))),
              value(
                  "period_end_on",
                  "its last day: the last one that is wholly a reply window old, so that everybody"
                      + " in it has had the time to answer",
                  col(VerdictRows.UNTIL)),
              key(
                  VerdictRows.PEOPLE,
                  "people whose first touch on the channel fell in the period now; for "
                      + VerdictRows.REPLY_RATE
                      + " without those that bounced, for "
                      + VerdictRows.REACH_RATE
                      + " calls alone"),
              key(VerdictRows.RESPONDED, "of people, those who replied, or were reached"))
          .and(
              Layout.rate(
                  "rate",
                  "responded ÷ people, 0 to 1; empty without people",
                  col(VerdictRows.RESPONDED),
                  col(VerdictRows.PEOPLE)))
          .and(
              value(
                  "before_start_on",
                  "first day of the period before",
                  Periods.start(
                      Periods.endBefore(col(VerdictRows.UNTIL), col(PERIOD_DAYS)),
                      col(PERIOD_DAYS))),
              value(
                  "before_end_on",
                  "its last day, the one before period_start_on",
                  Periods.endBefore(col(VerdictRows.UNTIL), col(PERIOD_DAYS))),
              key(VerdictRows.PEOPLE_BEFORE, "as people, in the period before"),
              key(VerdictRows.RESPONDED_BEFORE, "as responded, in the period before"))
          .and(
              Layout.rate(
                  "rate_before",
                  "responded_before ÷ people_before, 0 to 1; empty without people",
                  col(VerdictRows.RESPONDED_BEFORE),
                  col(VerdictRows.PEOPLE_BEFORE)))
          .and(JudgedCells.layout("rate - rate_before"))
          .and(
              key(Content.SETTING, PERIOD_DAYS, "setting: days in each of the two periods"),
              key(
                  Content.SETTING,
                  MINIMUM_PEOPLE,
                  "setting: fewer people than these in one period are too little data"));

  @Override
  public String name() {
    return "verdicts";
  }

  @Override
  public String question() {
    return "Is it chance, or change?";
  }

  @Override
  public String grain() {
    return "channel and measure";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Differences(List.of("channel", "measure"), "difference", "verdict", "people"));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    int days = Periods.days(facts.choices().verdictPeriod());
    long minimumPeople = facts.choices().minimumPeople();
    Dataset<Row> rows =
        perDay(facts, days)
            .coalesce(1)
            .mapPartitions(new VerdictRows(minimumPeople), Encoders.row(VerdictRows.SCHEMA))
            .withColumn(PERIOD_DAYS, lit(days))
            .withColumn(MINIMUM_PEOPLE, lit(minimumPeople));
    return LAYOUT.perRow(rows, col(Attempts.CHANNEL), col(VerdictRows.MEASURE));
  }

  private static Dataset<Row> perDay(Facts facts, int days) {
    return facts
        .attempts()
        .where(col(Attempts.IS_FIRST_ON_CHANNEL).and(Replies.isNew()))
        .groupBy(
            col(Attempts.CHANNEL),
            col(Attempts.WINDOW_SECONDS),
            Days.of(col(Attempts.OCCURRED_AT), facts.zone()).as(DAY))
        .agg(
            Replies.mature().as(VerdictRows.MATURE),
            Replies.replied().as(VerdictRows.REPLIED),
            Calls.firstCalled().as(VerdictRows.CALLED),
            Calls.firstReached().as(VerdictRows.REACHED))
        .withColumn(VerdictRows.UNTIL, Periods.lastMatureDay(facts.asOf(), facts.zone()))
        .withColumn(VerdictRows.IS_BEFORE, Periods.isBefore(col(DAY), col(VerdictRows.UNTIL), days))
        .where(col(VerdictRows.IS_BEFORE).isNotNull());
  }
}
