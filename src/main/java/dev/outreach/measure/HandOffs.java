package dev.outreach.measure;

import static dev.outreach.measure.Aggregates.count;
import static dev.outreach.measure.Aggregates.countIf;

import dev.outreach.journey.Hop;
import dev.outreach.table.Journeys;
import java.util.stream.Collector;

/**
 * Talks that move from one channel to another: hops of one ordered pair of channels, one per
 * person, their first such hop.
 */
public final class HandOffs {
  public static final Collector<Hop, ?, Long> PEOPLE = count();

  /** People with whom we made the first touch on the new channel. */
  public static final Collector<Hop, ?, Long> MOVED_BY_US =
      countIf(hop -> hop.movedBy().equals(Journeys.US));

  /** People who made the first touch on the new channel themselves. */
  public static final Collector<Hop, ?, Long> MOVED_BY_THEM =
      countIf(hop -> hop.movedBy().equals(Journeys.THEM));

  /** Exact median of the days from the last touch on the one channel to the first on the other. */
  public static final Collector<Hop, ?, Double> MEDIAN_DAYS =
      Aggregates.median(hop -> (double) hop.days());

  /** People whose whole relationship began on the channel that the talk leaves. */
  public static final Collector<Hop, ?, Long> OPENED_HERE =
      countIf(hop -> hop.firstChannel().equals(hop.fromChannel()));

  /** People who were no customers when they hopped: no contract before that day. */
  public static final Collector<Hop, ?, Long> WITHOUT_CONTRACT =
      countIf(HandOffs::isWithoutContract);

  /**
   * Of those without a contract, the ones who signed their first on the day of the hop or after.
   */
  public static final Collector<Hop, ?, Long> CONTRACTED_AFTER =
      countIf(hop -> isWithoutContract(hop) && hop.contractedOn() != null);

  private HandOffs() {}

  private static boolean isWithoutContract(Hop hop) {
    return !hop.isPreExisting()
        && (hop.contractedOn() == null || !hop.contractedOn().isBefore(hop.hoppedOn()));
  }
}
