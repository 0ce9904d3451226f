package dev.outreach.measure.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StandingTest {
  /** 15 of 100 has the limits 0.0931 and 0.2328. */
  @Test
  void figureInsideTheLimitsIsWithin() {
    assertEquals(Standing.WITHIN, Standing.of(15, 100, 0.15, 20));
    assertEquals(Standing.WITHIN, Standing.of(15, 100, 0.0932, 20));
    assertEquals(Standing.WITHIN, Standing.of(15, 100, 0.2327, 20));
  }

  @Test
  void figureOutsideTheLimitsPutsMineOnTheOtherSide() {
    assertEquals(Standing.HIGHER, Standing.of(15, 100, 0.0930, 20));
    assertEquals(Standing.LOWER, Standing.of(15, 100, 0.2329, 20));
  }

  @Test
  void figureOnALimitIsWithin() {
    Interval limits = Wilson.interval(15, 100);
    assertEquals(Standing.WITHIN, Standing.of(15, 100, limits.low(), 20));
    assertEquals(Standing.WITHIN, Standing.of(15, 100, limits.high(), 20));
    assertEquals(Standing.WITHIN, Standing.of(0, 30, 0, 20));
    assertEquals(Standing.WITHIN, Standing.of(30, 30, 1, 20));
  }

  @Test
  void belowTheMinimumNothingIsSaid() {
    assertEquals(Standing.LOWER, Standing.of(0, 20, 0.9, 20));
    assertEquals(Standing.TOO_LITTLE, Standing.of(0, 19, 0.9, 20));
    assertEquals(Standing.TOO_LITTLE, Standing.of(0, 0, 0.9, 0));
  }
}
