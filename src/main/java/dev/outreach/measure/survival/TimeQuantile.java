package dev.outreach.measure.survival;

/**
 * Time by which the share p of subjects has had the event, in the unit of the counts' times.
 *
 * @param p in 0–1; 0.5 for the median
 * @param time null if the share was not reached during follow-up
 * @param low lower 95 % limit of the time; null if not reached
 * @param high upper 95 % limit of the time; null if not reached
 */
public record TimeQuantile(double p, Double time, Double low, Double high) {

  public TimeQuantile {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must lie between 0 and 1, cannot be: " + p);
    }
  }
}
