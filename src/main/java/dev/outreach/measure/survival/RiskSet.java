package dev.outreach.measure.survival;

import java.util.TreeMap;

/**
 * How many subjects are at risk as time goes by: those with {@code entry < t <= time}. Filled
 * first, then asked in the order of time.
 */
public final class RiskSet {
  private final TreeMap<Double, Long> changesAfter = new TreeMap<>();
  private long size;

  public static RiskSet of(Iterable<LateEntry> entries) {
    RiskSet risk = new RiskSet();
    entries.forEach(e -> risk.add(e.entry(), e.count().time(), e.count().leaving()));
    return risk;
  }

  void add(double entry, double time, long subjects) {
    changesAfter.merge(entry, subjects, Long::sum);
    changesAfter.merge(time, -subjects, Long::sum);
  }

  /** At risk at a time, which is no earlier than the one asked for before. */
  public long sizeAt(double time) {
    while (!changesAfter.isEmpty() && changesAfter.firstKey() < time) {
      size += changesAfter.pollFirstEntry().getValue();
    }
    return size;
  }
}
