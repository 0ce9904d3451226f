package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.Curves;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether those who came in later sign sooner, or more of them. */
final class Cohorts implements Report {
  private static final String MONTH = "cohort_month";
  private static final String PEOPLE = "people";
  private static final String CONTRACTED = "contracted";
  private static final String FOLLOW_UP = "minimum_follow_up_days";
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

  private static final Layout LAYOUT =
      HORIZONS.stream()
          .map(Cohorts::convertedBy)
          .reduce(
              Layout.of(
                  key(MONTH, "first day of the month of the first touch in either direction"),
                  key(
                      PEOPLE,
                      "everyone whose first touch fell in the month: contracted + lost + open +"
                          + " colleague_signed + pre_existing"),
                  key(
                      CONTRACTED,
                      "people who signed a client's first contract, on the day of the first touch or later"),
                  key(Curves.LOST, "people without a contract " + Loss.WHO),
                  key(Curves.OPEN, "people with neither contract nor loss so far"),
                  key(
                      Curves.COLLEAGUE_SIGNED,
                      "people at whose firm somebody else signed the contract; followed until that"
                          + " day"),
                  key(
                      Curves.PRE_EXISTING,
                      "people with a contract from before the first touch; not part of any share"),
                  key(
                      FOLLOW_UP,
                      "days from the last first touch of the month, those of pre_existing left out,"
                          + " to the as-of day: nobody still open was followed for less")),
              Layout::and);

  private static Layout convertedBy(int days) {
    String name = share(days);
    return Layout.estimate(
        Content.SHARE,
        name,
        String.format(
            Locale.ROOT,
            "share that has signed within %d days of the first touch, 0 to 1, losses competing"
                + " (Aalen-Johansen); empty while minimum_follow_up_days is less",
            days),
        " (log-log); empty also once everybody has signed",
        col(name));
  }

  @Override
  public String name() {
    return "cohorts";
  }

  @Override
  public String question() {
    return "Is it getting better?";
  }

  @Override
  public String grain() {
    return "month of the first touch";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Horizons(
            "cohort_month",
            "people",
            List.of(
                new Chart.Horizon("converted_by_30_days", 30 * 24),
                new Chart.Horizon("converted_by_90_days", 90 * 24),
                new Chart.Horizon("converted_by_180_days", 180 * 24),
                new Chart.Horizon("converted_by_365_days", 365 * 24))));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    LocalDate asOfDay = LocalDate.ofInstant(facts.asOf(), facts.zone());
    var month = Days.firstOfMonth(col(Journeys.FIRST_TOUCH_ON)).as(MONTH);
    var followUp = Days.between(max(Curves.LAST_FIRST_TOUCH_ON), lit(asOfDay));
    var shares =
        HORIZONS.stream()
            .map(days -> when(followUp.geq(days), Curves.shareBy(days)).as(share(days)));
    var values =
        Stream.concat(
            Stream.of(
                sum(Curves.CONTRACTS).as(CONTRACTED),
                sum(Curves.LOST).as(Curves.LOST),
                sum(Curves.OPEN).as(Curves.OPEN),
                sum(Curves.COLLEAGUE_SIGNED).as(Curves.COLLEAGUE_SIGNED),
                sum(Curves.PRE_EXISTING).as(Curves.PRE_EXISTING),
                followUp.as(FOLLOW_UP)),
            shares);
    return LAYOUT.perRow(
        Curves.byDay(facts.journeys(), month)
            .groupBy(MONTH)
            .agg(Curves.people().as(PEOPLE), values.toArray(org.apache.spark.sql.Column[]::new)),
        col(MONTH));
  }

  private static String share(int days) {
    return String.format(Locale.ROOT, "converted_by_%d_days", days);
  }
}
