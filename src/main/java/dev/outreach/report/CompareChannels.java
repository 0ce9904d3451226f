package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.ChannelWaits;
import dev.outreach.measure.Curves;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether one channel's people really sign sooner than another's. */
final class CompareChannels implements Report {
  private static final String MINIMUM_PEOPLE = "minimum_people";

  private static final Layout LAYOUT =
      Layout.of(
          value(
              Content.WORD,
              ChannelWaits.A,
              "channel of the first touch in either direction; the last row, all, is over all"
                  + " channels that are compared",
              coalesce(col(ChannelWaits.A), lit(Layout.ALL))),
          key(Content.WORD, ChannelWaits.B, "channel that it is compared with; empty for all"),
          key(
              ChannelWaits.PEOPLE_A,
              "people of channel_a that are compared: contracts + lost + open + colleague_signed of"
                  + " time_to_first_contract, but those at whose firm somebody had signed before; in the last row those of all channels"),
          key(
              ChannelWaits.CONTRACTS_A,
              "of people_a, those who signed; in the last row those of all channels"),
          key(
              ChannelWaits.EXPECTED_A,
              "contracts that people_a would have, did both channels bring them at one pace; the sum"
                  + " over the campaigns"),
          key(ChannelWaits.PEOPLE_B, "people of channel_b that are compared"),
          key(ChannelWaits.CONTRACTS_B, "of people_b, those who signed"),
          key(
              ChannelWaits.EXPECTED_B,
              "contracts that people_b would have, did both channels bring them at one pace; the sum"
                  + " over the campaigns"),
          key(
              ChannelWaits.LOG_RANK,
              "chi-square of the log-rank test of the days from first touch to first contract,"
                  + " stratified: people are compared within each campaign of the first touch, and"
                  + " not at all where it has people of one channel alone; losses end the follow-up as the as-of date does"
                  + " (cause-specific); empty if there is nothing to compare"),
          key(ChannelWaits.DF, "degrees of freedom of log_rank; 0 if there is nothing to compare"),
          key(
              ChannelWaits.P_VALUE,
              "how often chance alone gives such a log_rank, 0 to 1; empty as log_rank"),
          key(
              ChannelWaits.P_ADJUSTED,
              "p_value adjusted for all pairs of this report (Benjamini-Hochberg); empty for all"),
          key(
              Content.WORD,
              ChannelWaits.VERDICT,
              "a is faster or b is faster if p_adjusted (for all: p_value, not all the same) is below"
                  + " 0.05: more contracts than expected among those still open; else no difference"
                  + " shown; too little data if a channel's expected contracts are below 5, without"
                  + " those of campaigns in which it is compared with nobody; no campaign in common"
                  + " where no campaign has people of both"),
          key(
              ChannelWaits.DAYS_A,
              "days that people_a are without a contract on average, tau_days at most (restricted"
                  + " mean), over all campaigns, not stratified; empty for all"),
          key(ChannelWaits.DAYS_B, "the same of people_b"),
          key(
              ChannelWaits.DIFFERENCE,
              "days_without_contract_a - days_without_contract_b: above 0 if channel_a takes longer;"
                  + " empty without a campaign in common"),
          key(ChannelWaits.DIFFERENCE_LOW, "lower 95% limit of difference_days (normal)"),
          key(ChannelWaits.DIFFERENCE_HIGH, "upper 95% limit of difference_days (normal)"),
          key(
              ChannelWaits.TAU,
              "days up to which the means are taken: the longest follow-up of the channel where it"
                  + " is shorter; empty for all"),
          key(
              Content.SETTING,
              MINIMUM_PEOPLE,
              "setting: channels with fewer people are not compared"));

  @Override
  public String name() {
    return "compare_channels";
  }

  @Override
  public String question() {
    return "Are the waits really different?";
  }

  @Override
  public String grain() {
    return "pair of channels that opened relationships, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    long minimumPeople = facts.choices().minimumPeople();
    return LAYOUT.perRow(
        ChannelWaits.compared(
                Curves.byDay(
                    facts.journeys(), col(Journeys.FIRST_CHANNEL), col(Journeys.FIRST_CAMPAIGN)),
                minimumPeople)
            .withColumn(MINIMUM_PEOPLE, lit(minimumPeople)),
        col(ChannelWaits.A).asc_nulls_last(),
        col(ChannelWaits.B));
  }
}
