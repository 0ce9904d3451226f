package dev.outreach.measure.share;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two independent shares side by side, x1 of n1 and x2 of n2: how far apart they are and how likely
 * that is by chance. Made by {@link #of}; a report that shows several hands all of them to {@link
 * #judged} at once, and prints what comes back in the same order.
 *
 * @param difference the first share minus the second; null if nothing was tried on one of the sides
 * @param pValue of {@link EqualShares}, not adjusted; null if nothing was tried on one of the sides
 */
public record Comparison(long x1, long n1, long x2, long n2, Difference difference, Double pValue) {

  public static Comparison of(long x1, long n1, long x2, long n2) {
    return new Comparison(
        x1, n1, x2, n2, Newcombe.difference(x1, n1, x2, n2), EqualShares.pValue(x1, n1, x2, n2));
  }

  /**
   * Each with its verdict, in the order given. Their p-values are adjusted over this list, which
   * hence must hold every comparison that the reader sees together, those with too little data too.
   *
   * @param minimumN trials below which a side is too small to be judged
   */
  public static List<Judgement> judged(List<Comparison> comparisons, long minimumN) {
    List<Double> adjusted =
        BenjaminiHochberg.adjusted(comparisons.stream().map(Comparison::pValue).toList());
    return IntStream.range(0, comparisons.size())
        .mapToObj(i -> comparisons.get(i).judged(adjusted.get(i), minimumN))
        .toList();
  }

  /** The second share beside the first; its p-value is the same. */
  public Comparison mirrored() {
    return new Comparison(x2, n2, x1, n1, Newcombe.difference(x2, n2, x1, n1), pValue);
  }

  /** The first share minus the second, −1 to 1; null as the difference. */
  public Double value() {
    return difference == null ? null : difference.value();
  }

  /** Lower 95 % limit of the value; null as the difference. */
  public Double low() {
    return difference == null ? null : difference.interval().low();
  }

  /** Upper 95 % limit of the value; null as the difference. */
  public Double high() {
    return difference == null ? null : difference.interval().high();
  }

  private Judgement judged(Double adjustedP, long minimumN) {
    return new Judgement(this, adjustedP, Verdict.of(x1, n1, x2, n2, adjustedP, minimumN));
  }
}
