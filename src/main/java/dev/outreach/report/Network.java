package dev.outreach.report;

import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;
import static dev.outreach.report.Totals.share;
import static dev.outreach.report.Totals.total;

import dev.outreach.journey.Relation;
import dev.outreach.measure.Connections;
import dev.outreach.report.Groups.Group;
import dev.outreach.sheet.Field;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collector;

/** How many of those whom I am connected with I ever talked to, and how long ago. */
final class Network implements Report {
  private static final Layout<Group<Totals>> PEOPLE =
      Layout.of(
          word(
              "source",
              "format of the address book; the last row, all, counts each person once, however many"
                  + " books hold them",
              group -> group.keyOrAll(0)),
          count("connections", "people in the address books", total(Connections.CONNECTIONS)),
          count(
              "written_to",
              "of connections, those to whom a message of ours went; an invitation is none",
              total(Connections.WRITTEN_TO)),
          rate(
              "written_share",
              "written_to ÷ connections, 0 to 1",
              share(Connections.WRITTEN_TO, Connections.CONNECTIONS)),
          count(
              "answered",
              "of written_to, those who wrote to us after our first touch, on any channel, however"
                  + " late",
              total(Connections.ANSWERED)),
          rate(
              "answered_share",
              "answered ÷ written_to, 0 to 1; empty if nobody was written to",
              share(Connections.ANSWERED, Connections.WRITTEN_TO)),
          count(
              "spoken",
              "of connections, those with an answered call or a meeting",
              total(Connections.SPOKEN)),
          count("met", "of connections, those met in person", total(Connections.MET)),
          count(
              "contracted",
              "of connections, those with a contract on the day of the first touch or later, and none"
                  + " from before it",
              total(Connections.CONTRACTED)),
          count(
              "ever_touched",
              "of connections, those with a touch in either direction, an invitation among them",
              total(Connections.EVER_TOUCHED)),
          count(
              "never_touched",
              "of connections, those without; ever_touched + never_touched = connections",
              total(Connections.NEVER_TOUCHED)));

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
    return layout(silences(LocalDate.EPOCH)).columns();
  }

  /** The people of each address book, and all of them once each. */
  private static final class Books extends ReportTally.OfGroups {
    private final Layout<Group<Totals>> layout;
    private final Groups<Connections, Totals> groups;
    private final Set<String> met = new HashSet<>();

    private Books(Layout<Group<Totals>> layout, Groups<Connections, Totals> groups) {
      super(groups);
      this.layout = layout;
      this.groups = groups;
    }

    @Override
    public void relation(String person, Relation relation) {
      groups.add(new Connections(relation.source(), relation.journey()));
      if (met.add(person)) {
        groups.add(new Connections(null, relation.journey()));
      }
    }

    @Override
    public void endHistory() {
      met.clear();
    }

    @Override
    public ReportTable table(Facts facts) {
      return layout.table(groups.each());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    List<Collector<Connections, ?, Long>> silences = silences(basis.asOfDay());
    return new Books(
        layout(silences),
        new Groups<>(
            connection -> Groups.key(connection.source()),
            Totals.of(
                Connections.CONNECTIONS,
                Connections.WRITTEN_TO,
                Connections.ANSWERED,
                Connections.SPOKEN,
                Connections.MET,
                Connections.CONTRACTED,
                Connections.EVER_TOUCHED,
                Connections.NEVER_TOUCHED,
                silences.get(0),
                silences.get(1),
                silences.get(2))));
  }

  /** Of one, two and three years. */
  private static List<Collector<Connections, ?, Long>> silences(LocalDate asOfDay) {
    return List.of(
        Connections.silentFor(1, asOfDay),
        Connections.silentFor(2, asOfDay),
        Connections.silentFor(3, asOfDay));
  }

  private static Layout<Group<Totals>> layout(List<Collector<Connections, ?, Long>> silences) {
    return PEOPLE.and(
        silentFor(1, "year", silences.get(0)),
        silentFor(2, "years", silences.get(1)),
        silentFor(3, "years", silences.get(2)));
  }

  private static Layout.Cell<Group<Totals>> silentFor(
      int years, String unit, Collector<Connections, ?, Long> silence) {
    return count(
        String.format(Locale.ROOT, "silent_%d_%s", years, unit),
        String.format(
            Locale.ROOT,
            "of ever_touched, those whose last touch in either direction lies more than %d %s before"
                + " the as-of day",
            years,
            unit),
        total(silence));
  }
}
