package dev.outreach.measure;

import static dev.outreach.measure.Aggregates.count;
import static dev.outreach.measure.Aggregates.countIf;

import dev.outreach.journey.Journey;
import dev.outreach.table.Journeys;
import java.util.stream.Collector;

/**
 * How far people with a touch came. Each person ends in one way: {@link #CONTRACTED} + {@link
 * #LOST} + {@link #OPEN} + {@link #COLLEAGUE_SIGNED} + {@link #PRE_EXISTING} = {@link #PEOPLE}.
 */
public final class Conversions {
  public static final Collector<Journey, ?, Long> PEOPLE = count();

  /** People who wrote to us after our first touch, on whatever channel. */
  public static final Collector<Journey, ?, Long> REPLIED =
      countIf(journey -> journey.repliedOn() != null);

  public static final Collector<Journey, ?, Long> CONTRACTED = countIf(Conversions::isContracted);

  /** Lost as {@link Journeys#LOST_ON} says, and no contract. */
  public static final Collector<Journey, ?, Long> LOST = countIf(Conversions::isLost);

  /** Neither contract nor loss up to the as-of date. */
  public static final Collector<Journey, ?, Long> OPEN = countIf(Conversions::isOpen);

  /** Somebody else of their account signed: they are no prospects any more. */
  public static final Collector<Journey, ?, Long> COLLEAGUE_SIGNED =
      countIf(Conversions::isColleagueSigned);

  /** Customers from before the first touch. */
  public static final Collector<Journey, ?, Long> PRE_EXISTING = countIf(Journey::isPreExisting);

  /** What the contracted people's contracts amount to. */
  public static final Collector<Journey, ?, Amounts> AMOUNTS =
      Collector.of(Amounts::new, Amounts::addIfContracted, Amounts::merged);

  private Conversions() {}

  /** Whether anything reached the person, or came from them. */
  public static boolean isTouched(Journey journey) {
    return journey.firstTouchOn() != null;
  }

  /** Whether a first contract came after the first touch; never for a customer from before it. */
  public static boolean isContracted(Journey journey) {
    return isEnded(journey, Journeys.CONTRACT);
  }

  public static boolean isLost(Journey journey) {
    return isEnded(journey, Journeys.LOSS);
  }

  public static boolean isOpen(Journey journey) {
    return isEnded(journey, Journeys.STILL_OPEN);
  }

  public static boolean isColleagueSigned(Journey journey) {
    return isEnded(journey, Journeys.COLLEAGUE_SIGNED);
  }

  private static boolean isEnded(Journey journey, String state) {
    return journey.state().equals(state) && !journey.isPreExisting();
  }
}
