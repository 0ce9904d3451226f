package dev.outreach.output.chart;

import java.util.List;
import java.util.stream.IntStream;

/** Values below an axis, side by side. */
final class Ticks {
  private static final double GAP = 8;

  private Ticks() {}

  /**
   * Of evenly spaced values every one, every second or every third and so on, so that none runs
   * into the next; 0 is kept.
   *
   * @param px how much a px is on the axis
   */
  static List<Tick> readable(List<Tick> ticks, double px) {
    if (ticks.size() < 2) {
      return ticks;
    }
    double widest = ticks.stream().map(Tick::text).mapToDouble(TextWidth::of).max().orElse(0);
    double apart = ticks.get(1).value() - ticks.get(0).value();
    int each = (int) Math.max(1, Math.ceil((widest + GAP) * px / apart));
    int zero =
        IntStream.range(0, ticks.size())
            .filter(i -> ticks.get(i).value() == 0)
            .findFirst()
            .orElse(0);
    return IntStream.range(0, ticks.size())
        .filter(i -> (i - zero) % each == 0)
        .mapToObj(ticks::get)
        .toList();
  }
}
