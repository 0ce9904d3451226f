package dev.outreach.measure.share;

/** Where a share of mine lies beside a figure of somebody else's, whose own limits are unknown. */
public enum BesideBenchmark {
  WITHIN("within my interval"),
  HIGHER("mine is higher"),
  LOWER("mine is lower"),
  TOO_LITTLE("too little data");

  private final String code;

  BesideBenchmark(String code) {
    this.code = code;
  }

  /** As reports print it. */
  public String code() {
    return code;
  }

  /**
   * Of x in n, by its {@link Wilson} limits; a figure on a limit is within.
   *
   * @param figure theirs, 0 to 1
   * @param minimumN trials below which nothing is said
   */
  public static BesideBenchmark of(long x, long n, double figure, long minimumN) {
    if (n < minimumN || n == 0) {
      return TOO_LITTLE;
    }
    Interval mine = Wilson.interval(x, n);
    if (figure < mine.low()) {
      return HIGHER;
    }
    return figure > mine.high() ? LOWER : WITHIN;
  }
}
