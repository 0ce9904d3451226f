package dev.outreach.measure;

import dev.outreach.measure.survival.AalenJohansen;
import dev.outreach.measure.survival.TimeQuantile;

/**
 * Time by which half of all have had the event, off a curve; null, as its limits, where that is not
 * reached.
 *
 * @param atRisk how many were still followed just before it; null where it is not reached
 */
public record Median(Double value, Double low, Double high, Long atRisk) {
  /**
   * @param unit so many of the curve's times are one of what is told
   */
  static Median of(AalenJohansen curve, double unit) {
    TimeQuantile median = curve.quantile(0.5);
    Double time = median.time();
    return new Median(
        inUnits(time, unit),
        inUnits(median.low(), unit),
        inUnits(median.high(), unit),
        time == null ? null : Long.valueOf(curve.atRisk(time)));
  }

  private static Double inUnits(Double time, double unit) {
    return time == null ? null : time / unit;
  }
}
