package dev.outreach.measure.attribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many paths began in a state, and what came after each state of them. A state is what k
 * consecutive touches were on; a path shorter than k is one state as a whole. States are those of
 * {@link ChainStates}, in their order.
 */
final class TransitionCounts {
  private final SortedMap<Long, Long> starts;
  private final SortedMap<Long, Exits> exits;
  private long conversions;
  private long paths;

  /** What came after one state: another state, or the end of the path. */
  static final class Exits {
    private final Map<Long, Long> next = new HashMap<>();
    private long conversions;
    private long nulls;
    private long total;

    long to(long state) {
      return next.getOrDefault(state, 0L);
    }

    /** By the state that came next, the same one included. */
    SortedMap<Long, Long> next() {
      return new TreeMap<>(next);
    }

    long conversions() {
      return conversions;
    }

    long nulls() {
      return nulls;
    }

    long total() {
      return total;
    }
  }

  /**
   * @param counted each with a touch
   */
  TransitionCounts(int order, Collection<PathCount> counted, ChainStates states) {
    Map<Long, Long> startsOf = new HashMap<>();
    Map<Long, Exits> exitsOf = new HashMap<>();
    for (PathCount path : counted) {
      paths += path.paths();
      conversions += path.conversions();
      List<String> channels = path.channels();
      int width = Math.min(order, channels.size());
      long state = states.of(channels.subList(0, width));
      startsOf.merge(state, path.paths(), Long::sum);
      for (int end = width; ; end++) {
        Exits from = exitsOf.computeIfAbsent(state, s -> new Exits());
        from.total += path.paths();
        if (end == channels.size()) {
          from.conversions += path.conversions();
          from.nulls += path.nulls();
          break;
        }
        state = states.of(channels.subList(end + 1 - width, end + 1));
        from.next.merge(state, path.paths(), Long::sum);
      }
    }
    starts = new TreeMap<>(startsOf);
    exits = new TreeMap<>(exitsOf);
  }

  SortedMap<Long, Long> starts() {
    return starts;
  }

  SortedMap<Long, Exits> exits() {
    return exits;
  }

  long conversions() {
    return conversions;
  }

  long paths() {
    return paths;
  }
}
