package dev.outreach.measure.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void pBelowFivePercentNamesAWinner() {
    assertEquals(Verdict.BETTER, Verdict.of(30, 100, 15, 100, 0.0499, 20));
    assertEquals(Verdict.WORSE, Verdict.of(15, 100, 30, 100, 0.0499, 20));
  }

  @Test
  void pOfFivePercentNamesNone() {
    assertEquals(Verdict.NO_DIFFERENCE, Verdict.of(30, 100, 15, 100, 0.05, 20));
    assertEquals(Verdict.NO_DIFFERENCE, Verdict.of(15, 100, 30, 100, 0.05, 20));
  }

  @Test
  void aSideBelowTheMinimumIsTooLittle() {
    assertEquals(Verdict.BETTER, Verdict.of(15, 20, 500, 1000, 0.001, 20));
    assertEquals(Verdict.TOO_LITTLE, Verdict.of(15, 19, 500, 1000, 0.001, 20));
    assertEquals(Verdict.TOO_LITTLE, Verdict.of(500, 1000, 15, 19, 0.001, 20));
  }

  @Test
  void fewerThanFiveExpectedIsTooLittleHoweverSmallTheP() {
    assertEquals(Verdict.BETTER, Verdict.of(10, 50, 0, 50, 0.001, 20));
    assertEquals(Verdict.TOO_LITTLE, Verdict.of(9, 50, 0, 50, 0.001, 20));
  }

  @Test
  void whatCouldNotBeTestedIsTooLittle() {
    assertEquals(Verdict.TOO_LITTLE, Verdict.of(30, 100, 15, 100, null, 20));
    assertEquals(Verdict.TOO_LITTLE, Verdict.of(0, 0, 15, 100, null, 0));
    assertEquals(Verdict.TOO_LITTLE, Verdict.of(0, 0, 15, 100, 0.01, 0));
  }

  @Test
  void equalSharesHaveNoWinner() {
    assertEquals(Verdict.NO_DIFFERENCE, Verdict.of(10, 100, 20, 200, 0.01, 20));
  }

  @Test
  void codesAreWhatTheCellsSay() {
    assertEquals(
        List.of("better", "worse", "no difference shown", "too little data"),
        Stream.of(Verdict.values()).map(Verdict::code).toList());
  }
}
