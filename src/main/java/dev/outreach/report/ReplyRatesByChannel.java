package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;

import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who answers, by channel: each person counts once, by the first touch on it. */
final class ReplyRatesByChannel implements Report {
  private static final Layout LAYOUT =
      Layout.of(key(Content.WORD, Attempts.CHANNEL, "channel of the touch"), ReplyRates.RELATION)
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
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perKey(facts.attempts().where(col(Attempts.IS_FIRST_ON_CHANNEL)));
  }
}
