package dev.outreach.report;

import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.TEXT;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Path;
import dev.outreach.measure.Credits;
import dev.outreach.measure.attribution.Attribution;
import dev.outreach.measure.calendar.Days;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What each channel earned, under every usual way of sharing a contract among its touches. */
final class AttributedContracts implements Report {

  private record Line(Credits.Credited credited, Choices.Attribution choices) {
    private boolean isOf(String model) {
      return credited.model().equals(model);
    }

    private String directChannels() {
      return String.join(", ", new TreeSet<>(choices.directChannels()));
    }
  }

  private static final Layout<Line> LAYOUT =
      Layout.of(
          word(
              "model",
              "way to share a contract among the touches before it: first, last, last_non_direct,"
                  + " linear, u_shaped (40 % first, 40 % last), w_shaped (30 % each for the first,"
                  + " their first answer, the first talk), time_decay, markov_1 to markov_3 (by how"
                  + " many contracts would be missing without the channel, also one that only led to"
                  + " the channels of contracts), shapley",
              row -> row.credited.model()),
          word(
              "channel",
              "channel; unattributed: no touch within the lookback; pre_existing: the contract is"
                  + " from before the first touch",
              row -> row.credited.channel()),
          cell(
              NUMBER,
              "contracts",
              "contracts credited, with parts of one: the first one of each client; where credit"
                  + " says every-contract all of them, for the touches since the one before. The rows"
                  + " of a model add up to all of these",
              row -> row.credited.contracts()),
          cell(
              NUMBER,
              Content.SHARE,
              "share",
              "contracts ÷ all contracts, 0 to 1",
              row -> row.credited.share()),
          cell(
              NUMBER,
              "amount",
              "amount credited in the same way: all that the client bought, or the contract's own;"
                  + " empty if no amount is known, or in more than one"
                  + " currency",
              row -> row.credited.amount()),
          cell(
              TEXT,
              "currency",
              "currency of amount (ISO 4217); all of them joined by + if there are several",
              row -> row.credited.currency()),
          cell(
              NUMBER,
              Content.SETTING,
              "lookback_days",
              "setting: days before a contract within which a touch may have led to it",
              row -> Days.in(row.choices.lookback())),
          cell(
              TEXT,
              Content.SETTING,
              "credit",
              "setting: first-contract or every-contract",
              row -> row.choices.creditsEveryContract() ? "every-contract" : "first-contract"),
          cell(
              TEXT,
              Content.SETTING,
              "path",
              "setting: exposures: touches in a row on one channel count once, at the time of the last"
                  + " of them; touches: each one counts",
              row -> row.choices.isCollapsed() ? "exposures" : "touches"),
          cell(
              NUMBER,
              Content.SETTING,
              "half_life_days",
              "setting of time_decay: a touch so many days earlier weighs half; empty for the other"
                  + " models",
              row -> row.isOf("time_decay") ? Days.in(row.choices.halfLife()) : null),
          cell(
              TEXT,
              Content.SETTING,
              "direct_channels",
              "setting of last_non_direct: channels that are passed over; empty for the other"
                  + " models",
              row -> row.isOf("last_non_direct") ? row.directChannels() : null));

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

  private static final class Paths implements ReportTally {
    private final Credits credits = new Credits();
    private final Choices.Attribution choices;

    private Paths(Choices.Attribution choices) {
      this.choices = choices;
    }

    @Override
    public void path(String person, Path path) {
      credits.add(person, path);
    }

    @Override
    public Serializable state() {
      return credits;
    }

    @Override
    public void merge(Serializable state) {
      credits.merge((Credits) state);
    }

    @Override
    public ReportTable table(Facts facts) {
      Attribution attribution = new Attribution(choices.directChannels(), choices.halfLife());
      return LAYOUT.table(
          credits.perModel(attribution, choices.isCollapsed()).stream()
              .map(credited -> new Line(credited, choices))
              .toList());
    }
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new Paths(basis.choices().attribution());
  }
}
