package dev.outreach.measure.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second way to a chain's probabilities: all walks at once, step by step, until next to none is
 * under way. Fitted here on its own, repeats and all.
 */
final class WalkedChain {
  private static final double NEXT_TO_NONE = 1e-15;
  private static final List<String> START = List.of();
  private static final List<String> CONVERSION = List.of("", "won");
  private static final List<String> NULL = List.of("", "lost");

  private final Map<List<String>, Map<List<String>, Double>> exits = new HashMap<>();

  WalkedChain(int order, List<PathCount> paths) {
    for (PathCount path : paths) {
      List<List<String>> states = new ArrayList<>(List.of(START));
      int n = path.channels().size();
      for (int end = Math.min(order, n); end <= n; end++) {
        states.add(path.channels().subList(Math.max(0, end - order), end));
      }
      for (int i = 0; i + 1 < states.size(); i++) {
        count(states.get(i), states.get(i + 1), path.conversions() + path.nulls());
      }
      count(states.get(states.size() - 1), CONVERSION, path.conversions());
      count(states.get(states.size() - 1), NULL, path.nulls());
    }
    for (Map<List<String>, Double> next : exits.values()) {
      double all = next.values().stream().mapToDouble(Double::doubleValue).sum();
      next.replaceAll((state, walks) -> walks / all);
    }
  }

  /** Of the walks that convert, the share that comes to the channel on the way. */
  double visitsGivenConversion(String channel) {
    Map<List<String>, Double> unvisited = Map.of(START, 1.0);
    Map<List<String>, Double> visited = Map.of();
    double converted = 0;
    double convertedVisited = 0;
    while (sum(unvisited) + sum(visited) > NEXT_TO_NONE) {
      Map<List<String>, Double> nextUnvisited = new HashMap<>();
      Map<List<String>, Double> nextVisited = new HashMap<>();
      step(unvisited, channel, nextUnvisited, nextVisited);
      step(visited, channel, nextVisited, nextVisited);
      converted += taken(nextUnvisited);
      convertedVisited += taken(nextVisited);
      unvisited = nextUnvisited;
      visited = nextVisited;
    }
    return convertedVisited / (converted + convertedVisited);
  }

  private void step(
      Map<List<String>, Double> walks,
      String channel,
      Map<List<String>, Double> elsewhere,
      Map<List<String>, Double> onChannel) {
    walks.forEach(
        (state, share) ->
            exits
                .get(state)
                .forEach(
                    (next, p) ->
                        (next.contains(channel) ? onChannel : elsewhere)
                            .merge(next, share * p, Double::sum)));
  }

  private static double taken(Map<List<String>, Double> walks) {
    walks.remove(NULL);
    Double converted = walks.remove(CONVERSION);
    return converted == null ? 0 : converted;
  }

  private void count(List<String> from, List<String> to, double walks) {
    if (walks > 0) {
      exits.computeIfAbsent(from, state -> new HashMap<>()).merge(to, walks, Double::sum);
    }
  }

  private static double sum(Map<List<String>, Double> walks) {
    return walks.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
