package dev.outreach.measure.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The contracts of one attribution, ready to be shared among the channels of their paths. */
final class ChannelCredits {
  private final List<ContractPath> touched;
  private final List<PathCount> ended;
  private final TreeSet<String> channels = new TreeSet<>();
  private final Double amount;
  private final Credit unattributed;

  ChannelCredits(Collection<ContractPath> contracts, Collection<PathCount> lost) {
    touched = contracts.stream().filter(contract -> contract.path().size() > 0).toList();
    ended = new ArrayList<>();
    touched.forEach(contract -> ended.add(new PathCount(contract.path().channels(), 1, 0)));
    lost.stream()
        .filter(path -> path.nulls() > 0)
        .forEach(path -> ended.add(new PathCount(path.channels(), 0, path.nulls())));
    ended.forEach(path -> channels.addAll(path.channels()));
    boolean hasAmounts = contracts.stream().anyMatch(contract -> contract.amount() != null);
    amount = hasAmounts ? sum(touched) : null;
    List<ContractPath> others =
        contracts.stream().filter(contract -> contract.path().size() == 0).toList();
    unattributed = new Credit(others.size(), hasAmounts ? sum(others) : null);
  }

  ModelCredits byRule(String model, CreditRule rule) {
    return perContract(
        model,
        path -> {
          ChannelSums shares = new ChannelSums();
          double[] weights = rule.weights(path);
          for (int i = 0; i < weights.length; i++) {
            shares.add(path.touches().get(i).channel(), weights[i]);
          }
          return shares.totals();
        });
  }

  /** Shapley values with conversions, and amounts, as the worth of a set of channels. */
  ModelCredits byShapley(String model) {
    return perContract(
        model, path -> Shapley.ofConversions(List.of(new PathCount(path.channels(), 1, 0))));
  }

  /** The amounts are shared as the contracts are: a chain says nothing of single contracts. */
  ModelCredits byMarkov(String model, int order) {
    SortedMap<String, Credit> credits = new TreeMap<>();
    MarkovChain.of(order, ended)
        .creditShares()
        .forEach(
            (channel, share) ->
                credits.put(
                    channel,
                    new Credit(share * touched.size(), amount == null ? null : share * amount)));
    return new ModelCredits(model, credits, unattributed);
  }

  private ModelCredits perContract(
      String model, Function<ChannelPath, SortedMap<String, Double>> shares) {
    ChannelSums contracts = new ChannelSums();
    ChannelSums amounts = new ChannelSums();
    for (ContractPath contract : touched) {
      double worth = contract.amount() == null ? 0 : contract.amount().doubleValue();
      shares
          .apply(contract.path())
          .forEach(
              (channel, share) -> {
                contracts.add(channel, share);
                amounts.add(channel, share * worth);
              });
    }
    SortedMap<String, Double> inContracts = contracts.totals();
    SortedMap<String, Double> inMoney = amounts.totals();
    SortedMap<String, Credit> credits = new TreeMap<>();
    for (String channel : channels) {
      double share = inContracts.getOrDefault(channel, 0.0);
      Double money = amount == null ? null : inMoney.getOrDefault(channel, 0.0);
      credits.put(channel, new Credit(share, money));
    }
    return new ModelCredits(model, credits, unattributed);
  }

  private static double sum(List<ContractPath> contracts) {
    return contracts.stream()
        .map(ContractPath::amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }
}
