package dev.outreach.output.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What an axis spans. */
record Range(double low, double high) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  double size() {
    return high - low;
  }

  /** From 0 up to the greatest of these shares, and no further than 1. */
  static Range ofShares(DoubleStream shares, int steps) {
    double greatest = Math.max(0.01, shares.max().orElse(1));
    return new Range(0, Math.min(1, around(0, greatest, steps).high));
  }

  /** From the first to the last multiple of a round step around these values. */
  static Range around(double low, double high, int steps) {
    double step = step(high - low, steps);
    return new Range(floor(low, step) * step, ceil(high, step) * step);
  }

  /** Round values inside, about so many. */
  List<Double> ticks(int steps) {
    double step = step(size(), steps);
    List<Double> ticks = new ArrayList<>();
    for (long i = ceil(low, step); i <= floor(high, step); i++) {
      ticks.add(BigDecimal.valueOf(i).multiply(BigDecimal.valueOf(step)).doubleValue());
    }
    return ticks;
  }

  private static double step(double size, int steps) {
    double least = Math.max(size, 1e-9) / steps;
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      double candidate = power.multiply(BigDecimal.valueOf(step)).doubleValue();
      if (candidate >= least * (1 - 1e-9)) {
        return candidate;
      }
    }
    return power.doubleValue() * 10;
  }

  private static long floor(double value, double step) {
    return (long) Math.floor(value / step + 1e-9);
  }

  private static long ceil(double value, double step) {
    return (long) Math.ceil(value / step - 1e-9);
  }
}
