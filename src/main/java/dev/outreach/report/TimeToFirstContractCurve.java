package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Journey;
import dev.outreach.measure.Endings;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The share that has signed, day by day after the first touch: the curve behind the medians. */
final class TimeToFirstContractCurve implements Report {
  private static final String AT_RISK = "at_risk";

  /** One step of one channel's curve. */
  private record Step(String channel, Endings.Point point) {}

  private static final Layout<Step> LAYOUT =
      Layout.of(
          word(
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction",
              Step::channel),
          count("day", "days since the first touch", step -> step.point.day()),
          count(AT_RISK, "people still open just before this day", step -> step.point.atRisk()),
          count(
              "contracts",
              "people who signed their first contract on this day",
              step -> step.point.contracts()),
          count(
              "lost",
              "of the people " + Loss.WHO + ", those lost on this day",
              step -> step.point.lost()),
          count(
              "censored",
              "people still open, or at whose firm somebody else signed, whose follow-up ends on"
                  + " this day or later, before the next row's day; at_risk - contracts - lost - censored is the next row's at_risk",
              step -> step.point.censored()),
          cell(
              NUMBER,
              Content.SHARE,
              "converted_share",
              "share that has signed by the end of this day, 0 to 1, losses competing"
                  + " (Aalen-Johansen)",
              step -> step.point.share().value()),
          cell(
              NUMBER,
              Content.SHARE,
              "converted_share_low",
              "lower 95% limit of converted_share (log-log); empty once everybody has signed",
              step -> Layout.low(step.point.share().interval())),
          cell(
              NUMBER,
              Content.SHARE,
              "converted_share_high",
              "upper 95% limit of converted_share (log-log); empty once everybody has signed",
              step -> Layout.high(step.point.share().interval())));

  @Override
  public String name() {
    return "time_to_first_contract_curve";
  }

  @Override
  public String question() {
    return "How does the share of contracts grow with the days?";
  }

  @Override
  public String grain() {
    return "channel that opened the relationship and day with a contract or a loss";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(new Chart.Curves(Journeys.FIRST_CHANNEL, "day", "converted_share", AT_RISK));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Journey, Endings> groups =
        new Groups<>(journey -> Groups.key(journey.firstChannel()), Endings.ENDINGS);
    return ReportTally.ofTouched(
        groups,
        () -> {
          List<Step> steps = new ArrayList<>();
          for (Group<Endings> channel : groups.each()) {
            channel.result().points().forEach(point -> steps.add(new Step(channel.text(0), point)));
          }
          return LAYOUT.table(steps);
        });
  }
}
