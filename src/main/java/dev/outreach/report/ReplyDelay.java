package dev.outreach.report;

import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.median;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.Replies;
import dev.outreach.measure.ReplyDelays;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;

/** How long people take to answer, by channel, those who may still answer not taken for silent. */
final class ReplyDelay implements Report {
  /** People first written to or called on one channel. */
  private record Channel(String name, long contacted, long replied, ReplyDelays.Delays delays) {}

  private static final Layout<Channel> LAYOUT =
      ReplyDelays.TIMES.stream()
          .map(ReplyDelay::repliedWithin)
          .reduce(
              Layout.<Channel>of(
                  word("channel", "channel of the first touch, and of its reply", Channel::name),
                  count(
                      "people_contacted",
                      "people whose first outbound touch here did not bounce",
                      Channel::contacted),
                  count(
                      "people_replied",
                      String.format(
                          Locale.ROOT,
                          "of people_contacted, those who replied within %d days",
                          Attempts.LONG_FOLLOW_UP_DAYS),
                      Channel::replied)),
              Layout::and)
          .and(
              median(
                  "median_hours",
                  "hours by which half of people_contacted have replied, those who never do"
                      + " included; the middle of the time where it stays at exactly half; empty"
                      + String.format(
                          Locale.ROOT,
                          " if not reached within %d days",
                          Attempts.LONG_FOLLOW_UP_DAYS),
                  "; empty if not reached",
                  channel -> channel.delays.medianHours()))
          .and(
              count(
                  "median_at_risk",
                  "of people_contacted, those still followed and without a reply just before"
                      + " median_hours; fewer than 10 are too few to rely on it; empty if not"
                      + " reached",
                  channel -> channel.delays.medianHours().atRisk()));

  private static Layout<Channel> repliedWithin(Duration time) {
    String length = time.toDays() > 0 ? "%d_days" : "%d_hours";
    long number = time.toDays() > 0 ? time.toDays() : time.toHours();
    String name =
        "replied_within_"
            + String.format(Locale.ROOT, length, number).replaceFirst("^(1_.*)s$", "$1");
    return Layout.estimate(
        name,
        "share of people_contacted who reply that soon, 0 to 1, young touches counted as not"
            + " yet answered (Kaplan-Meier); empty while nobody was contacted that long ago",
        " (log-log); empty once all have replied",
        channel -> channel.delays.within(time));
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
  public ReportTally tally(Basis basis) {
    Collector<Attempt, ?, ReplyDelays.Delays> delays = ReplyDelays.delays(basis.asOf());
    Groups<Attempt, Totals> groups =
        new Groups<>(
            attempt -> Groups.key(attempt.touch().channel()),
            Totals.of(Replies.CONTACTED, ReplyDelays.REPLIED, delays));
    return ReportTally.ofAttempts(
        groups,
        attempt -> attempt.isFirstOnChannel() && Replies.isNew(attempt),
        () ->
            LAYOUT.table(
                groups.each().stream()
                    .map(
                        group ->
                            new Channel(
                                group.text(0),
                                group.result().get(Replies.CONTACTED),
                                group.result().get(ReplyDelays.REPLIED),
                                group.result().get(delays)))
                    .toList()));
  }
}
