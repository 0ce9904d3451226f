package dev.outreach.measure.share;

import static dev.outreach.measure.Reference.assertPrecise;
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
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewcombeTest {

  @Test
  void limitsMatchThePublishedOnes() {
    List<NamedCsvRecord> cases = Reference.rows("proportion_diff_ci/input.csv");
    List<NamedCsvRecord> expected = Reference.rows("proportion_diff_ci/expected.csv");
    assertEquals(6, cases.size());
    for (int i = 0; i < cases.size(); i++) {
      NamedCsvRecord row = expected.get(i);
      assertEquals(cases.get(i).getField("case_id"), row.getField("case_id"));
      Difference difference = difference(cases.get(i));
      Interval limits = difference.interval();
      assertPrecise(number(row, "diff_p1_minus_p2"), difference.value(), row);
      assertWithin(number(row, "abs_tol"), number(row, "lower_published"), limits.low(), row);
      assertWithin(number(row, "abs_tol"), number(row, "upper_published"), limits.high(), row);
      assertPrecise(number(row, "lower_recomputed"), limits.low(), row);
      assertPrecise(number(row, "upper_recomputed"), limits.high(), row);
    }
  }

  @Test
  void allAgainstNoneIsOneAtMost() {
    Difference difference = Newcombe.difference(10, 10, 0, 20);
    assertEquals(1.0, difference.value());
    assertEquals(1.0, difference.interval().high());
    assertEquals(-1.0, Newcombe.difference(0, 20, 10, 10).interval().low());
  }

  @Test
  void noneAgainstNoneLeavesTheWilsonLimitsOfEachSide() {
    Difference difference = Newcombe.difference(0, 10, 0, 20);
    assertEquals(0.0, difference.value());
    assertEquals(-Wilson.interval(0, 20).high(), difference.interval().low(), 1e-15);
    assertEquals(Wilson.interval(0, 10).high(), difference.interval().high(), 1e-15);
  }

  @Test
  void allAgainstAllLeavesTheWilsonLimitsOfEachSide() {
    Difference difference = Newcombe.difference(10, 10, 20, 20);
    assertEquals(0.0, difference.value());
    assertEquals(Wilson.interval(10, 10).low() - 1, difference.interval().low(), 1e-15);
    assertEquals(1 - Wilson.interval(20, 20).low(), difference.interval().high(), 1e-15);
  }

  @Test
  void nothingTriedOnOneSideHasNoDifference() {
    assertNull(Newcombe.difference(0, 0, 3, 10));
    assertNull(Newcombe.difference(3, 10, 0, 0));
    assertNull(Newcombe.difference(0, 0, 0, 0));
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Newcombe.difference(1, 2, 3, 2));
    assertThrows(IllegalArgumentException.class, () -> Newcombe.difference(0, 0, 3, 2));
  }

  @Test
  void swappingTheSidesMirrorsValueAndLimits() {
    Random random = new Random(71);
    for (int i = 0; i < 2000; i++) {
      long n1 = 1 + random.nextInt(300);
      long n2 = 1 + random.nextInt(300);
      long x1 = random.nextLong(n1 + 1);
      long x2 = random.nextLong(n2 + 1);
      Difference one = Newcombe.difference(x1, n1, x2, n2);
      Difference other = Newcombe.difference(x2, n2, x1, n1);
      String where = "%d/%d - %d/%d".formatted(x1, n1, x2, n2);
      assertEquals(one.value(), -other.value(), 0.0, where);
      assertEquals(one.interval().low(), -other.interval().high(), 0.0, where);
      assertEquals(one.interval().high(), -other.interval().low(), 0.0, where);
    }
  }

  @Test
  void limitsHoldTheValueAndStayWithinMinusOneAndOne() {
    for (long n1 = 1; n1 <= 24; n1++) {
      for (long n2 = 1; n2 <= 24; n2++) {
        for (long x1 = 0; x1 <= n1; x1++) {
          for (long x2 = 0; x2 <= n2; x2++) {
            Difference difference = Newcombe.difference(x1, n1, x2, n2);
            Interval limits = difference.interval();
            boolean isOrdered =
                -1 <= limits.low()
                    && limits.low() <= difference.value()
                    && difference.value() <= limits.high()
                    && limits.high() <= 1
                    && limits.low() < limits.high();
            assertTrue(isOrdered, "%d/%d - %d/%d".formatted(x1, n1, x2, n2));
          }
        }
      }
    }
  }

  private static Difference difference(NamedCsvRecord row) {
    return Newcombe.difference(
        count(row, "x1"), count(row, "n1"), count(row, "x2"), count(row, "n2"));
  }
}
