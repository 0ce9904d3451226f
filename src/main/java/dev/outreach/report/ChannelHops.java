package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.rate;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Hop;
import dev.outreach.journey.Journey;
import dev.outreach.measure.Conversions;
import dev.outreach.measure.HandOffs;
import dev.outreach.measure.calendar.Days;
import dev.outreach.report.Groups.Group;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;

/** Which channel leads to which: who moves a talk, how soon, and what comes of it. */
final class ChannelHops implements Report {

  /** An ordered pair of channels. */
  private record Pair(Group<Totals> group, long openedOnFrom, double hopWithinDays) {
    private <R> R get(Collector<Hop, ?, R> collector) {
      return group.result().get(collector);
    }
  }

  private static final Layout<Pair> LAYOUT =
      Layout.of(
          word(
              "from_channel",
              "channel of the last touch before the hop, in either direction",
              row -> row.group().text(0)),
          word(
              "to_channel",
              "channel of the very next touch, within hop_within_days",
              row -> row.group().text(1)),
          count(
              "people",
              "people whose talk moved so, each counted by the first time; what bounced or a machine"
                  + " sent is no part of a talk",
              row -> row.get(HandOffs.PEOPLE)),
          count(
              "moved_by_us",
              "of people, those with whom we made the first touch on to_channel",
              row -> row.get(HandOffs.MOVED_BY_US)),
          count(
              "moved_by_them",
              "of people, those who made it themselves",
              row -> row.get(HandOffs.MOVED_BY_THEM)),
          cell(
              NUMBER,
              "median_days",
              "median days between the two touches, over people; 0 if they fell on one day",
              row -> row.get(HandOffs.MEDIAN_DAYS)),
          count(
              "opened_on_from",
              "everyone whose first touch was on from_channel, whether or not they moved",
              Pair::openedOnFrom),
          count(
              "opened_and_hopped",
              "of opened_on_from, those who are among people",
              row -> row.get(HandOffs.OPENED_HERE)),
          rate(
              "hop_share",
              "opened_and_hopped ÷ opened_on_from, 0 to 1; empty if no relationship began there",
              row -> new Share(row.get(HandOffs.OPENED_HERE), row.openedOnFrom)),
          count(
              "without_contract",
              "of people, those without any contract before the day of the hop",
              row -> row.get(HandOffs.WITHOUT_CONTRACT)),
          count(
              "contracted_after",
              "of without_contract, those who signed their first one on that day or later",
              row -> row.get(HandOffs.CONTRACTED_AFTER)),
          rate(
              "contracted_after_share",
              "contracted_after ÷ without_contract, 0 to 1, as it stands: time runs from the hop,"
                  + " and who hopped lately may yet sign; empty if all had signed before",
              row ->
                  new Share(
                      row.get(HandOffs.CONTRACTED_AFTER), row.get(HandOffs.WITHOUT_CONTRACT))),
          cell(
              NUMBER,
              Content.SETTING,
              "hop_within_days",
              "setting: how many days after a touch the next one still continues the talk",
              Pair::hopWithinDays));

  @Override
  public String name() {
    return "channel_hops";
  }

  @Override
  public String question() {
    return "Where do talks move?";
  }

  @Override
  public String grain() {
    return "channel that a talk left and channel that it moved to";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Bars(
            List.of("from_channel", "to_channel"),
            "people",
            List.of("moved_by_us", "moved_by_them")));
  }

  /** People who hopped, and those who could have. */
  private static final class Hops implements ReportTally {
    private final Basis basis;
    private final Groups<Journey, Long> opened =
        new Groups<>(journey -> Groups.key(journey.firstChannel()), Conversions.PEOPLE);
    private final Groups<Hop, Totals> hops =
        new Groups<>(
            hop -> Groups.key(hop.fromChannel(), hop.toChannel()),
            Totals.of(
                HandOffs.PEOPLE,
                HandOffs.MOVED_BY_US,
                HandOffs.MOVED_BY_THEM,
                HandOffs.MEDIAN_DAYS,
                HandOffs.OPENED_HERE,
                HandOffs.WITHOUT_CONTRACT,
                HandOffs.CONTRACTED_AFTER));

    private Hops(Basis basis) {
      this.basis = basis;
    }

    @Override
    public void journey(String person, Journey journey) {
      if (Conversions.isTouched(journey)) {
        opened.add(journey);
      }
    }

    @Override
    public void hop(String person, Hop hop) {
      hops.add(hop);
    }

    @Override
    public Serializable state() {
      return new Serializable[] {opened.state(), hops.state()};
    }

    @Override
    public void merge(Serializable state) {
      opened.merge(((Serializable[]) state)[0]);
      hops.merge(((Serializable[]) state)[1]);
    }

    @Override
    public ReportTable table(Facts facts) {
      Map<String, Long> people = new HashMap<>();
      opened.each().forEach(group -> people.put(group.text(0), group.result()));
      double days = Days.in(basis.choices().hopWithin());
      return LAYOUT.table(
          hops.each().stream()
              .map(group -> new Pair(group, people.getOrDefault(group.text(0), 0L), days))
              .toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Hops(basis);
  }
}
