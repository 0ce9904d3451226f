package dev.outreach.measure.share;

import java.util.Locale;

/**
 * Share of x successes in n independent trials with Wilson's score limits, without continuity
 * correction (Wilson 1927; method 3 of Newcombe 1998; R {@code prop.test(correct = FALSE)}).
 */
public final class Wilson {
  private Wilson() {}

  /** x/n in 0–1; null if nothing was tried. */
  public static Double rate(long x, long n) {
    requireShare(x, n);
    return n == 0 ? null : (double) x / n;
  }

  /** 95 % limits of x/n; [0, 1] if nothing was tried. */
  public static Interval interval(long x, long n) {
    return interval(x, n, Confidence.PERCENT_95);
  }

  public static Interval interval(long x, long n, Confidence confidence) {
    requireShare(x, n);
    if (n == 0) {
      return new Interval(0, 1);
    }
    double z = confidence.z();
    return new Interval(lowerLimit(x, n, z), 1 - lowerLimit(n - x, n, z));
  }

  /**
   * The lower root of the score equation. Written as p²/(upper numerator), which equals the usual
   * (p + z²/2n − …)/(1 + z²/n) without its subtraction: 0 of n gives exactly 0.
   */
  private static double lowerLimit(long x, long n, double z) {
    double p = (double) x / n;
    double perTrial = z * z / n;
    double root = Math.sqrt(perTrial * (p * (1 - p) + perTrial / 4));
    return p * p / (p + perTrial / 2 + root);
  }

  static void requireShare(long x, long n) {
    if (x < 0 || x > n) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "needs 0 <= x <= n, cannot be: %d of %d", x, n));
    }
  }
}
