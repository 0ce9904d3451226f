package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of a person's contracts so far, in the order of their days.
 *
 * <p>One deal may be known to several tools, as a row of the user's log and as invoices: which of
 * their rows are one deal cannot be told, so amounts are added up within each format, and the
 * largest sum stands for the person. Too little where the tools know different deals, never twice
 * the same money.
 */
final class Deals {
  /** Stands for the currency of an amount of which it is not known. */
  private static final String UNKNOWN = "?";

  private final TreeMap<String, Sum> sums = new TreeMap<>();
  private long won;
  private LocalDate firstLostOn;

  void win(ContractEvent contract) {
    won++;
    if (contract.amount() != null) {
      sums.computeIfAbsent(contract.source(), source -> new Sum()).add(contract);
    }
  }

  void lose(ContractEvent contract) {
    if (firstLostOn == null) {
      firstLostOn = contract.signedOn();
    }
  }

  long won() {
    return won;
  }

  LocalDate firstLostOn() {
    return firstLostOn;
  }

  /** Null where no amount is known, or where they are of several currencies. */
  BigDecimal amount() {
    return currencies().size() == 1
        ? counted().stream().map(sum -> sum.amount).max(BigDecimal::compareTo).orElseThrow()
        : null;
  }

  /** Null where no amount, or no amount's currency, is known. */
  String currency() {
    SortedSet<String> currencies = currencies();
    boolean isKnown = currencies.stream().anyMatch(currency -> !currency.equals(UNKNOWN));
    return isKnown ? String.join("+", currencies) : null;
  }

  private SortedSet<String> currencies() {
    SortedSet<String> currencies = new TreeSet<>();
    counted().forEach(sum -> currencies.addAll(sum.currencies));
    return currencies;
  }

  /** The sums in a known currency, if there are such. */
  private Collection<Sum> counted() {
    Collection<Sum> known =
        sums.values().stream().filter(sum -> !sum.currencies.contains(UNKNOWN)).toList();
    return known.isEmpty() ? sums.values() : known;
  }

  private static final class Sum {
    private final SortedSet<String> currencies = new TreeSet<>();
    private BigDecimal amount = BigDecimal.ZERO;

    void add(ContractEvent contract) {
      amount = amount.add(contract.amount());
      currencies.add(contract.currency() == null ? UNKNOWN : contract.currency());
    }
  }
}
