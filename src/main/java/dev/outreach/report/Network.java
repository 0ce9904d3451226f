package dev.outreach.report;

import static dev.outreach.report.Layout.key;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.value;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.measure.Connections;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Relations;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many of those whom I am connected with I ever talked to, and how long ago. */
final class Network implements Report {
  private static final Layout PEOPLE =
      Layout.of(
          key(
              Content.WORD,
              Relations.SOURCE,
              "format of the address book; the last row, all, counts each person once, however many"
                  + " books hold them"),
          value("connections", "people in the address books", Connections.connections()),
          value(
              "written_to",
              "of connections, those to whom a message of ours went; an invitation is none",
              Connections.writtenTo()),
          rate(
              "written_share",
              "written_to ÷ connections, 0 to 1",
              Connections.writtenTo(),
              Connections.connections()),
          value(
              "answered",
              "of written_to, those who wrote to us after our first touch, on any channel, however"
                  + " late",
              Connections.answered()),
          rate(
              "answered_share",
              "answered ÷ written_to, 0 to 1; empty if nobody was written to",
              Connections.answered(),
              Connections.writtenTo()),
          value(
              "spoken",
              "of connections, those with an answered call or a meeting",
              Connections.spoken()),
          value("met", "of connections, those met in person", Connections.met()),
          value(
              "contracted",
              "of connections, those with a contract on the day of the first touch or later, and none"
                  + " from before it",
              Connections.contracted()),
          value(
              "ever_touched",
              "of connections, those with a touch in either direction, an invitation among them",
              Connections.everTouched()),
          value(
              "never_touched",
              "of connections, those without; ever_touched + never_touched = connections",
              Connections.neverTouched()));

  @Override
  public String name() {
    return "network";
  }

  @Override
  public String question() {
    return "How alive is my network?";
  }

  @Override
  public String grain() {
    return "address book's format, and all";
  }

  @Override
  public List<Field> columns() {
    return layout(lit(null)).columns();
  }

  @Override
  public Dataset<Row> rows(Facts facts) {
    return layout(lit(LocalDate.ofInstant(facts.asOf(), facts.zone())))
        .perKey(Connections.people(facts.relations()));
  }

  private static Layout layout(org.apache.spark.sql.Column asOfDay) {
    return PEOPLE
        .and(silentFor(1, "year", asOfDay))
        .and(silentFor(2, "years", asOfDay))
        .and(silentFor(3, "years", asOfDay));
  }

  private static Layout.Cell silentFor(
      int years, String unit, org.apache.spark.sql.Column asOfDay) {
    return value(
        String.format(Locale.ROOT, "silent_%d_%s", years, unit),
        String.format(
            Locale.ROOT,
            "of ever_touched, those whose last touch in either direction lies more than %d %s before"
                + " the as-of day",
            years,
            unit),
        Connections.silentFor(years, asOfDay));
  }
}
