package dev.outreach.report;

import static dev.outreach.report.Layout.COUNT;
import static dev.outreach.report.Layout.NUMBER;
import static dev.outreach.report.Layout.SMALL;
import static dev.outreach.report.Layout.cell;
import static dev.outreach.report.Layout.count;
import static dev.outreach.report.Layout.word;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.Journey;
import dev.outreach.measure.Calls;
import dev.outreach.measure.Conversions;
import dev.outreach.measure.Replies;
import dev.outreach.measure.share.BesideBenchmark;
import dev.outreach.measure.share.Interval;
import dev.outreach.measure.share.Wilson;
import dev.outreach.report.Benchmark.Measure;
import dev.outreach.report.Layout.Share;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.table.Channel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** My rates beside those of others, each with what it is a share of. */
final class Benchmarks implements Report {
  /** Their rate beside mine. */
  private record Beside(Benchmark their, Share mine, long minimum) {
    private Interval limits() {
      return Wilson.interval(mine.x(), mine.n());
    }

    private String verdict() {
      return BesideBenchmark.of(mine.x(), mine.n(), their.figure(), minimum).code();
    }
  }

  private static final Layout<Beside> LAYOUT =
      Layout.of(
          word(
              "measure",
              "which rate; my numbers are those of the report that shows it",
              row -> row.their.measure().code()),
          word("channel", "channel that it is about; empty over all", row -> row.their.channel()),
          count("my_numerator", "my count of my_numerator_is", row -> row.mine.x()),
          count("my_denominator", "my count of my_denominator_is", row -> row.mine.n()),
          cell(
              NUMBER,
              Content.SHARE,
              "my_rate",
              "my_numerator ÷ my_denominator, 0 to 1; empty if the latter is 0",
              row -> Wilson.rate(row.mine.x(), row.mine.n())),
          cell(
              NUMBER,
              Content.SHARE,
              "my_rate_low",
              "lower 95% limit of my_rate (Wilson)",
              row -> row.limits().low()),
          cell(
              NUMBER,
              Content.SHARE,
              "my_rate_high",
              "upper 95% limit of my_rate (Wilson)",
              row -> row.limits().high()),
          cell(
              NUMBER,
              Content.SHARE,
              "their_rate",
              "what others say, 0 to 1",
              row -> row.their.figure()),
          word(
              "verdict",
              "where their_rate lies: within my interval, or mine is higher or lower than it; too"
                  + " little data if my_denominator is below minimum_people",
              Beside::verdict),
          cell(
              COUNT,
              Content.SETTING,
              "minimum_people",
              "setting: fewer in my_denominator are too little data",
              Beside::minimum),
          word("my_numerator_is", "what I count", row -> row.their.measure().numeratorIs()),
          word(
              "my_denominator_is",
              "what mine is a share of",
              row -> row.their.measure().denominatorIs()),
          word(
              "their_denominator",
              "what theirs is a share of, which need not be the same",
              row -> row.their.denominator()),
          word(
              "their_population",
              "whom they counted, as far as they say",
              row -> row.their.population()),
          cell(
              SMALL,
              "their_year",
              "when they counted or told it; empty where that is not known",
              row -> row.their.year()),
          word("their_source", "who says so", row -> row.their.source()));

  @Override
  public String name() {
    return "benchmarks";
  }

  @Override
  public String question() {
    return "Is that good?";
  }

  @Override
  public String grain() {
    return "published or told rate: those of the program, then the user's own";
  }

  @Override
  public List<Field> columns() {
    return LAYOUT.columns();
  }

  @Override
  public Optional<Chart> chart() {
    return Optional.of(
        new Chart.Sides(List.of("channel", "measure"), "my_rate", "their_rate", "my_denominator"));
  }

  @Override
  public ReportTally tally(Basis basis) {
    return new OwnRates() {
      @Override
      public ReportTable table(Facts facts) {
        return LAYOUT.table(
            facts.benchmarks().stream()
                .map(
                    their ->
                        new Beside(
                            their,
                            of(their.measure(), their.channel()),
                            basis.choices().minimumPeople()))
                .toList());
      }
    };
  }

  /** My own counts for each {@link Measure}, those of the reports that show them. */
  private abstract static class OwnRates implements ReportTally {
    /**
     * @param channel null over all
     */
    private record Key(Measure measure, String channel) implements Serializable {}

    private final Calls.PerPerson calls = new Calls.PerPerson();

    /** Numerator and denominator. */
    private final HashMap<Key, long[]> counts = new HashMap<>();

    /** My numerator and denominator; zeros where there is nothing. */
    Share of(Measure measure, String channel) {
      long[] own = counts.getOrDefault(new Key(measure, channel), new long[2]);
      return new Share(own[0], own[1]);
    }

    @Override
    public final void attempt(String person, Attempt attempt) {
      calls.add(person, attempt);
      if (!attempt.isFirstOnChannel() || !Replies.isNew(attempt)) {
        return;
      }
      String channel = attempt.touch().channel();
      if (Replies.isMature(attempt)) {
        add(new Key(Measure.REPLY_RATE, channel), attempt.isReplied() ? 1 : 0, 1);
      }
      add(new Key(Measure.BOUNCE_RATE, channel), attempt.isBounced() ? 1 : 0, 1);
    }

    @Override
    public final void endHistory() {
      calls.giveTo(
          person -> {
            if (person.campaign() == null) {
              add(new Key(Measure.REACH_RATE, Channel.CALL), person.isReached() ? 1 : 0, 1);
              add(new Key(Measure.REFUSAL_RATE, Channel.CALL), person.refused(), person.talks());
            }
          });
    }

    @Override
    public final void journey(String person, Journey journey) {
      if (Conversions.isTouched(journey)) {
        long contracted = Conversions.isContracted(journey) ? 1 : 0;
        add(new Key(Measure.CONVERSION_RATE, journey.firstChannel()), contracted, 1);
        add(new Key(Measure.CONVERSION_RATE, null), contracted, 1);
      }
    }

    private void add(Key key, long numerator, long denominator) {
      long[] sums = counts.computeIfAbsent(key, each -> new long[2]);
      sums[0] += numerator;
      sums[1] += denominator;
    }

    @Override
    public final Serializable state() {
      return counts;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final void merge(Serializable state) {
      ((Map<Key, long[]>) state).forEach((key, more) -> add(key, more[0], more[1]));
    }
  }
}
