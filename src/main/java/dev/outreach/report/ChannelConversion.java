package dev.outreach.report;

import static dev.outreach.report.Layout.MONEY_SUM;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;
import static dev.outreach.report.Totals.share;
import static dev.outreach.report.Totals.total;

import dev.outreach.journey.Journey;
import dev.outreach.measure.Aggregates;
import dev.outreach.measure.Conversions;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/** How far people come, by the channel that opened the relationship and by who opened it. */
final class ChannelConversion implements Report {
  private static final Collector<Journey, ?, Long> SPOKE =
      Aggregates.countIf(journey -> journey.spokeOn() != null);
  private static final Collector<Journey, ?, Long> MET =
      Aggregates.countIf(journey -> journey.metOn() != null);

  private static final Layout<Group<Totals>> LAYOUT =
      Layout.of(
          word(
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction; the last row, all, is over all",
              group -> group.keyOrAll(0)),
          word(
              Journeys.OPENED_BY,
              "who made the first touch: us or them; us as well where theirs answers what was"
                  + " sent to somebody else",
              group -> group.keyOrAll(1)),
          count("people", "everyone with at least one touch", total(Conversions.PEOPLE)),
          count(
              "replied",
              "people who wrote to us after our first touch",
              total(Conversions.REPLIED)),
          count("spoke", "people with an answered call or a meeting", total(SPOKE)),
          count("met", "people met in person", total(MET)),
          count(
              "contracted",
              "people who signed a client's first contract, on the day of the first touch or later",
              total(Conversions.CONTRACTED)),
          count("lost", "people without a contract " + Loss.WHO, total(Conversions.LOST)),
          rate(
              "conversion_rate",
              "contracted ÷ people, 0 to 1, as it stands: those still open may yet sign",
              share(Conversions.CONTRACTED, Conversions.PEOPLE)),
          cell(
              MONEY_SUM,
              "amount",
              "known amounts of all contracts won with those contracted, without tax, later ones"
                  + " included; empty if there are none, or in more than one currency",
              group -> group.result().get(Conversions.AMOUNTS).sum()),
          cell(
              TEXT,
              "currency",
              "currency of amount (ISO 4217); all of them joined by + if there are several",
              group -> group.result().get(Conversions.AMOUNTS).currency()),
          count(
              "open",
              "people with neither contract nor loss so far; people = contracted + lost + open +"
                  + " colleague_signed + pre_existing",
              total(Conversions.OPEN)),
          count(
              "colleague_signed",
              "people at whose firm somebody else signed the contract: no prospects any more",
              total(Conversions.COLLEAGUE_SIGNED)),
          count(
              "pre_existing",
              "people with a contract from before the first touch; not counted as contracted, lost"
                  + " or open",
              total(Conversions.PRE_EXISTING)));

  @Override
  public String name() {
    return "channel_conversion";
  }

  @Override
  public String question() {
    return "Which channel brings contracts?";
  }

  @Override
  public String grain() {
    return "channel that opened the relationship and who opened it, and all";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Intervals(
            List.of("first_channel", "opened_by"),
            List.of(new Chart.Share("conversion_rate", "contracted", "people"))));
  }

  @Override
  public ReportTally tally(Basis basis) {
    Groups<Journey, Totals> groups =
        new Groups<>(
            journey -> Groups.key(journey.firstChannel(), journey.openedBy()),
            Totals.of(
                Conversions.PEOPLE,
                Conversions.REPLIED,
                SPOKE,
                MET,
                Conversions.CONTRACTED,
                Conversions.LOST,
                Conversions.AMOUNTS,
                Conversions.OPEN,
                Conversions.COLLEAGUE_SIGNED,
                Conversions.PRE_EXISTING));
    return ReportTally.ofTouched(groups, () -> LAYOUT.table(groups.eachAndAll()));
  }
}
