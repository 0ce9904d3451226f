package dev.outreach.report;

import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.util.List;
import java.util.Optional;

/** Who answers, by channel: each person counts once, by the first touch on it. */
final class ReplyRatesByChannel implements Report {
  private static final Layout<Group<Totals>> LAYOUT =
      Layout.of(
              word(Attempts.CHANNEL, "channel of the touch", group -> group.text(0)),
              ReplyRates.relation(1))
          .and(ReplyRates.VALUES);

  @Override
  public String name() {
    return "reply_rates_by_channel";
  }

  @Override
  public String question() {
    return "Which channel gets answers?";
  }

  @Override
  public String grain() {
    return "channel and relation";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Intervals(
            List.of(Attempts.CHANNEL), List.of(ReplyRates.REPLIES), ReplyRates.ONLY_NEW));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Attempt, Totals> groups =
        new Groups<>(
            attempt -> Groups.key(attempt.touch().channel(), attempt.relation()),
            ReplyRates.TOTALS);
    return ReportTally.ofAttempts(
        groups, Attempt::isFirstOnChannel, () -> LAYOUT.table(groups.each()));
  }
}
