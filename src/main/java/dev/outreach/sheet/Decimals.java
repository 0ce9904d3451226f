package dev.outreach.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A computed number as files hold it: at most six digits after the point, no trailing zeros. A
 * p-value, which is telling by its size, keeps three significant digits where six after the point
 * are fewer: it never reads 0, and may have an exponent.
 */
public final class Decimals {
  private static final int DIGITS = 6;
  private static final MathContext SIGNIFICANT = new MathContext(3, RoundingMode.HALF_UP);

  private Decimals() {}

  public static BigDecimal of(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Of a p-value, 0 to 1. */
  public static BigDecimal ofChance(double p) {
    BigDecimal significant = BigDecimal.valueOf(p).round(SIGNIFICANT);
    return significant.scale() > DIGITS ? significant.stripTrailingZeros() : of(p);
  }
}
