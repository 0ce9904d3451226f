package dev.outreach.measure.pace;

import dev.outreach.measure.survival.EventCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A named group of people by how long they wait for the event.
 *
 * @param byStratum counts in any order, of each stratum (campaign) with people of the group
 */
public record Wait(String name, SortedMap<String, List<EventCount>> byStratum) {

  public Wait {
    TreeMap<String, List<EventCount>> copy = new TreeMap<>();
    byStratum.forEach((stratum, counts) -> copy.put(stratum, List.copyOf(counts)));
    byStratum = copy;
  }

  /** Those of all strata. */
  public List<EventCount> counts() {
    return byStratum.values().stream().flatMap(List::stream).toList();
  }

  public long people() {
    return EventCount.subjects(counts());
  }

  public long events() {
    return counts().stream().mapToLong(EventCount::events).sum();
  }

  /** Whether a stratum holds people of two of the groups at least: else none can be compared. */
  static boolean areComparable(List<Wait> waits) {
    return waits.stream()
        .flatMap(wait -> wait.byStratum.keySet().stream())
        .collect(Collectors.groupingBy(stratum -> stratum, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(groups -> groups > 1);
  }

  /**
   * What {@link LogRank#stratified} compares: the groups within each stratum that holds people of
   * two of them at least, nobody where none does.
   */
  static List<List<List<EventCount>>> strata(List<Wait> waits) {
    TreeSet<String> names = new TreeSet<>();
    waits.forEach(wait -> names.addAll(wait.byStratum.keySet()));
    List<List<List<EventCount>>> strata = new ArrayList<>();
    for (String stratum : names) {
      List<List<EventCount>> groups =
          waits.stream().map(wait -> wait.byStratum.getOrDefault(stratum, List.of())).toList();
      if (groups.stream().filter(group -> !group.isEmpty()).count() > 1) {
        strata.add(groups);
      }
    }
    return strata.isEmpty() ? List.of(Collections.nCopies(waits.size(), List.of())) : strata;
  }
}
