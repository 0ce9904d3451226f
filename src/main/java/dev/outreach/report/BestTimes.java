package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.Rates;
import dev.outreach.measure.SendTimes;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which days, parts of them and hours bring more answers than the rest of the channel. */
final class BestTimes implements Report {
  private static final String MINIMUM = "minimum_attempts";

  private static final Layout LAYOUT =
      Layout.of(
          key(SendTimes.CHANNEL, "channel of the attempt"),
          key(
              SendTimes.SUCCESS,
              "what counts as one: reached, of a call that it was answered or refused; replied, of"
                  + " anything else that a reply came on the channel within the reply window"),
          key(
              SendTimes.WEEKDAY,
              "1 for Monday to 7 for Sunday, on the recipient's clock where their telephone number"
                  + " tells its zone, else in the reporting zone"),
          key(SendTimes.WEEKDAY_NAME, "the same in English"),
          key(
              SendTimes.DAY_PART,
              "morning (8 to 12), midday (12 to 14), afternoon (14 to 18) or out of hours (0 to 8"
                  + " and 18 to 24 of the same day)"),
          key(
              SendTimes.HOUR,
              "0 to 23, for the hour from then on; empty in the row of a whole day_part; an hour has"
                  + " a row from minimum_attempts on"),
          key(
              SendTimes.ATTEMPTS,
              "calls that I made, or messages at least one reply window old, at that time; bounced"
                  + " ones left out; repeats to one person count each"),
          key(
              SendTimes.IN_KNOWN_ZONE,
              "of attempts, those whose recipient's zone is known; the others are on the clock of"
                  + " the reporting zone"),
          key(
              SendTimes.SUCCESSES,
              "of attempts, the successes; a reply to the last of several messages is one for each"
                  + " whose reply window it falls in"),
          value(
              "success_rate",
              "successes ÷ attempts, 0 to 1",
              Rates.rate(col(SendTimes.SUCCESSES), col(SendTimes.ATTEMPTS))),
          value(
              "success_rate_low",
              "lower 95 % limit of success_rate (Wilson), repeats taken as independent",
              Rates.low(col(SendTimes.SUCCESSES), col(SendTimes.ATTEMPTS))),
          value(
              "success_rate_high",
              "upper 95 % limit of success_rate (Wilson), repeats taken as independent",
              Rates.high(col(SendTimes.SUCCESSES), col(SendTimes.ATTEMPTS))),
          key(
              SendTimes.RANK,
              "1 for the highest success_rate_low among the day parts, or the hours, of the channel;"
                  + " empty below minimum_attempts"),
          key(
              SendTimes.DIFFERENCE,
              "success_rate less that of all other attempts of the channel, -1 to 1; empty if there"
                  + " are none"),
          key(SendTimes.DIFFERENCE_LOW, "lower 95 % limit of difference (Newcombe)"),
          key(SendTimes.DIFFERENCE_HIGH, "upper 95 % limit of difference (Newcombe)"),
          key(
              SendTimes.P_ADJUSTED,
              "how often chance alone makes such a difference, 0 to 1 (chi-square, Fisher if few),"
                  + " adjusted for all day parts, or all hours, listed here (Benjamini-Hochberg);"
                  + " empty as difference"),
          key(
              SendTimes.VERDICT,
              "better or worse than the rest of the channel, no difference shown, or too little"
                  + " data"),
          key(
              MINIMUM,
              "setting minimum-people: attempts from which on a time, and the rest of the channel,"
                  + " are judged"));

  @Override
  public String name() {
    return "best_times";
  }

  @Override
  public String question() {
    return "When should I call or write?";
  }

  @Override
  public String grain() {
    return "channel, what counts as success, weekday and part of the day, and each hour of those"
        + " with enough attempts";
  }

  @Override
  public List<Column> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    long minimum = facts.choices().minimumPeople();
    return LAYOUT.perRow(
        SendTimes.perHour(facts.attempts(), facts.zone())
            .agg(SendTimes.timetable(minimum).as("cells"))
            .select(inline(col("cells")))
            .withColumn(MINIMUM, lit(minimum)),
        col(SendTimes.PLACE));
  }
}
