package dev.outreach.journey;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one client's contracts amount to. */
final class Purchases {
  /** Stands for the currency of an amount of which it is not known. */
  private static final String UNKNOWN = "?";

  private final List<ContractEvent> won;
  private final SortedSet<String> currencies = new TreeSet<>();

  /**
   * @param won in the order of their days
   */
  Purchases(List<ContractEvent> won) {
    this.won = List.copyOf(won);
    won.stream()
        .filter(contract -> contract.amount() != null)
        .forEach(each -> currencies.add(each.currency() == null ? UNKNOWN : each.currency()));
  }

  long contracts() {
    return won.size();
  }

  /** Null where no amount is known, or where they are of several currencies. */
  BigDecimal amount() {
    return currencies.size() != 1
        ? null
        : won.stream()
            .map(ContractEvent::amount)
            .filter(amount -> amount != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The one currency, or all joined by {@code +}; null where none is known. */
  String currency() {
    boolean isKnown = currencies.stream().anyMatch(currency -> !currency.equals(UNKNOWN));
    return isKnown ? String.join("+", currencies) : null;
  }

  /** The tools that tell of them, joined by {@code +}; null without a contract. */
  String source() {
    String sources =
        won.stream()
            .flatMap(contract -> List.of(contract.source().split("\\+")).stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining("+"));
    return sources.isEmpty() ? null : sources;
  }
}
