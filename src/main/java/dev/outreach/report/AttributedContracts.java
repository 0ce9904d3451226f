package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.Credits;
import dev.outreach.measure.attribution.Attribution;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each channel earned, under every usual way of sharing a contract among its touches. */
final class AttributedContracts implements Report {
  private static final String LOOKBACK = "lookback_days";
  private static final String HALF_LIFE = "half_life_days";
  private static final String DIRECT = "direct_channels";
  private static final String PATH = "path";
  private static final String CREDIT = "credit";

  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.WORD,
              Credits.MODEL,
              "way to share a contract among the touches before it: first, last, last_non_direct,"
                  + " linear, u_shaped (40 % first, 40 % last), w_shaped (30 % each for the first,"
                  + " their first answer, the first talk), time_decay, markov_1 to markov_3 (by how"
                  + " many contracts would be missing without the channel, also one that only led to"
                  + " the channels of contracts), shapley"),
          key(
              Content.WORD,
              Credits.CHANNEL,
              "channel; unattributed: no touch within the lookback; pre_existing: the contract is"
                  + " from before the first touch"),
          key(
              Credits.CONTRACTS,
              "contracts credited, with parts of one: the first one of each client; where credit"
                  + " says every-contract all of them, for the touches since the one before. The rows"
                  + " of a model add up to all of these"),
          key(Content.SHARE, Credits.SHARE, "contracts ÷ all contracts, 0 to 1"),
          key(
              Credits.AMOUNT,
              "amount credited in the same way: all that the client bought, or the contract's own;"
                  + " empty if no amount is known, or in more than one"
                  + " currency"),
          key(
              Credits.CURRENCY,
              "currency of amount (ISO 4217); all of them joined by + if there are several"),
          key(
              Content.SETTING,
              LOOKBACK,
              "setting: days before a contract within which a touch may have led to it"),
          key(Content.SETTING, CREDIT, "setting: first-contract or every-contract"),
          key(
              Content.SETTING,
              PATH,
              "setting: exposures: touches in a row on one channel count once, at the time of the last"
                  + " of them; touches: each one counts"),
          key(
              Content.SETTING,
              HALF_LIFE,
              "setting of time_decay: a touch so many days earlier weighs half; empty for the other"
                  + " models"),
          key(
              Content.SETTING,
              DIRECT,
              "setting of last_non_direct: channels that are passed over; empty for the other"
                  + " models"));

  @Override
  public String name() {
    return "attribution";
  }

  @Override
  public String question() {
    return "Which channel earned the contract?";
  }

  @Override
  public String grain() {
    return "model and channel with a touch before some contract, or credited by the model; and what"
        + " no channel earned";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(new Chart.Spread("channel", "model", "share", List.of("first", "last")));
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    Choices.Attribution choices = facts.choices().attribution();
    Dataset<Row> credits =
        Credits.perModel(
            facts.paths(),
            new Attribution(choices.directChannels(), choices.halfLife()),
            choices.isCollapsed());
    org.apache.spark.sql.Column model = col(Credits.MODEL);
    return LAYOUT.perRow(
        credits
            .withColumn(LOOKBACK, Days.in(choices.lookback()))
            .withColumn(
                CREDIT, lit(choices.creditsEveryContract() ? "every-contract" : "first-contract"))
            .withColumn(PATH, lit(choices.isCollapsed() ? "exposures" : "touches"))
            .withColumn(HALF_LIFE, when(model.equalTo("time_decay"), Days.in(choices.halfLife())))
            .withColumn(
                DIRECT,
                when(
                    model.equalTo("last_non_direct"),
                    lit(String.join(", ", new TreeSet<>(choices.directChannels()))))),
        col(Credits.POSITION));
  }
}
