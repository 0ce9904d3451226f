package dev.outreach.measure.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BesideBenchmarkTest {
  /** 15 of 100 has the limits 0.0931 and 0.2328. */
  @Test
  void figureInsideTheLimitsIsWithin() {
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(15, 100, 0.15, 20));
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(15, 100, 0.0932, 20));
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(15, 100, 0.2327, 20));
  }

  @Test
  void figureOutsideTheLimitsPutsMineOnTheOtherSide() {
    assertEquals(BesideBenchmark.HIGHER, BesideBenchmark.of(15, 100, 0.0930, 20));
    assertEquals(BesideBenchmark.LOWER, BesideBenchmark.of(15, 100, 0.2329, 20));
  }

  @Test
  void figureOnALimitIsWithin() {
    Interval limits = Wilson.interval(15, 100);
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(15, 100, limits.low(), 20));
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(15, 100, limits.high(), 20));
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(0, 30, 0, 20));
    assertEquals(BesideBenchmark.WITHIN, BesideBenchmark.of(30, 30, 1, 20));
  }

  @Test
  void belowTheMinimumNothingIsSaid() {
    assertEquals(BesideBenchmark.LOWER, BesideBenchmark.of(0, 20, 0.9, 20));
    assertEquals(BesideBenchmark.TOO_LITTLE, BesideBenchmark.of(0, 19, 0.9, 20));
    assertEquals(BesideBenchmark.TOO_LITTLE, BesideBenchmark.of(0, 0, 0.9, 0));
  }
}
