package dev.outreach.measure.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Share of subjects in each state of a process by time (touched, replied, met, contract), moves in
 * any direction: the estimate of Aalen and Johansen (1978), the product of {@code I + dA} over the
 * times of moves, each move weighed by those at risk in its own state. With one move possible it is
 * Kaplan–Meier, with several out of one state {@link AalenJohansen}.
 *
 * <p>One {@link Point} per time at which somebody left a state or was last seen; at equal times
 * moves come before censorings.
 */
public final class StateOccupancy {
  private final NavigableMap<Double, Point> points;
  private final Map<String, Double> start;
  private final boolean isComplete;

  /**
   * Shares just after one time.
   *
   * @param shares by state, the start first, then by name; they add up to 1
   */
  public record Point(double time, Map<String, Double> shares) {}

  private StateOccupancy(
      NavigableMap<Double, Point> points, Map<String, Double> start, boolean isComplete) {
    this.points = points;
    this.start = start;
    this.isComplete = isComplete;
  }

  /**
   * @param start where everybody is at the origin, whenever they come under observation
   * @param stays in any order; a state nobody leaves (contract, lost) needs none
   */
  public static StateOccupancy of(String start, Iterable<Stay> stays) {
    Map<String, RiskSet> risks = new TreeMap<>();
    TreeMap<Double, Moves> movesByTime = new TreeMap<>();
    SortedSet<String> names = new TreeSet<>();
    for (Stay stay : stays) {
      if (stay.subjects() == 0) {
        continue;
      }
      risks
          .computeIfAbsent(stay.state(), state -> new RiskSet())
          .add(stay.entry(), stay.time(), stay.subjects());
      Moves moves = movesByTime.computeIfAbsent(stay.time(), time -> new Moves());
      names.add(stay.state());
      if (stay.next() != null) {
        moves.add(stay.state(), stay.next(), stay.subjects());
        names.add(stay.next());
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put(start, 1.0);
    names.forEach(state -> shares.putIfAbsent(state, 0.0));
    Map<String, Double> atOrigin = frozen(shares);
    NavigableMap<Double, Point> points = new TreeMap<>();
    movesByTime.forEach(
        (time, moves) -> {
          moves.shift(shares, state -> risks.get(state).sizeAt(time));
          points.put(time, new Point(time, frozen(shares)));
        });
    boolean isComplete = risks.keySet().stream().allMatch(state -> shares.get(state) == 0);
    return new StateOccupancy(points, atOrigin, isComplete);
  }

  public List<Point> points() {
    return new ArrayList<>(points.values());
  }

  /**
   * Shares by state; null after the last follow-up, unless everybody has come to a state that
   * nobody leaves, and without any stay.
   */
  public Map<String, Double> at(double time) {
    if (points.isEmpty()) {
      return null;
    }
    boolean isFollowed = time <= points.lastKey();
    if (!isFollowed && !isComplete) {
      return null;
    }
    Map.Entry<Double, Point> found = points.floorEntry(time + 0.0);
    return found == null ? start : found.getValue().shares();
  }

  private static Map<String, Double> frozen(Map<String, Double> shares) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /** How many subjects moved between states at one time: one factor {@code I + dA} of a product. */
  private static final class Moves {
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
}
