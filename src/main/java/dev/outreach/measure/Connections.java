package dev.outreach.measure;

import static dev.outreach.measure.Aggregates.count;
import static dev.outreach.measure.Aggregates.countIf;

import dev.outreach.journey.Journey;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * What came of the people in my address books.
 *
 * @param source format of the address book; null where each person stands once, whatever books hold
 *     them
 * @param journey null where there is neither touch nor contract
 */
public record Connections(String source, Journey journey) {
  private static final int MONTHS_OF_A_YEAR = 12;

  public static final Collector<Connections, ?, Long> CONNECTIONS = count();

  /** A message of ours went to them, an invitation alone does not count. */
  public static final Collector<Connections, ?, Long> WRITTEN_TO =
      countKnown(journey -> journey.last().writtenOn() != null);

  /** Of those written to, the ones who wrote to us after our first touch. */
  public static final Collector<Connections, ?, Long> ANSWERED =
      countKnown(journey -> journey.last().writtenOn() != null && journey.repliedOn() != null);

  /** An answered call, or a meeting. */
  public static final Collector<Connections, ?, Long> SPOKEN =
      countKnown(journey -> journey.spokeOn() != null);

  public static final Collector<Connections, ?, Long> MET =
      countKnown(journey -> journey.metOn() != null);

  /** A contract on the day of the first touch or later, and none before it: {@link Conversions}. */
  public static final Collector<Connections, ?, Long> CONTRACTED =
      countKnown(journey -> journey.contractedOn() != null && !journey.isPreExisting());

  /** At least one touch. */
  public static final Collector<Connections, ?, Long> EVER_TOUCHED =
      countIf(Connections::isTouched);

  /** Neither side ever wrote, called or met. */
  public static final Collector<Connections, ?, Long> NEVER_TOUCHED =
      countIf(of -> !of.isTouched());

  /** Of those ever touched, the ones whose last touch lies more than so many years back. */
  public static Collector<Connections, ?, Long> silentFor(int years, LocalDate asOfDay) {
    LocalDate day = asOfDay.minusMonths((long) MONTHS_OF_A_YEAR * years);
    return countKnown(
        journey ->
            journey.last().lastTouchOn() != null && journey.last().lastTouchOn().isBefore(day));
  }

  private boolean isTouched() {
    return journey != null && journey.last().lastTouchOn() != null;
  }

  private static Collector<Connections, ?, Long> countKnown(Predicate<Journey> condition) {
    return countIf(of -> of.journey != null && condition.test(of.journey));
  }
}
