package dev.outreach.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * What facts of one kind are added up to. A collector's container is serialisable, and is never
 * shared: combining two leaves the second as it was.
 */
public final class Aggregates {
  private Aggregates() {}

  /** How many there are. */
  public static <T> Collector<T, ?, Long> count() {
    return countIf(fact -> true);
  }

  /** How many there are of which the condition holds. */
  public static <T> Collector<T, ?, Long> countIf(Predicate<T> condition) {
    return sum(fact -> condition.test(fact) ? 1 : 0);
  }

  /** The sum; 0 of nothing. */
  public static <T> Collector<T, ?, Long> sum(ToLongFunction<T> value) {
    return Collector.of(
        () -> new long[1],
        (sum, fact) -> sum[0] += value.applyAsLong(fact),
        (one, other) -> {
          one[0] += other[0];
          return one;
        },
        sum -> sum[0]);
  }

  /** The largest; 0 of nothing, and of what is less. */
  public static <T> Collector<T, ?, Long> max(ToLongFunction<T> value) {
    return Collector.of(
        () -> new long[1],
        (largest, fact) -> largest[0] = Math.max(largest[0], value.applyAsLong(fact)),
        (one, other) -> {
          one[0] = Math.max(one[0], other[0]);
          return one;
        },
        largest -> largest[0]);
  }

  /** The exact median, which may lie between two values; null of none. A null is no value. */
  public static <T> Collector<T, ?, Double> median(Function<T, Double> value) {
    return Collector.of(
        () -> new TreeMap<Double, Long>(),
        (counts, fact) -> {
          Double number = value.apply(fact);
          if (number != null) {
            counts.merge(number, 1L, Long::sum);
          }
        },
        (one, other) -> {
          other.forEach((number, count) -> one.merge(number, count, Long::sum));
          return one;
        },
        Aggregates::median);
  }

  private static Double median(TreeMap<Double, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return null;
    }
    double low = at(counts, (all - 1) / 2);
    double high = at(counts, all / 2);
    return low == high ? low : 0.5 * low + 0.5 * high;
  }

  private static double at(TreeMap<Double, Long> counts, long place) {
    long before = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      before += entry.getValue();
      if (before > place) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("no value at " + place);
  }

  /** With one digit after the point, halves up. */
  static double rounded(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).doubleValue();
  }
}
