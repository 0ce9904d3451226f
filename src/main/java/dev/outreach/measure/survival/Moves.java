package dev.outreach.measure.survival;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** How many subjects moved between states at one time: one factor {@code I + dA} of a product. */
final class Moves {
  private final Map<String, Map<String, Long>> byStateAndNext = new TreeMap<>();

  void add(String state, String next, long subjects) {
    byStateAndNext.computeIfAbsent(state, s -> new TreeMap<>()).merge(next, subjects, Long::sum);
  }

  /** Moves the shares on. What stays is multiplied, so that a state all have left holds 0. */
  void shift(Map<String, Double> shares, ToLongFunction<String> atRisk) {
    Map<String, Double> arriving = new TreeMap<>();
    byStateAndNext.forEach(
        (state, nexts) -> {
          double n = atRisk.applyAsLong(state);
          double share = shares.get(state);
          long leaving = 0;
          for (Map.Entry<String, Long> next : nexts.entrySet()) {
            leaving += next.getValue();
            arriving.merge(next.getKey(), share * next.getValue() / n, Double::sum);
          }
          shares.put(state, share * (n - leaving) / n);
        });
    arriving.forEach((state, share) -> shares.merge(state, share, Double::sum));
  }
}
