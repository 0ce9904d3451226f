package dev.outreach.output.chart;

import dev.outreach.output.chart.SvgWriter.Anchor;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What an axis spans, and the values that are written on it.
 *
 * @param ticks evenly spaced
 */
record Axis(Range range, List<Tick> ticks) {
  private static final int PERCENT = 100;
  private static final double BELOW = 12;
  private static final double BEFORE = 7;
  private static final double GAP = 8;

  /** A value and how it is written. */
  record Tick(double value, String text) {}

  /** From 0 to the greatest of these shares, written as {@code 2.5 %}. */
  static Axis ofShares(DoubleStream shares, int steps, Words words) {
    return of(
        Range.ofShares(shares, steps),
        steps,
        share -> digits(share, words) + words.text("number.percent"));
  }

  /** Differences between shares, written in percentage points as {@code +20}. */
  static Axis ofPoints(double low, double high, int steps, Words words) {
    return of(
        Range.around(low, high, steps),
        steps,
        difference -> (difference > 0 ? "+" : "") + digits(difference, words));
  }

  /** Whole numbers; what is below 0 is written as what is above. */
  static Axis ofCounts(double low, double high, int steps, Words words) {
    Axis all =
        of(
            Range.around(low, high, steps),
            steps,
            count -> words.count(Math.abs(count.longValue())));
    return new Axis(
        all.range, all.ticks.stream().filter(t -> t.value == Math.rint(t.value)).toList());
  }

  private static Axis of(Range range, int steps, Function<Double, String> text) {
    return new Axis(
        range,
        range.ticks(steps).stream().map(value -> new Tick(value, text.apply(value))).toList());
  }

  /** Without the noise of binary fractions. */
  private static String digits(double share, Words words) {
    return words.number(Math.rint(share * PERCENT * 1e6) / 1e6, 1);
  }

  /** Where the value stands, from the left end of an axis of so many px. */
  double across(double value, double px) {
    return (value - range.low()) / range.size() * px;
  }

  /** Where the value stands, from the upper end of an axis of so many px. */
  double down(double value, double px) {
    return (range.high() - value) / range.size() * px;
  }

  /** Draws the lines that stand in this area, and writes the values below it. */
  void drawBelow(double left, double top, double width, double height, SvgWriter svg) {
    for (Tick tick : apart(width)) {
      double x = left + across(tick.value, width);
      svg.line(Ink.GRID, 1, x, top, x, top + height);
      svg.text(Ink.MUTED, Anchor.MIDDLE, x, top + height + BELOW, tick.text);
    }
  }

  /** Draws the lines that lie in this area, and writes the values left of it. */
  void drawBefore(double left, double top, double width, double height, SvgWriter svg) {
    for (Tick tick : ticks) {
      double y = top + down(tick.value, height);
      svg.line(Ink.GRID, 1, left, y, left + width, y);
      svg.text(Ink.MUTED, Anchor.END, left - BEFORE, y, tick.text);
    }
  }

  /** How wide the widest value is written. */
  double widest() {
    return ticks.stream().map(Tick::text).mapToDouble(TextFit::width).max().orElse(0);
  }

  /**
   * Every value, every second or every third and so on, so that on an axis of so many px none is
   * written over the next; 0 is kept.
   */
  private List<Tick> apart(double px) {
    if (ticks.size() < 2) {
      return ticks;
    }
    double between = across(ticks.get(1).value, px) - across(ticks.get(0).value, px);
    int each = (int) Math.max(1, Math.ceil((widest() + GAP) / between));
    int zero =
        IntStream.range(0, ticks.size()).filter(i -> ticks.get(i).value == 0).findFirst().orElse(0);
    return IntStream.range(0, ticks.size())
        .filter(i -> (i - zero) % each == 0)
        .mapToObj(ticks::get)
        .toList();
  }

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
}
