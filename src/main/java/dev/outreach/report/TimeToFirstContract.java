package dev.outreach.report;

import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.median;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.Endings;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Locale;

/** How long it takes from the first touch to the first contract, by first channel and in all. */
final class TimeToFirstContract implements Report {
  private static final Layout<Group<Endings>> LAYOUT =
      Layout.<Group<Endings>>of(
              word(
                  Journeys.FIRST_CHANNEL,
                  "channel of the first touch in either direction; the last row, all, is over all",
                  group -> group.keyOrAll(0)),
              count(
                  "people",
                  "everyone with at least one touch: contracts + lost + open + colleague_signed +"
                      + " pre_existing",
                  group -> group.result().people()),
              count(
                  "contracts",
                  "people whose first contract came on the day of the first touch or later",
                  group -> group.result().contracts()),
              count(
                  "lost", "people without a contract " + Loss.WHO, group -> group.result().lost()),
              count(
                  "open",
                  "people with neither contract nor loss so far",
                  group -> group.result().open()),
              count(
                  "colleague_signed",
                  "people at whose firm somebody else signed the contract; followed until that day",
                  group -> group.result().colleagueSigned()))
          .and(
              median(
                  "median_days",
                  "days from first touch by which half of all have signed; the middle of the time"
                      + " where it stays at exactly half; empty if not reached",
                  "; empty if not reached",
                  group -> group.result().median()))
          .and(
              count(
                  "median_at_risk",
                  "people still open just before median_days; fewer than 10 are too few to rely on"
                      + " it; empty if not reached",
                  group -> group.result().median().atRisk()))
          .and(convertedBy(30))
          .and(convertedBy(90))
          .and(convertedBy(180))
          .and(convertedBy(365))
          .and(convertedBy(730))
          .and(
              count(
                  "pre_existing",
                  "people with a contract from before the first touch; not part of any time",
                  group -> group.result().preExisting()));

  private static Layout<Group<Endings>> convertedBy(int days) {
    String name = String.format(Locale.ROOT, "converted_by_%d_days", days);
    return Layout.estimate(
        name,
        String.format(
            Locale.ROOT,
            "share that has signed within %d days of the first touch, 0 to 1, losses competing"
                + " (Aalen-Johansen); empty if nobody was followed that long",
            days),
        " (log-log); empty also once everybody has signed",
        group -> group.result().shareBy(days));
  }

  @Override
  public String name() {
    return "time_to_first_contract";
  }

  @Override
  public String question() {
    return "How long does it take to the first contract?";
  }

  @Override
  public String grain() {
    return "channel that opened the relationship, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Journey, Endings> groups =
        new Groups<>(journey -> Groups.key(journey.firstChannel()), Endings.ENDINGS);
    return ReportTally.ofTouched(groups, () -> LAYOUT.table(groups.eachAndAll()));
  }
}
