package dev.outreach.measure;

/** Confidence limits of one number, both included, in the unit of that number. */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval must have low <= high, cannot be: [%s, %s]".formatted(low, high));
    }
  }
}
