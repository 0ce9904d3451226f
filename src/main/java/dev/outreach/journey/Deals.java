package dev.outreach.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/** What came of a person's contracts so far, in the order of their days. */
final class Deals {
  /** Stands for the currency of an amount of which it is not known. */
  private static final String UNKNOWN = "?";

  private final SortedSet<String> currencies = new TreeSet<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private long won;
  private LocalDate firstLostOn;

  void win(ContractEvent contract) {
    won++;
    if (contract.amount() != null) {
      sum = sum.add(contract.amount());
      currencies.add(contract.currency() == null ? UNKNOWN : contract.currency());
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
    return currencies.size() == 1 ? sum : null;
  }

  /** Null where no amount, or no amount's currency, is known. */
  String currency() {
    boolean isKnown = currencies.stream().anyMatch(currency -> !currency.equals(UNKNOWN));
    return isKnown ? String.join("+", currencies) : null;
  }
}
