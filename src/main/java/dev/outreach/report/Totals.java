package dev.outreach.report;

import dev.outreach.report.Groups.Group;
import dev.outreach.report.Layout.Share;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;

/** What several collectors make of the same facts. */
final class Totals {
  private final Map<Collector<?, ?, ?>, Object> results = new IdentityHashMap<>();

  private Totals() {}

  /** One collector that does the work of all of these. */
  @SafeVarargs
  static <F> Collector<F, Object[], Totals> of(Collector<F, ?, ?>... collectors) {
    List<Collector<F, Object, ?>> parts = new ArrayList<>();
    for (Collector<F, ?, ?> collector : collectors) {
      parts.add(withAnyContainer(collector));
    }
    return of(parts);
  }

  private static <F> Collector<F, Object[], Totals> of(List<Collector<F, Object, ?>> parts) {
    return Collector.of(
        () -> parts.stream().map(part -> part.supplier().get()).toArray(),
        (containers, fact) -> {
          for (int i = 0; i < containers.length; i++) {
            parts.get(i).accumulator().accept(containers[i], fact);
          }
        },
        (one, other) -> {
          for (int i = 0; i < one.length; i++) {
            one[i] = parts.get(i).combiner().apply(one[i], other[i]);
          }
          return one;
        },
        containers -> {
          Totals totals = new Totals();
          for (int i = 0; i < containers.length; i++) {
            totals.results.put(parts.get(i), parts.get(i).finisher().apply(containers[i]));
          }
          return totals;
        });
  }

  @SuppressWarnings("unchecked")
  private static <F> Collector<F, Object, ?> withAnyContainer(Collector<F, ?, ?> collector) {
    return (Collector<F, Object, ?>) collector;
  }

  /** What this one, which must be among them, makes of the facts. */
  @SuppressWarnings("unchecked")
  <R> R get(Collector<?, ?, R> collector) {
    if (!results.containsKey(collector)) {
      throw new IllegalArgumentException("not collected here");
    }
    return (R) results.get(collector);
  }

  /** Reads one of them from a group. */
  static <R> Function<Group<Totals>, R> total(Collector<?, ?, R> collector) {
    return group -> group.result().get(collector);
  }

  /** Reads two counts of a group, one of which is part of the other. */
  static Function<Group<Totals>, Share> share(
      Collector<?, ?, Long> part, Collector<?, ?, Long> whole) {
    return group -> new Share(group.result().get(part), group.result().get(whole));
  }
}
