package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of a person's contracts so far, in the order of their days.
 *
 * <p>One deal may be known to several tools, as a row of the user's log and as invoices: which of
 * their rows are one deal cannot be told, so they are counted and added up within each format, and
 * the one with the largest sum stands for the person. Too little where the tools know different
 * deals, never twice the same money.
 */
final class Deals {
  /** Stands for the currency of an amount of which it is not known. */
  private static final String UNKNOWN = "?";

  /** Of equal ones the last by name: any will do, as long as it is always the same. */
  private static final Comparator<Sum> LARGEST =
      Comparator.comparing((Sum sum) -> sum.amount)
          .thenComparing(sum -> sum.contracts)
          .thenComparing(sum -> sum.source);

  private final TreeMap<String, Sum> sums = new TreeMap<>();
  private LocalDate firstLostOn;

  void win(ContractEvent contract) {
    sums.computeIfAbsent(contract.source(), Sum::new).add(contract);
  }

  void lose(ContractEvent contract) {
    if (firstLostOn == null) {
      firstLostOn = contract.signedOn();
    }
  }

  LocalDate firstLostOn() {
    return firstLostOn;
  }

  /** Contracts of the format that is counted. */
  long won() {
    return sums.isEmpty() ? 0 : counted().contracts;
  }

  /** The format that is counted; null without a contract. */
  String source() {
    return sums.isEmpty() ? null : counted().source;
  }

  /** Null where no amount is known, or where they are of several currencies. */
  BigDecimal amount() {
    return currencies().size() == 1 ? counted().amount : null;
  }

  /** Null where no amount, or no amount's currency, is known. */
  String currency() {
    SortedSet<String> currencies = currencies();
    boolean isKnown = currencies.stream().anyMatch(currency -> !currency.equals(UNKNOWN));
    return isKnown ? String.join("+", currencies) : null;
  }

  private Sum counted() {
    return comparable().stream().max(LARGEST).orElseThrow();
  }

  private SortedSet<String> currencies() {
    SortedSet<String> currencies = new TreeSet<>();
    comparable().forEach(sum -> currencies.addAll(sum.currencies));
    return currencies;
  }

  /** The sums in a known currency, if there are such; else those in any; else all. */
  private Collection<Sum> comparable() {
    List<Sum> priced = sums.values().stream().filter(sum -> !sum.currencies.isEmpty()).toList();
    List<Sum> known = priced.stream().filter(sum -> !sum.currencies.contains(UNKNOWN)).toList();
    return !known.isEmpty() ? known : !priced.isEmpty() ? priced : sums.values();
  }

  private static final class Sum {
    private final String source;
    private final SortedSet<String> currencies = new TreeSet<>();
    private BigDecimal amount = BigDecimal.ZERO;
    private long contracts;

    Sum(String source) {
      this.source = source;
    }

    void add(ContractEvent contract) {
      contracts++;
      if (contract.amount() != null) {
        amount = amount.add(contract.amount());
        currencies.add(contract.currency() == null ? UNKNOWN : contract.currency());
      }
    }
  }
}
