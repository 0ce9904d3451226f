package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.SendTimes;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which days, parts of them and hours bring more answers than the rest of the channel. */
final class BestTimes implements Report {
  private static final String MINIMUM = "minimum_attempts";

  private static final Layout LAYOUT =
      Layout.of(
          key(Content.WORD, SendTimes.CHANNEL, "channel of the attempt"),
          key(
              Content.WORD,
              SendTimes.SUCCESS,
              "what counts as one: reached, of a call that it was answered or refused; replied, of"
                  + " anything else that a reply came on the channel within the reply window"),
          key(
              SendTimes.WEEKDAY,
              "1 for Monday to 7 for Sunday, on the recipient's clock where their telephone number"
                  + " tells its zone, else in the reporting zone"),
          key(Content.WORD, SendTimes.WEEKDAY_NAME, "the same in English"),
          key(
              Content.WORD,
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
          Layout.rate(
              "success_rate",
              "successes ÷ attempts, 0 to 1, repeats to one person taken as independent",
              col(SendTimes.SUCCESSES),
              col(SendTimes.ATTEMPTS)),
          key(
              SendTimes.RANK,
              "1 for the highest success_rate_low among the day parts, or the hours, of the channel;"
                  + " empty below minimum_attempts"),
          JudgedCells.layout(
              "success_rate - that of the other attempts of the channel",
              "all day parts, or all hours, listed here",
              MINIMUM),
          key(
              Content.SETTING,
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
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Times(
            "channel",
            "success",
            "weekday",
            "day_part",
            "hour",
            "rank",
            new Chart.Share("success_rate", "successes", "attempts")));
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
