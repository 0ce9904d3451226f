package dev.outreach.format.deal;

import dev.outreach.export.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sum as billing and bookkeeping write it: digits, and one comma or point before the decimals,
 * however many these are ({@code 1234,500} is one thousand and some). Where thousands are parted
 * too, it is read as people's sums are.
 */
final class Sum {
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{0,9})?");

  private Sum() {}

  /** The value with two decimals; zero for an empty cell, nothing if it is no sum. */
  static Optional<BigDecimal> of(String cell) {
    String text = cell == null || cell.isBlank() ? "0" : cell.strip();
    return PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')).setScale(2, RoundingMode.HALF_UP))
        : Amount.of(text).map(Amount::value);
  }
}
