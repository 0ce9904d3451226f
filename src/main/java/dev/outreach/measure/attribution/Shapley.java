package dev.outreach.measure.attribution;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Shapley values (1953): what each channel adds to a coalition of channels, averaged over all
 * orders in which the coalition may form.
 */
public final class Shapley {
  /** 2^16 coalitions; more take {@link #ofExactSets}. */
  private static final int MOST_PLAYERS = 16;

  private Shapley() {}

  /**
   * By the subset formula φᵢ = Σ |S|!(n−|S|−1)!/n! · (v(S∪i) − v(S)) over the coalitions S without
   * i. Takes at most 16 players.
   *
   * @param worth v of a coalition; asked once for each, the empty one included
   */
  public static SortedMap<String, Double> of(
      Collection<String> players, ToDoubleFunction<Set<String>> worth) {
    List<String> sorted = List.copyOf(new TreeSet<>(players));
    int n = sorted.size();
    if (n > MOST_PLAYERS) {
      throw new IllegalArgumentException("at most 16 players, cannot be: " + n);
    }
    double[] worths = new double[1 << n];
    for (int coalition = 0; coalition < worths.length; coalition++) {
      worths[coalition] = worth.applyAsDouble(members(sorted, coalition));
    }
    TreeMap<String, Double> values = new TreeMap<>();
    for (int player = 0; player < n; player++) {
      double value = 0;
      for (int coalition = 0; coalition < worths.length; coalition++) {
        if ((coalition & 1 << player) == 0) {
          double added = worths[coalition | 1 << player] - worths[coalition];
          value += orderShare(Integer.bitCount(coalition), n) * added;
        }
      }
      values.put(sorted.get(player), value);
    }
    return values;
  }

  /**
   * For v(S) = Σ R(T) over T ⊆ S the value is φᵢ = Σ R(S)/|S| over the sets that contain i (Zhao,
   * Mahboobi and Bagheri 2018): every observed set shares its R equally.
   *
   * @param byExactSet R: of the paths that visit exactly these channels
   */
  public static SortedMap<String, Double> ofExactSets(Map<Set<String>, Double> byExactSet) {
    ChannelSums values = new ChannelSums();
    byExactSet.forEach(
        (channels, r) -> channels.forEach(channel -> values.add(channel, r / channels.size())));
    return values.totals();
  }

  /**
   * With R = conversions: credits that add up to the conversions of all paths with a touch. Equals
   * linear over the distinct channels of each path.
   */
  public static SortedMap<String, Double> ofConversions(Collection<PathCount> paths) {
    return ofExactSets(exactSets(paths, PathCount::conversions));
  }

  /**
   * With R = share of the paths that converted: says which channels convert well together, whatever
   * their volume. The values add up to the sum of the rates, not to the conversions.
   */
  public static SortedMap<String, Double> ofConversionRates(Collection<PathCount> paths) {
    return ofExactSets(
        exactSets(paths, set -> (double) set.conversions() / Math.max(1, set.paths())));
  }

  private static Map<Set<String>, Double> exactSets(
      Collection<PathCount> paths, ToDoubleFunction<PathCount> r) {
    Map<Set<String>, PathCount> counts = new HashMap<>();
    for (PathCount path : paths) {
      counts.merge(Set.copyOf(path.channels()), path, PathCount::plus);
    }
    Map<Set<String>, Double> values = new HashMap<>();
    counts.forEach((set, count) -> values.put(set, r.applyAsDouble(count)));
    return values;
  }

  /** How many of the n! orders have just these s players come before the next: s!(n−s−1)!/n!. */
  private static double orderShare(int s, int n) {
    return 1 / (n * CombinatoricsUtils.binomialCoefficientDouble(n - 1, s));
  }

  private static Set<String> members(List<String> players, int coalition) {
    Set<String> members = new HashSet<>();
    for (int player = 0; player < players.size(); player++) {
      if ((coalition & 1 << player) != 0) {
        members.add(players.get(player));
      }
    }
    return Collections.unmodifiableSet(members);
  }
}
