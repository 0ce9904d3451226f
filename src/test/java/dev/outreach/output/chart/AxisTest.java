package dev.outreach.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.output.chart.Axis.Range;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticksAreRound() {
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0), Range.around(0, 52, 4).ticks(4));
    assertEquals(List.of(-100.0, -50.0, 0.0, 50.0), Range.around(-91, 45, 4).ticks(4));
    assertEquals(List.of(0.0, 0.1, 0.2, 0.3), new Range(0, 0.3).ticks(3));
  }

  @Test
  void sharesEndAtAllAndBeginAtNone() {
    assertEquals(new Range(0, 1), Range.ofShares(DoubleStream.of(0.97), 5));
    assertEquals(new Range(0, 1), Range.ofShares(DoubleStream.of(1), 5));
    assertEquals(new Range(0, 0.01), Range.ofShares(DoubleStream.of(0), 5));
    assertEquals(new Range(0, 0.25), Range.ofShares(DoubleStream.of(0.233), 5));
  }

  @Test
  void aRangeHoldsItsValuesAndHasFewTicks() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      double scale = Math.pow(10, random.nextInt(12) - 4);
      double low = (random.nextDouble() - 0.5) * scale;
      double high = low + random.nextDouble() * scale + 1e-6;
      int steps = 1 + random.nextInt(8);
      Range range = Range.around(low, high, steps);
      double slack = range.size() * 1e-6;
      assertTrue(range.low() <= low + slack && range.high() >= high - slack, range::toString);
      assertTrue(range.ticks(steps).size() <= steps + 3, () -> range + " " + steps);
    }
  }
}
