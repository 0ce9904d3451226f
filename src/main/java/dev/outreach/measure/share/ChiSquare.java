package dev.outreach.measure.share;

import org.apache.commons.math3.special.Gamma;

/** The chi-square distribution. */
public final class ChiSquare {
  private ChiSquare() {}

  /** Not 1 − the distribution function, which would lose the digits of small p-values. */
  public static double upperTail(double statistic, int df) {
    return Gamma.regularizedGammaQ(df / 2.0, statistic / 2);
  }
}
