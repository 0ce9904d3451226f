package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;

import dev.outreach.measure.Curves;
import dev.outreach.measure.ReplyDelays;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How long people take to answer, by channel, those who may still answer not taken for silent. */
final class ReplyDelay implements Report {
  private static final Layout LAYOUT =
      ReplyDelays.TIMES.stream()
          .map(ReplyDelay::repliedWithin)
          .reduce(
              Layout.of(
                  key(
                      Content.WORD,
                      ReplyDelays.CHANNEL,
                      "channel of the first touch, and of its reply"),
                  value(
                      "people_contacted",
                      "people whose first outbound touch here did not bounce",
                      col(ReplyDelays.CONTACTED)),
                  value(
                      "people_replied",
                      String.format(
                          Locale.ROOT,
                          "of people_contacted, those who replied within %d days",
                          Attempts.LONG_FOLLOW_UP_DAYS),
                      col(ReplyDelays.REPLIED))),
              Layout::and)
          .and(
              Layout.estimate(
                  Content.PLAIN,
                  "median_hours",
                  "hours by which half of people_contacted have replied, those who never do"
                      + " included; the middle of the time where it stays at exactly half; empty"
                      + String.format(
                          Locale.ROOT,
                          " if not reached within %d days",
                          Attempts.LONG_FOLLOW_UP_DAYS),
                  "; empty if not reached",
                  ReplyDelays.medianHours()))
          .and(
              value(
                  "median_at_risk",
                  "of people_contacted, those still followed and without a reply just before"
                      + " median_hours; fewer than 10 are too few to rely on it; empty if not"
                      + " reached",
                  ReplyDelays.medianHours().getField(Curves.AT_RISK)));

  private static Layout repliedWithin(Duration time) {
    String length = time.toDays() > 0 ? "%d_days" : "%d_hours";
    long number = time.toDays() > 0 ? time.toDays() : time.toHours();
    String name =
        "replied_within_"
            + String.format(Locale.ROOT, length, number).replaceFirst("^(1_.*)s$", "$1");
    return Layout.estimate(
        Content.SHARE,
        name,
        "share of people_contacted who reply that soon, 0 to 1, young touches counted as not"
            + " yet answered (Kaplan-Meier); empty while nobody was contacted that long ago",
        " (log-log); empty once all have replied",
        ReplyDelays.within(time));
  }

  @Override
  public String name() {
    return "reply_delay";
  }

  @Override
  public String question() {
    return "How long until they answer?";
  }

  @Override
  public String grain() {
    return "channel";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Horizons(
            "channel",
            "people_contacted",
            List.of(
                new Chart.Horizon("replied_within_1_hour", 1),
                new Chart.Horizon("replied_within_4_hours", 4),
                new Chart.Horizon("replied_within_1_day", 24),
                new Chart.Horizon("replied_within_2_days", 2 * 24),
                new Chart.Horizon("replied_within_3_days", 3 * 24),
                new Chart.Horizon("replied_within_7_days", 7 * 24),
                new Chart.Horizon("replied_within_14_days", 14 * 24),
                new Chart.Horizon("replied_within_30_days", 30 * 24))));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perRow(
        ReplyDelays.perChannel(facts.attempts(), facts.asOf()), col(ReplyDelays.CHANNEL));
  }
}
