package dev.outreach.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A computed number as files hold it: at most six digits after the point, no trailing zeros. */
public final class Decimals {
  private static final int DIGITS = 6;

  private Decimals() {}

  public static BigDecimal of(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
