package dev.outreach.measure.share;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Two-sided tests of the hypothesis that groups have the same share of successes, from x of n per
 * group: Pearson's chi-square without continuity correction (R {@code prop.test(correct = FALSE)})
 * and, for two groups, Fisher's exact test (R {@code fisher.test}).
 */
public final class EqualShares {
  /** Smallest expected count from which Pearson's approximation is relied on (Cochran's rule). */
  public static final double ENOUGH_EXPECTED = 5;

  /** Tables this close to the observed one's probability are as likely as it, as R has it. */
  private static final double AS_LIKELY = 1 + 1e-7;

  private EqualShares() {}

  /**
   * Over any number of groups; those in which nothing was tried are left out. Undefined for fewer
   * than two groups, and if nobody or everybody succeeded.
   */
  public static TestResult pearson(long[] x, long[] n) {
    requireShares(x, n);
    long groups = groups(n);
    double trials = LongStream.of(n).sum();
    double successes = LongStream.of(x).sum();
    double failures = trials - successes;
    int df = (int) Math.max(0, groups - 1);
    if (df == 0 || successes == 0 || failures == 0) {
      return new TestResult(Double.NaN, df, null);
    }
    double statistic = 0;
    for (int i = 0; i < n.length; i++) {
      if (n[i] > 0) {
        // Observed minus expected, times all trials: exactly 0 where the shares are equal.
        double surplus = x[i] * trials - n[i] * successes;
        statistic += surplus * surplus / (n[i] * successes * failures);
      }
    }
    return new TestResult(statistic, df, ChiSquare.upperTail(statistic, df));
  }

  /**
   * Probability, given the totals, of all tables that are no more likely than the observed one;
   * null if nothing was tried on one of the sides. For up to 2³¹ − 1 trials in all.
   */
  public static Double fisher(long x1, long n1, long x2, long n2) {
    requireShares(new long[] {x1, x2}, new long[] {n1, n2});
    if (n1 == 0 || n2 == 0) {
      return null;
    }
    int trials = Math.toIntExact(n1 + n2);
    int successes = (int) (x1 + x2);
    if (successes == 0 || successes == trials) {
      // The only table there is, of which the distribution may say NaN.
      return 1.0;
    }
    HypergeometricDistribution firstSuccesses =
        new HypergeometricDistribution(null, trials, successes, (int) n1);
    double observed = firstSuccesses.probability((int) x1);
    double sum =
        IntStream.rangeClosed(
                firstSuccesses.getSupportLowerBound(), firstSuccesses.getSupportUpperBound())
            .mapToDouble(firstSuccesses::probability)
            .filter(probability -> probability <= observed * AS_LIKELY)
            .sum();
    return Math.min(1, sum);
  }

  /**
   * Smallest number of successes or failures that a group should have had, were the shares equal;
   * groups in which nothing was tried are left out; 0 for fewer than two groups.
   */
  public static double minimumExpected(long[] x, long[] n) {
    requireShares(x, n);
    if (groups(n) < 2) {
      return 0;
    }
    long trials = LongStream.of(n).sum();
    long successes = LongStream.of(x).sum();
    double smallestGroup = LongStream.of(n).filter(size -> size > 0).min().orElseThrow();
    return smallestGroup * Math.min(successes, trials - successes) / trials;
  }

  public static double minimumExpected(long x1, long n1, long x2, long n2) {
    return minimumExpected(new long[] {x1, x2}, new long[] {n1, n2});
  }

  /**
   * p-value of any number of groups, by Pearson's test; null where an expected count is below
   * {@link #ENOUGH_EXPECTED}, and for fewer than two groups.
   */
  public static Double pValue(long[] x, long[] n) {
    return minimumExpected(x, n) >= ENOUGH_EXPECTED ? pearson(x, n).pValue() : null;
  }

  /**
   * p-value of two groups: Pearson's where every expected count is at least {@link
   * #ENOUGH_EXPECTED}, else Fisher's; null if nothing was tried on one of the sides.
   */
  public static Double pValue(long x1, long n1, long x2, long n2) {
    return minimumExpected(x1, n1, x2, n2) >= ENOUGH_EXPECTED
        ? pearson(new long[] {x1, x2}, new long[] {n1, n2}).pValue()
        : fisher(x1, n1, x2, n2);
  }

  private static long groups(long[] n) {
    return LongStream.of(n).filter(size -> size > 0).count();
  }

  private static void requireShares(long[] x, long[] n) {
    if (x.length != n.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "needs one x for each n, cannot be: %d and %d", x.length, n.length));
    }
    for (int i = 0; i < n.length; i++) {
      Wilson.requireShare(x[i], n[i]);
    }
  }
}
