package dev.outreach.measure.attribution;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Paths as an absorbing Markov chain of order k (Anderl, Becker, von Wangenheim and Schumann 2016):
 * a walk goes from state to state, each the last k channels, until it ends in a contract or in
 * nothing. A channel is credited by its removal effect: the part of the conversions that is lost if
 * every walk that comes to the channel is. Solved exactly, without drawing walks.
 */
public final class MarkovChain {
  private final ChainStates states;
  private final TransitionCounts counts;
  private final AbsorbingChain chain;

  private MarkovChain(int order, Collection<PathCount> paths, int mostDenseStates) {
    states = new ChainStates(paths);
    counts = new TransitionCounts(order, paths, states);
    chain = new AbsorbingChain(counts, mostDenseStates);
  }

  /**
   * @param order of the chain: 1 to 3
   * @param paths that have ended; paths without touches are left out
   */
  public static MarkovChain of(int order, Collection<PathCount> paths) {
    return of(order, paths, AbsorbingChain.MOST_DENSE_STATES);
  }

  static MarkovChain of(int order, Collection<PathCount> paths, int mostDenseStates) {
    if (order < 1 || order > ChainStates.MOST_CHANNELS_OF_A_STATE) {
      throw new IllegalArgumentException("order must be 1 to 3, cannot be: " + order);
    }
    List<PathCount> walked =
        paths.stream().filter(path -> path.paths() > 0 && !path.channels().isEmpty()).toList();
    return new MarkovChain(order, walked, mostDenseStates);
  }

  public int states() {
    return counts.exits().size();
  }

  /** Share of the walks that begin in a state. */
  public double startProbability(List<String> state) {
    return (double) counts.starts().getOrDefault(states.of(state), 0L)
        / Math.max(1, counts.paths());
  }

  /** Share of the walks in one state whose next one is the other; 0 of a state that is not. */
  public double transitionProbability(List<String> from, List<String> to) {
    return share(from, exits -> exits.to(states.of(to)));
  }

  public double conversionProbability(List<String> from) {
    return share(from, TransitionCounts.Exits::conversions);
  }

  public double nullProbability(List<String> from) {
    return share(from, TransitionCounts.Exits::nulls);
  }

  /** Probability that a walk ends in a contract: the share of the paths that did. */
  public double conversionProbability() {
    return counts.conversions() == 0 ? 0 : chain.conversionProbability(new BitSet());
  }

  /**
   * By channel, 1 − P(conversion, walks that come to it being lost)/P(conversion), in 0 to 1.
   * Equals the share of the converting walks that come to the channel. Empty if nothing converted.
   */
  public SortedMap<String, Double> removalEffects() {
    TreeMap<String, Double> effects = new TreeMap<>();
    if (counts.conversions() == 0) {
      return effects;
    }
    double all = conversionProbability();
    for (String channel : states.channels()) {
      double left = chain.conversionProbability(statesWith(channel));
      effects.put(channel, Math.min(1, Math.max(0, 1 - left / all)));
    }
    return effects;
  }

  /**
   * By channel, its part of the conversions: in proportion to the removal effects, adding up to 1.
   * Empty if nothing converted.
   */
  public SortedMap<String, Double> creditShares() {
    SortedMap<String, Double> shares = removalEffects();
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((channel, effect) -> effect / all);
    return shares;
  }

  /** By channel, in conversions; they add up to those of all paths with a touch. */
  public SortedMap<String, Double> credits() {
    SortedMap<String, Double> credits = creditShares();
    credits.replaceAll((channel, share) -> share * counts.conversions());
    return credits;
  }

  private BitSet statesWith(String channel) {
    BitSet found = new BitSet();
    int number = 0;
    for (long state : counts.exits().keySet()) {
      found.set(number++, states.isOn(state, channel));
    }
    return found;
  }

  private double share(List<String> from, ToLongFunction<TransitionCounts.Exits> count) {
    TransitionCounts.Exits exits = counts.exits().get(states.of(from));
    return exits == null ? 0 : (double) count.applyAsLong(exits) / exits.total();
  }
}
