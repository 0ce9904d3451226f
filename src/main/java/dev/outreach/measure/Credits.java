package dev.outreach.measure;

import dev.outreach.measure.attribution.Attribution;
import dev.outreach.measure.attribution.ChannelPath;
import dev.outreach.measure.attribution.ContractPath;
import dev.outreach.measure.attribution.Credit;
import dev.outreach.measure.attribution.ModelCredits;
import dev.outreach.measure.attribution.PathCount;
import dev.outreach.measure.attribution.TouchPoint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Contracts credited to channels, from the touches that led to them. */
public final class Credits implements Serializable {
  /** No touch within the lookback led to the contract. */
  public static final String UNATTRIBUTED = "unattributed";

  /** The contract is from before the first touch of its person: no touch can have led to it. */
  public static final String PRE_EXISTING = "pre_existing";

  /** A chain that is solved in floating point leaves so little to a channel that earned nothing. */
  private static final double ROUNDING = 1e-9;

  /** What led to a contract, who signed, and what it is worth; null if that is not known. */
  private record Contract(String person, ChannelPath path, BigDecimal amount)
      implements Serializable {}

  /** One order, whatever partitions they come from: sums of parts depend on it. */
  private static final Comparator<Contract> IN_TIME =
      Comparator.comparing((Contract contract) -> contract.path.contractAt())
          .thenComparing(Contract::person);

  /**
   * What a model credits to a channel, or to none.
   *
   * @param contracts with parts of one
   * @param share of all contracts, 0 to 1
   * @param amount null if no amount is known, or in more than one currency
   * @param currency of the amounts; all of them joined by {@code +}
   */
  public record Credited(
      String model,
      String channel,
      double contracts,
      double share,
      Double amount,
      String currency) {}

  private final List<Contract> contracts = new ArrayList<>();
  private final Map<List<String>, Long> ended = new HashMap<>();
  private final TreeSet<String> currencies = new TreeSet<>();
  private long preExisting;
  private BigDecimal preExistingAmount = BigDecimal.ZERO;

  /** Adds a path to a contract, or one to nothing. */
  public void add(String person, dev.outreach.journey.Path path) {
    if (path.contract() == null) {
      if (!path.steps().isEmpty()) {
        List<String> channels = new ArrayList<>();
        path.steps().forEach(step -> channels.add(step.channel()));
        ended.merge(channels, 1L, Long::sum);
      }
      return;
    }
    BigDecimal amount = path.contract().amount();
    if (amount != null) {
      currencies.add(path.contract().currency() == null ? "" : path.contract().currency());
    }
    if (path.isBeforeFirstTouch()) {
      preExisting++;
      preExistingAmount = amount == null ? preExistingAmount : preExistingAmount.add(amount);
    } else {
      contracts.add(new Contract(person, path(path), amount));
    }
  }

  private static ChannelPath path(dev.outreach.journey.Path path) {
    return new ChannelPath(
        path.steps().stream()
            .map(
                step ->
                    new TouchPoint(step.channel(), step.at(), step.isInbound(), step.isSpoken()))
            .toList(),
        path.endedAt());
  }

  public void merge(Credits other) {
    contracts.addAll(other.contracts);
    other.ended.forEach((channels, count) -> ended.merge(channels, count, Long::sum));
    currencies.addAll(other.currencies);
    preExisting += other.preExisting;
    preExistingAmount = preExistingAmount.add(other.preExistingAmount);
  }

  /**
   * One per model and channel with a touch before some contract, then what no channel earned; each
   * model's add up to all contracts. A Markov chain may credit a channel with none, as it led to
   * others that had one: it is there too. None without a contract.
   *
   * @param isCollapsed touches in a row on one channel count as one exposure
   */
  public List<Credited> perModel(Attribution attribution, boolean isCollapsed) {
    List<Credited> all = new ArrayList<>();
    if (contracts.size() + preExisting == 0) {
      return all;
    }
    SortedSet<String> channels = new TreeSet<>();
    contracts.forEach(contract -> channels.addAll(contract.path.channels()));
    for (ModelCredits model : attribution.credits(paths(isCollapsed), endedPaths(isCollapsed))) {
      model
          .byChannel()
          .forEach(
              (channel, credit) -> {
                if (channels.contains(channel) || credit.contracts() > ROUNDING) {
                  all.add(credited(model.model(), channel, credit));
                }
              });
      all.add(credited(model.model(), UNATTRIBUTED, model.unattributed()));
      all.add(
          credited(
              model.model(),
              PRE_EXISTING,
              new Credit(preExisting, preExistingAmount.doubleValue())));
    }
    return all;
  }

  /** Amounts of several currencies cannot be added up. */
  private List<ContractPath> paths(boolean isCollapsed) {
    return contracts.stream()
        .sorted(IN_TIME)
        .map(
            contract ->
                new ContractPath(
                    isCollapsed ? contract.path.exposures() : contract.path,
                    isPriced() ? contract.amount : null))
        .toList();
  }

  private List<PathCount> endedPaths(boolean isCollapsed) {
    List<PathCount> counts = new ArrayList<>();
    ended.forEach(
        (channels, paths) -> {
          PathCount count = new PathCount(channels, 0, paths);
          counts.add(isCollapsed ? count.exposures() : count);
        });
    return counts;
  }

  private boolean isPriced() {
    return currencies.size() == 1;
  }

  private Credited credited(String model, String channel, Credit credit) {
    String currency = String.join("+", currencies);
    return new Credited(
        model,
        channel,
        credit.contracts(),
        credit.contracts() / (contracts.size() + preExisting),
        isPriced() ? credit.amount() : null,
        currency.isEmpty() ? null : currency);
  }
}
