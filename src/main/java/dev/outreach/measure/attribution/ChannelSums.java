package dev.outreach.measure.attribution;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Sums by channel that do not depend on the order of what is added: it is sorted first. */
final class ChannelSums {
  private final TreeMap<String, DoubleStream.Builder> parts = new TreeMap<>();

  void add(String channel, double part) {
    parts.computeIfAbsent(channel, c -> DoubleStream.builder()).add(part);
  }

  /** Ends the adding. */
  SortedMap<String, Double> totals() {
    TreeMap<String, Double> totals = new TreeMap<>();
    parts.forEach((channel, added) -> totals.put(channel, added.build().sorted().sum()));
    return totals;
  }
}
