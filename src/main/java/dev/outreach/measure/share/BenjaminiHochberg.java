package dev.outreach.measure.share;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * p-values of many tests read side by side, adjusted so that among those called significant the
 * expected share of false alarms is kept (Benjamini and Hochberg 1995; R {@code p.adjust(method =
 * "BH")}): the i-th smallest of m becomes p·m/i, or what a larger one became if that is less.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** In the order given. Nulls, tests that could not be made, stay null and do not count in m. */
  public static List<Double> adjusted(List<Double> pValues) {
    Double[] raw = pValues.toArray(Double[]::new);
    Arrays.stream(raw).filter(Objects::nonNull).forEach(BenjaminiHochberg::requireProbability);
    List<Integer> ascending =
        IntStream.range(0, raw.length)
            .filter(i -> raw[i] != null)
            .boxed()
            .sorted(Comparator.comparing(i -> raw[i]))
            .toList();
    Double[] adjusted = new Double[raw.length];
    double tests = ascending.size();
    double smallest = 1;
    for (int rank = ascending.size(); rank > 0; rank--) {
      int i = ascending.get(rank - 1);
      smallest = Math.min(smallest, raw[i] * (tests / rank));
      adjusted[i] = smallest;
    }
    return Collections.unmodifiableList(Arrays.asList(adjusted));
  }

  private static void requireProbability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p-value must lie in 0 to 1, cannot be: " + p);
    }
  }
}
