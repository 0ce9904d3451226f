package dev.outreach.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exchange rates by day, in the convention of the European Central Bank: a rate says how many units
 * of its currency one euro is worth. Between two other currencies, both rates to the euro are used.
 *
 * <p>Rates are published on working days. A day without one has the latest before it, if that is no
 * more than {@link #OLDEST_DAYS} days older; each currency has its own latest day.
 */
public final class CurrencyRates implements Serializable {
  /** The currency of which one unit is worth so many of another. */
  public static final String BASE = "EUR";

  /** Spans weekends and bank holidays around them, and no month without any rate. */
  public static final int OLDEST_DAYS = 10;

  /** Digits that a rate has after the point, at most; the European Central Bank gives five. */
  public static final int RATE_DIGITS = 7;

  private static final long serialVersionUID = 1L;
  private static final int CENTS_DIGITS = 2;

  private final TreeMap<String, Series> ofCurrency;

  private CurrencyRates(TreeMap<String, Series> ofCurrency) {
    this.ofCurrency = ofCurrency;
  }

  /** No rates: only what is in the wanted currency already can be told in it. */
  public static CurrencyRates none() {
    return new CurrencyRates(new TreeMap<>());
  }

  /**
   * The rates of these currencies.
   *
   * @param rates ISO 4217 → day → units for one euro, more than nothing
   * @throws ArithmeticException if a rate has more than {@link #RATE_DIGITS} digits after the point
   */
  public static CurrencyRates of(Map<String, SortedMap<LocalDate, BigDecimal>> rates) {
    TreeMap<String, Series> ofCurrency = new TreeMap<>();
    rates.forEach((currency, byDay) -> ofCurrency.put(currency, Series.of(byDay)));
    return new CurrencyRates(ofCurrency);
  }

  /**
   * An amount of one currency in another, by the rates of a day; with two digits after the point,
   * rounded half up. The amount itself where the currencies are one; empty where a rate is missing
   * or too old.
   *
   * @param from ISO 4217, as is {@code to}
   */
  public Optional<BigDecimal> converted(BigDecimal amount, String from, String to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(amount);
    }
    return rate(from, day)
        .flatMap(
            one ->
                rate(to, day)
                    .map(
                        other ->
                            amount
                                .multiply(other)
                                .divide(one, CENTS_DIGITS, RoundingMode.HALF_UP)));
  }

  private Optional<BigDecimal> rate(String currency, LocalDate day) {
    if (currency.equals(BASE)) {
      return Optional.of(BigDecimal.ONE);
    }
    Series series = ofCurrency.get(currency);
    return series == null ? Optional.empty() : series.at(day.toEpochDay());
  }

  /**
   * The rates of one currency: some thousands, which tasks carry with them.
   *
   * @param days since 1970, ascending
   * @param rates of these days, in units of the last digit
   */
  private record Series(long[] days, long[] rates) implements Serializable {
    static Series of(SortedMap<LocalDate, BigDecimal> byDay) {
      return new Series(
          byDay.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(),
          byDay.values().stream()
              .mapToLong(rate -> rate.movePointRight(RATE_DIGITS).longValueExact())
              .toArray());
    }

    Optional<BigDecimal> at(long day) {
      int found = Arrays.binarySearch(days, day);
      int latest = found >= 0 ? found : -found - 2;
      return latest < 0 || days[latest] < day - OLDEST_DAYS
          ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(rates[latest], RATE_DIGITS));
    }
  }
}
