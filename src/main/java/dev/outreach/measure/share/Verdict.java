package dev.outreach.measure.share;

/** What may be said of one share beside another: the first, seen from the second. */
public enum Verdict {
  BETTER("better"),
  WORSE("worse"),
  NO_DIFFERENCE("no difference shown"),
  TOO_LITTLE("too little data");

  /** Adjusted p-values below this one name a winner. */
  public static final double SIGNIFICANCE = 0.05;

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** As reports print it. */
  public String code() {
    return code;
  }

  /** On the second share, seen from the first. */
  Verdict mirrored() {
    return switch (this) {
      case BETTER -> WORSE;
      case WORSE -> BETTER;
      case NO_DIFFERENCE, TOO_LITTLE -> this;
    };
  }

  /**
   * On x1 of n1 against x2 of n2.
   *
   * @param adjustedP p-value of their difference, adjusted for all that are shown beside it; null
   *     if it could not be tested
   * @param minimumN trials below which a side is too small to be judged
   */
  public static Verdict of(long x1, long n1, long x2, long n2, Double adjustedP, long minimumN) {
    boolean isTooLittle =
        Math.min(n1, n2) < minimumN
            || adjustedP == null
            || EqualShares.minimumExpected(x1, n1, x2, n2) < EqualShares.ENOUGH_EXPECTED;
    if (isTooLittle) {
      return TOO_LITTLE;
    }
    int order = Double.compare(Wilson.rate(x1, n1), Wilson.rate(x2, n2));
    if (adjustedP >= SIGNIFICANCE || order == 0) {
      return NO_DIFFERENCE;
    }
    return order > 0 ? BETTER : WORSE;
  }
}
