package dev.outreach.measure;

import dev.outreach.journey.Journey;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.TreeSet;

/** Amounts of contracts added up, as far as all are of one currency. */
public final class Amounts implements Serializable {
  /** An empty text stands for an amount without currency. */
  private final TreeSet<String> currencies = new TreeSet<>();

  private BigDecimal sum;

  void addIfContracted(Journey journey) {
    if (Conversions.isContracted(journey)) {
      add(journey.amount(), journey.currency());
    }
  }

  /**
   * @param amount null if it is not known: it adds nothing
   * @param currency one, or several joined by {@code +}; null if it is not known
   */
  void add(BigDecimal amount, String currency) {
    if (currency != null || amount != null) {
      Collections.addAll(currencies, (currency == null ? "" : currency).split("\\+", -1));
    }
    if (amount != null) {
      BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
      sum = sum == null ? cents : sum.add(cents);
    }
  }

  Amounts merged(Amounts other) {
    currencies.addAll(other.currencies);
    if (other.sum != null) {
      sum = sum == null ? other.sum : sum.add(other.sum);
    }
    return this;
  }

  /** The sum, two digits after the point; null if no amount is known, or of several currencies. */
  public BigDecimal sum() {
    return currencies.size() == 1 ? sum : null;
  }

  /** The one currency of the amounts, or all of them joined by {@code +}; null without any. */
  public String currency() {
    TreeSet<String> known = new TreeSet<>(currencies);
    known.remove("");
    return known.isEmpty() ? null : String.join("+", known);
  }
}
