package dev.outreach.measure.survival;

import dev.outreach.measure.share.Confidence;
import dev.outreach.measure.share.Interval;

/**
 * A probability (0–1) estimated from counts, with how sure we are of it.
 *
 * @param value the point estimate
 * @param standardError of the value; null where its variance is undefined
 * @param interval confidence limits within [0, 1]; null where they are undefined
 */
public record Estimate(double value, Double standardError, Interval interval) {

  /** A value whose variance the data cannot give, such as a survival that has come down to 0. */
  static Estimate withoutVariance(double value) {
    return new Estimate(value, null, null);
  }

  static Estimate of(
      double value, double standardError, LimitTransform transform, Confidence confidence) {
    return new Estimate(
        value, standardError, transform.limits(value, standardError, confidence.z()));
  }

  /** Of all others: 1 − value, as sure as the value is. */
  Estimate complement() {
    Interval others =
        interval == null ? null : new Interval(1 - interval.high(), 1 - interval.low());
    return new Estimate(1 - value, standardError, others);
  }
}
