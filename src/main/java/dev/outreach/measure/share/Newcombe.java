package dev.outreach.measure.share;

/**
 * Difference of two independent shares, x1 of n1 minus x2 of n2, with hybrid score limits: the
 * distances from each share to its own {@link Wilson} limits, squared and added (method 10 of
 * Newcombe 1998, Statistics in Medicine 17:873–890; no continuity correction).
 *
 * <p>The limits stay within [−1, 1], and have a width even where nobody or everybody succeeded.
 */
public final class Newcombe {
  private Newcombe() {}

  /** With 95 % limits; null if nothing was tried on one of the sides. */
  public static Difference difference(long x1, long n1, long x2, long n2) {
    Double first = Wilson.rate(x1, n1);
    Double second = Wilson.rate(x2, n2);
    if (first == null || second == null) {
      return null;
    }
    Interval around1 = Wilson.interval(x1, n1);
    Interval around2 = Wilson.interval(x2, n2);
    double value = first - second;
    double below = together(first - around1.low(), around2.high() - second);
    double above = together(around1.high() - first, second - around2.low());
    return new Difference(value, new Interval(value - below, value + above));
  }

  private static double together(double one, double other) {
    return Math.sqrt(one * one + other * other);
  }
}
