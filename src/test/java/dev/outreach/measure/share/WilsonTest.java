package dev.outreach.measure.share;

import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class WilsonTest {

  @Test
  void limitsMatchThePublishedTables() {
    List<NamedCsvRecord> rows = Reference.rows("proportion_ci/expected.csv");
    assertEquals(18, rows.size());
    for (NamedCsvRecord row : rows) {
      Confidence confidence =
          row.getField("conf_level").equals("0.99") ? Confidence.PERCENT_99 : Confidence.PERCENT_95;
      Interval interval = Wilson.interval(count(row, "x"), count(row, "n"), confidence);
      assertWithin(number(row, "abs_tol"), number(row, "lower"), interval.low(), row);
      assertWithin(number(row, "abs_tol"), number(row, "upper"), interval.high(), row);
    }
  }

  @Test
  void zeroOfTwentyHasLowerBoundExactlyZero() {
    assertEquals(0.0, Wilson.interval(0, 20).low());
  }

  @Test
  void allOfAnyNumberHasUpperBoundExactlyOne() {
    for (long n = 1; n <= 2000; n++) {
      assertEquals(1.0, Wilson.interval(n, n).high(), "n = " + n);
    }
  }

  @Test
  void nothingTriedHasNoRateAndTheWholeInterval() {
    assertNull(Wilson.rate(0, 0));
    assertEquals(new Interval(0, 1), Wilson.interval(0, 0));
  }

  @Test
  void fifteenOfAHundredMayBeNineOrTwentyThreePercent() {
    Interval interval = Wilson.interval(15, 100);
    assertEquals(0.15, Wilson.rate(15, 100));
    assertEquals(0.093, interval.low(), 5e-4);
    assertEquals(0.233, interval.high(), 5e-4);
  }

  @Test
  void intervalAlwaysHoldsTheRateAndStaysWithinZeroAndOne() {
    for (long n = 1; n <= 120; n++) {
      for (long x = 0; x <= n; x++) {
        Interval interval = Wilson.interval(x, n);
        double rate = Wilson.rate(x, n);
        assertTrue(0 <= interval.low() && interval.low() <= rate, x + " of " + n);
        assertTrue(rate <= interval.high() && interval.high() <= 1, x + " of " + n);
      }
    }
  }

  @Test
  void successesAndFailuresHaveMirroredLimits() {
    Interval replies = Wilson.interval(7, 41);
    Interval silences = Wilson.interval(34, 41);
    assertEquals(1 - silences.high(), replies.low(), 1e-15);
    assertEquals(1 - silences.low(), replies.high(), 1e-15);
  }

  @Test
  void aBillionSendsStillGiveAnInterval() {
    Interval interval = Wilson.interval(1, 1_000_000_000L);
    assertEquals(1.765e-10, interval.low(), 1e-13);
    assertEquals(5.665e-9, interval.high(), 1e-11);
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Wilson.rate(3, 2));
    assertThrows(IllegalArgumentException.class, () -> Wilson.interval(-1, 2));
  }
}
