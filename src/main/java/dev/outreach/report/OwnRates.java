package dev.outreach.report;

import dev.outreach.journey.Attempt;
import dev.outreach.journey.Journey;
import dev.outreach.measure.Calls;
import dev.outreach.measure.Conversions;
import dev.outreach.measure.Replies;
import dev.outreach.report.Benchmark.Measure;
import dev.outreach.report.Layout.Share;
import dev.outreach.table.Channel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** My own counts for each {@link Measure}, those of the reports that show them. */
abstract class OwnRates implements ReportTally {
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
