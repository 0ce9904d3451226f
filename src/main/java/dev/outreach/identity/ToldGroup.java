package dev.outreach.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** One deal or one invoice as several tools tell it, on its way into {@link DistinctContracts}. */
final class ToldGroup {
  final List<ToldContract> told = new ArrayList<>();
  final List<ToldGroup> invoices = new ArrayList<>();
  LocalDate day;
  BigDecimal amount;
  String currency;

  ToldGroup(ToldContract contract) {
    told.add(contract);
    day = contract.day();
    amount = contract.amount();
    currency = contract.currency();
  }

  /** The other is the same thing: the earlier day counts, and the first amount that is known. */
  void join(ToldGroup other) {
    told.addAll(other.told);
    told.sort(DistinctContracts.ORDER);
    day = told.get(0).day();
    amount = amount == null ? other.amount : amount;
    currency = currency == null ? other.currency : currency;
  }

  BigDecimal billed() {
    return sum(invoices);
  }

  /** What may still be billed on it. */
  BigDecimal room() {
    return amount.multiply(BigDecimal.ONE.add(DistinctContracts.TOLERANCE)).subtract(billed());
  }

  boolean isLikeCurrency(ToldGroup other) {
    return currency == null || other.currency == null || currency.equals(other.currency);
  }

  long daysTo(ToldGroup other) {
    return Math.abs(ChronoUnit.DAYS.between(day, other.day));
  }

  /** To the deal itself or to the nearest of what was billed on it. */
  long daysToNearest(ToldGroup invoice) {
    return invoices.stream().mapToLong(invoice::daysTo).reduce(daysTo(invoice), Math::min);
  }

  static BigDecimal sum(Collection<ToldGroup> groups) {
    return groups.stream()
        .map(group -> group.amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
