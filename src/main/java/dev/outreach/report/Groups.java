package dev.outreach.report;

import dev.outreach.measure.CodePoints;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Facts grouped by their keys and added up, each group on its own. Groups are in the order of their
 * keys, an absent one after all others.
 *
 * @param <F> the facts
 * @param <R> what a group comes to
 */
final class Groups<F, R> {
  private static final Comparator<List<Object>> ORDER = Groups::compare;

  private final Function<F, List<Object>> key;
  private final Collector<F, Object, R> collector;
  private final HashMap<List<Object>, Object> containers = new HashMap<>();

  /**
   * What the facts of one key come to.
   *
   * @param key null in the group of all facts
   */
  record Group<R>(List<Object> key, R result) {
    /** The part of the key at this place; {@link Layout#ALL} where it is absent. */
    String keyOrAll(int place) {
      Object part = key == null ? null : key.get(place);
      return part == null ? Layout.ALL : (String) part;
    }

    String text(int place) {
      return (String) key.get(place);
    }
  }

  /** The parts of a key: texts and days, each of which may be null. */
  static List<Object> key(Object... parts) {
    return Arrays.asList(parts);
  }

  @SuppressWarnings("unchecked")
  Groups(Function<F, List<Object>> key, Collector<F, ?, R> collector) {
    this.key = key;
    this.collector = (Collector<F, Object, R>) collector;
  }

  void add(F fact) {
    Object container =
        containers.computeIfAbsent(key.apply(fact), each -> collector.supplier().get());
    collector.accumulator().accept(container, fact);
  }

  Serializable state() {
    return containers;
  }

  @SuppressWarnings("unchecked")
  void merge(Serializable state) {
    ((Map<List<Object>, Object>) state)
        .forEach((of, container) -> merge(containers, of, container));
  }

  private void merge(Map<List<Object>, Object> into, List<Object> of, Object container) {
    Object own = into.computeIfAbsent(of, each -> collector.supplier().get());
    collector.combiner().apply(own, container);
  }

  /** Each group. */
  List<Group<R>> each() {
    return containers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .map(group -> new Group<>(group.getKey(), collector.finisher().apply(group.getValue())))
        .toList();
  }

  /**
   * Each group, and groups of groups: each is in as many as the function names.
   *
   * @param wider a group's key → the keys of the groups that it is part of, itself among them
   */
  List<Group<R>> rolledUp(Function<List<Object>, List<List<Object>>> wider) {
    Groups<F, R> all = new Groups<>(key, collector);
    containers.forEach(
        (of, container) -> wider.apply(of).forEach(to -> merge(all.containers, to, container)));
    return all.each();
  }

  /** Each group, and a last one of all facts, which is there if any is. */
  List<Group<R>> eachAndAll() {
    List<Object> all = new ArrayList<>();
    List<Group<R>> groups = new ArrayList<>(each());
    Groups<F, R> whole = new Groups<>(key, collector);
    containers.values().forEach(container -> merge(whole.containers, all, container));
    whole.each().forEach(group -> groups.add(new Group<>(null, group.result())));
    return groups;
  }

  private static int compare(List<Object> one, List<Object> other) {
    for (int i = 0; i < one.size(); i++) {
      int part = compare(one.get(i), other.get(i));
      if (part != 0) {
        return part;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    if (one == null || other == null) {
      return one == other ? 0 : one == null ? 1 : -1;
    }
    return one instanceof String text
        ? CodePoints.ORDER.compare(text, (String) other)
        : ((Comparable<Object>) one).compareTo(other);
  }
}
