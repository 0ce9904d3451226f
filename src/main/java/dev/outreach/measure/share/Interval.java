package dev.outreach.measure.share;

import java.util.Locale;

/** Confidence limits of one number, both included, in the unit of that number. */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "interval must have low <= high, cannot be: [%s, %s]", low, high));
    }
  }
}
