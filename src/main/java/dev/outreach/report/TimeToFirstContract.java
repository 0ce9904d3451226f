package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import dev.outreach.measure.Curves;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How long it takes from the first touch to the first contract, by first channel and in all. */
final class TimeToFirstContract implements Report {
  private static final Layout LAYOUT =
      Layout.of(
              key(
                  Content.WORD,
                  Journeys.FIRST_CHANNEL,
                  "channel of the first touch in either direction; the last row, all, is over all"),
              value(
                  "people",
                  "everyone with at least one touch: contracts + lost + open + colleague_signed +"
                      + " pre_existing",
                  Curves.people()),
              value(
                  "contracts",
                  "people whose first contract came on the day of the first touch or later",
                  sum(Curves.CONTRACTS)),
              value("lost", "people without a contract " + Loss.WHO, sum(Curves.LOST)),
              value("open", "people with neither contract nor loss so far", sum(Curves.OPEN)),
              value(
                  "colleague_signed",
                  "people at whose firm somebody else signed the contract; followed until that day",
                  sum(Curves.COLLEAGUE_SIGNED)))
          .and(
              Layout.estimate(
                  Content.PLAIN,
                  "median_days",
                  "days from first touch by which half of all have signed; the middle of the time"
                      + " where it stays at exactly half; empty if not reached",
                  "; empty if not reached",
                  Curves.median()))
          .and(
              value(
                  "median_at_risk",
                  "people still open just before median_days; fewer than 10 are too few to rely on"
                      + " it; empty if not reached",
                  Curves.median().getField(Curves.AT_RISK)))
          .and(convertedBy(30))
          .and(convertedBy(90))
          .and(convertedBy(180))
          .and(convertedBy(365))
          .and(convertedBy(730))
          .and(
              value(
                  "pre_existing",
                  "people with a contract from before the first touch; not part of any time",
                  sum(Curves.PRE_EXISTING)));

  private static Layout convertedBy(int days) {
    String name = String.format(Locale.ROOT, "converted_by_%d_days", days);
    return Layout.estimate(
        Content.SHARE,
        name,
        String.format(
            Locale.ROOT,
            "share that has signed within %d days of the first touch, 0 to 1, losses competing"
                + " (Aalen-Johansen); empty if nobody was followed that long",
            days),
        " (log-log); empty also once everybody has signed",
        Curves.shareBy(days));
  }

  @Override
  public String name() {
    return "time_to_first_contract";
  }

  @Override
  public String question() {
    return "How long does it take to the first contract?";
  }

  @Override
  public String grain() {
    return "channel that opened the relationship, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perKeyAndAll(Curves.byDay(facts.journeys(), col(Journeys.FIRST_CHANNEL)));
  }
}
