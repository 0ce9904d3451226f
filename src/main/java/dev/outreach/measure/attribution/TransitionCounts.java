package dev.outreach.measure.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many paths began in a state, and what came after each state of them. A state is what the last
 * k touches of a path were on; a path shorter than k is one state as a whole. A path without
 * touches is left out.
 */
final class TransitionCounts {
  /** By the first channel in which they differ; of two that begin alike, the shorter first. */
  private static final Comparator<List<String>> BY_CHANNELS =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
          int difference = a.get(i).compareTo(b.get(i));
          if (difference != 0) {
            return difference;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private final SortedMap<List<String>, Long> starts = new TreeMap<>(BY_CHANNELS);
  private final SortedMap<List<String>, Exits> exits = new TreeMap<>(BY_CHANNELS);
  private long conversions;
  private long paths;

  /** What came after one state: another state, or the end of the path. */
  static final class Exits {
    private final SortedMap<List<String>, Long> next = new TreeMap<>(BY_CHANNELS);
    private long conversions;
    private long nulls;

    SortedMap<List<String>, Long> next() {
      return next;
    }

    long conversions() {
      return conversions;
    }

    long nulls() {
      return nulls;
    }

    long total() {
      return conversions + nulls + next.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  TransitionCounts(int order, Collection<PathCount> paths) {
    for (PathCount path : paths) {
      if (path.paths() > 0 && !path.channels().isEmpty()) {
        add(states(path.channels(), order), path);
      }
    }
  }

  /** By state, each with the paths that began in it; in a fixed order, as all maps here. */
  SortedMap<List<String>, Long> starts() {
    return starts;
  }

  SortedMap<List<String>, Exits> exits() {
    return exits;
  }

  long conversions() {
    return conversions;
  }

  long paths() {
    return paths;
  }

  private void add(List<List<String>> states, PathCount path) {
    paths += path.paths();
    conversions += path.conversions();
    starts.merge(states.get(0), path.paths(), Long::sum);
    for (int i = 0; i < states.size(); i++) {
      Exits from = exits.computeIfAbsent(states.get(i), state -> new Exits());
      if (i + 1 < states.size()) {
        from.next.merge(states.get(i + 1), path.paths(), Long::sum);
      } else {
        from.conversions += path.conversions();
        from.nulls += path.nulls();
      }
    }
  }

  private static List<List<String>> states(List<String> channels, int order) {
    List<List<String>> states = new ArrayList<>();
    int width = Math.min(order, channels.size());
    for (int i = 0; i + width <= channels.size(); i++) {
      states.add(List.copyOf(channels.subList(i, i + width)));
    }
    return states;
  }
}
