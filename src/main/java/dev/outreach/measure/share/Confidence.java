package dev.outreach.measure.share;

/** Two-sided confidence level. Reports print {@link #PERCENT_95}. */
public enum Confidence {
  PERCENT_90(1.6448536269514722),
  PERCENT_95(1.959963984540054),
  PERCENT_99(2.5758293035489004);

  private final double z;

  Confidence(double z) {
    this.z = z;
  }

  /** Standard normal quantile that leaves half of the rest above it. */
  public double z() {
    return z;
  }
}
