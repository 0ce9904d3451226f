package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import dev.outreach.measure.Conversions;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Journeys;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far people come, by the channel that opened the relationship and by who opened it. */
final class ChannelConversion implements Report {
  private static final Layout LAYOUT =
      Layout.of(
          key(
              Content.WORD,
              Journeys.FIRST_CHANNEL,
              "channel of the first touch in either direction; the last row, all, is over all"),
          key(
              Content.WORD,
              Journeys.OPENED_BY,
              "who made the first touch: us or them; us as well where theirs answers what was"
                  + " sent to somebody else"),
          value("people", "everyone with at least one touch", Conversions.people()),
          value("replied", "people who wrote to us after our first touch", Conversions.replied()),
          value(
              "spoke", "people with an answered call or a meeting", count(col(Journeys.SPOKE_ON))),
          value("met", "people met in person", count(col(Journeys.MET_ON))),
          value(
              "contracted",
              "people who signed a client's first contract, on the day of the first touch or later",
              Conversions.contracted()),
          value("lost", "people without a contract " + Loss.WHO, Conversions.lost()),
          rate(
              "conversion_rate",
              "contracted ÷ people, 0 to 1, as it stands: those still open may yet sign",
              Conversions.contracted(),
              Conversions.people()),
          value(
              "amount",
              "known amounts of all contracts won with those contracted, without tax, later ones"
                  + " included; empty if there are none, or in more than one currency",
              Conversions.amount()),
          value(
              "currency",
              "currency of amount (ISO 4217); all of them joined by + if there are several",
              Conversions.currency()),
          value(
              "open",
              "people with neither contract nor loss so far; people = contracted + lost + open +"
                  + " colleague_signed + pre_existing",
              Conversions.open()),
          value(
              "colleague_signed",
              "people at whose firm somebody else signed the contract: no prospects any more",
              Conversions.colleagueSigned()),
          value(
              "pre_existing",
              "people with a contract from before the first touch; not counted as contracted, lost"
                  + " or open",
              Conversions.preExisting()));

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
  public Dataset<Row> rows(Facts facts) {
    return LAYOUT.perKeyAndAll(facts.journeys().where(Conversions.isTouched()));
  }
}
