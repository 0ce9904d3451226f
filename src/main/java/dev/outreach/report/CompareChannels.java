package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.ChannelWaits;
import dev.outreach.measure.Endings;
import dev.outreach.measure.pace.LogRank;
import dev.outreach.measure.pace.Pace;
import dev.outreach.measure.pace.Wait;
import dev.outreach.measure.pace.WaitComparison;
import dev.outreach.measure.survival.RestrictedMean;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Attempts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether one channel's people really sign sooner than another's. */
final class CompareChannels implements Report {
  private static final String MINIMUM_PEOPLE = "minimum_people";

  /**
   * Channels set against each other.
   *
   * @param pair null of all of them
   */
  private record Waits(
      List<Wait> all, WaitComparison pair, LogRank test, Pace pace, long minimumPeople) {
    private long people() {
      return all.stream().mapToLong(Wait::people).sum();
    }

    private long contracts() {
      return all.stream().mapToLong(Wait::events).sum();
    }
  }

  private static final Layout<Waits> LAYOUT =
      Layout.of(
          word(
              "channel_a",
              "channel of the first touch in either direction; the last row, all, is over all"
                  + " channels that are compared",
              row -> row.pair == null ? Layout.ALL : row.pair.a().name()),
          word(
              "channel_b",
              "channel that it is compared with; empty for all",
              of(pair -> pair.b().name())),
          count(
              "people_a",
              "people of channel_a that are compared: contracts + lost + open + colleague_signed of"
                  + " time_to_first_contract, but those at whose firm somebody had signed before; in the last row those of all channels",
              row -> row.pair == null ? row.people() : row.pair.a().people()),
          count(
              "contracts_a",
              "of people_a, those who signed; in the last row those of all channels",
              row -> row.pair == null ? row.contracts() : row.pair.a().events()),
          cell(
              NUMBER,
              "expected_contracts_a",
              "contracts that people_a would have, did both channels bring them at one pace; the sum"
                  + " over the campaigns",
              of(WaitComparison::expectedA)),
          count("people_b", "people of channel_b that are compared", of(pair -> pair.b().people())),
          count("contracts_b", "of people_b, those who signed", of(pair -> pair.b().events())),
          cell(
              NUMBER,
              "expected_contracts_b",
              "contracts that people_b would have, did both channels bring them at one pace; the sum"
                  + " over the campaigns",
              of(WaitComparison::expectedB)),
          cell(
              NUMBER,
              "log_rank",
              "chi-square of the log-rank test of the days from first touch to first contract,"
                  + " stratified: people are compared within each campaign of the first touch, and"
                  + " not at all where it has people of one channel alone; losses end the follow-up as the as-of date does"
                  + " (cause-specific); empty if there is nothing to compare",
              row -> row.test.pValue() == null ? null : row.test.statistic()),
          cell(
              SMALL,
              "df",
              "degrees of freedom of log_rank; 0 if there is nothing to compare",
              row -> row.test.df()),
          cell(
              NUMBER,
              "p_value",
              "how often chance alone gives such a log_rank, 0 to 1; empty as log_rank",
              row -> row.test.pValue()),
          cell(
              NUMBER,
              "p_adjusted",
              "p_value adjusted for all pairs of this report (Benjamini-Hochberg); empty for all",
              of(WaitComparison::adjustedP)),
          word(
              "verdict",
              "a is faster or b is faster if p_adjusted (for all: p_value, not all the same) is below"
                  + " 0.05: more contracts than expected among those still open; else no difference"
                  + " shown; too little data if a channel's expected contracts are below 5, without"
                  + " those of campaigns in which it is compared with nobody; no campaign in common"
                  + " where no campaign has people of both",
              row -> row.pace.code()),
          cell(
              NUMBER,
              "days_without_contract_a",
              "days that people_a are without a contract on average, tau_days at most (restricted"
                  + " mean), over all campaigns, not stratified; empty for all",
              of(pair -> pair.meanA().value())),
          cell(
              NUMBER,
              "days_without_contract_b",
              "the same of people_b",
              of(pair -> pair.meanB().value())),
          cell(
              NUMBER,
              "difference_days",
              "days_without_contract_a - days_without_contract_b: above 0 if channel_a takes longer;"
                  + " empty without a campaign in common",
              difference(RestrictedMean.Difference::value)),
          cell(
              NUMBER,
              "difference_days_low",
              "lower 95% limit of difference_days (normal)",
              difference(difference -> Layout.low(difference.interval()))),
          cell(
              NUMBER,
              "difference_days_high",
              "upper 95% limit of difference_days (normal)",
              difference(difference -> Layout.high(difference.interval()))),
          cell(
              NUMBER,
              "tau_days",
              "days up to which the means are taken: the longest follow-up of the channel where it"
                  + " is shorter; empty for all",
              of(pair -> pair.meanA().tau())),
          cell(
              COUNT,
              Content.SETTING,
              MINIMUM_PEOPLE,
              "setting: channels with fewer people are not compared",
              Waits::minimumPeople));

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

  /** Of a cell that is empty in the row over all channels. */
  private static <V> Function<Waits, V> of(Function<WaitComparison, V> value) {
    return row -> row.pair == null ? null : value.apply(row.pair);
  }

  private static Function<Waits, Double> difference(
      Function<RestrictedMean.Difference, Double> value) {
    return of(pair -> pair.difference().map(value).orElse(null));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Journey, Endings> groups =
        new Groups<>(
            journey -> Groups.key(journey.firstChannel(), campaign(journey)), Endings.ENDINGS);
    return ReportTally.ofTouched(
        groups,
        () -> {
          Map<String, Map<String, Endings>> endings = new HashMap<>();
          for (Group<Endings> group : groups.each()) {
            endings
                .computeIfAbsent(group.text(0), channel -> new HashMap<>())
                .put(group.text(1), group.result());
          }
          long minimumPeople = basis.choices().minimumPeople();
          return LAYOUT.table(compared(ChannelWaits.of(endings, minimumPeople), minimumPeople));
        });
  }

  private static String campaign(Journey journey) {
    return journey.firstCampaign() == null ? Attempts.NO_CAMPAIGN : journey.firstCampaign();
  }

  private static List<Waits> compared(List<Wait> waits, long minimumPeople) {
    List<Waits> rows = new ArrayList<>();
    for (WaitComparison pair : WaitComparison.pairs(waits)) {
      rows.add(new Waits(waits, pair, pair.test(), pair.pace(), minimumPeople));
    }
    if (waits.size() > 1) {
      LogRank test = WaitComparison.ofAll(waits);
      rows.add(new Waits(waits, null, test, WaitComparison.paceOfAll(waits), minimumPeople));
    }
    return rows;
  }
}
