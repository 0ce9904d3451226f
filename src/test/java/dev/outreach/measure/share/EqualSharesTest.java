package dev.outreach.measure.share;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.is;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EqualSharesTest {
  private final List<NamedCsvRecord> groups = Reference.rows("proportion_tests/input.csv");
  private final long[] x = groups.stream().mapToLong(row -> count(row, "x")).toArray();
  private final long[] n = groups.stream().mapToLong(row -> count(row, "n")).toArray();

  @Test
  void fourGroupsMatchThePublishedTest() {
    TestResult all = EqualShares.pearson(x, n);
    assertPrecise(expected("all4", "chi2"), all.statistic(), "chi2");
    assertPrecise(expected("all4", "df"), (double) all.df(), "df");
    assertPrecise(expected("all4", "p_value"), all.pValue(), "p");
  }

  @Test
  void eachPairMatchesThePublishedTestRawAndAdjusted() {
    List<String> pairs = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        pairs.add(groups.get(i).getField("group") + "-" + groups.get(j).getField("group"));
        raw.add(EqualShares.pearson(new long[] {x[i], x[j]}, new long[] {n[i], n[j]}).pValue());
      }
    }
    List<Double> adjusted = BenjaminiHochberg.adjusted(raw);
    assertEquals(6, pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      assertPrecise(expected(pairs.get(i), "p_raw"), raw.get(i), pairs.get(i));
      assertPrecise(expected(pairs.get(i), "p_bh_RECOMPUTED"), adjusted.get(i), pairs.get(i));
    }
  }

  @Test
  void equalSharesHaveStatisticZeroAndPOne() {
    TestResult equal = EqualShares.pearson(new long[] {1, 2, 7}, new long[] {3, 6, 21});
    assertEquals(new TestResult(0, 2, 1.0), equal);
  }

  @Test
  void verySmallPKeepsItsDigits() {
    TestResult apart = EqualShares.pearson(new long[] {0, 150}, new long[] {150, 150});
    assertEquals(300, apart.statistic(), 1e-9);
    assertEquals(1, apart.pValue() / 3.2943623833139784e-67, 1e-9);
  }

  @Test
  void hugeGroupsThatDifferHavePZero() {
    long billion = 1_000_000_000L;
    TestResult apart = EqualShares.pearson(new long[] {0, billion}, new long[] {billion, billion});
    assertEquals(2.0 * billion, apart.statistic(), 1e-3);
    assertEquals(0.0, apart.pValue());
  }

  @Test
  void groupsInWhichNothingWasTriedAreLeftOut() {
    assertEquals(
        EqualShares.pearson(new long[] {7, 1}, new long[] {34, 34}),
        EqualShares.pearson(new long[] {7, 0, 1, 0}, new long[] {34, 0, 34, 0}));
    assertEquals(
        EqualShares.minimumExpected(7, 34, 1, 34),
        EqualShares.minimumExpected(new long[] {7, 0, 1}, new long[] {34, 0, 34}));
  }

  @Test
  void fewerThanTwoGroupsCannotBeTested() {
    TestResult undefined = new TestResult(Double.NaN, 0, null);
    assertEquals(undefined, EqualShares.pearson(new long[] {}, new long[] {}));
    assertEquals(undefined, EqualShares.pearson(new long[] {3}, new long[] {10}));
    assertEquals(undefined, EqualShares.pearson(new long[] {3, 0}, new long[] {10, 0}));
    assertEquals(0, EqualShares.minimumExpected(50, 100, 0, 0));
    assertEquals(0, EqualShares.minimumExpected(0, 0, 0, 0));
  }

  @Test
  void nobodyOrEverybodySucceedingIsUndefinedForPearson() {
    TestResult undefined = new TestResult(Double.NaN, 1, null);
    assertEquals(undefined, EqualShares.pearson(new long[] {0, 0}, new long[] {10, 20}));
    assertEquals(undefined, EqualShares.pearson(new long[] {10, 20}, new long[] {10, 20}));
  }

  @Test
  void nothingTriedOnOneSideHasNoP() {
    assertNull(EqualShares.pValue(0, 0, 5, 100));
    assertNull(EqualShares.pValue(50, 100, 0, 0));
    assertNull(EqualShares.pValue(0, 0, 0, 0));
  }

  @Test
  void smallestExpectedCountIsOfTheSmallerGroupAndTheRarerOutcome() {
    assertEquals(2, EqualShares.minimumExpected(4, 10, 4, 30));
    assertEquals(2, EqualShares.minimumExpected(6, 10, 26, 30));
    assertEquals(0, EqualShares.minimumExpected(0, 10, 0, 30));
  }

  @Test
  void pearsonAnswersFromFiveExpectedOnAndFisherBelow() {
    assertEquals(5, EqualShares.minimumExpected(3, 50, 7, 50));
    Double atFive = EqualShares.pearson(new long[] {3, 7}, new long[] {50, 50}).pValue();
    assertEquals(atFive, EqualShares.pValue(3, 50, 7, 50));
    assertNotEquals(atFive, EqualShares.fisher(3, 50, 7, 50), 1e-3);

    assertEquals(4.5, EqualShares.minimumExpected(2, 50, 7, 50));
    Double fisher = EqualShares.fisher(2, 50, 7, 50);
    assertEquals(fisher, EqualShares.pValue(2, 50, 7, 50));
    assertNotEquals(
        fisher, EqualShares.pearson(new long[] {2, 7}, new long[] {50, 50}).pValue(), 1e-3);
  }

  @Test
  void pIsAProbabilityAndTheSameFromBothSides() {
    Random random = new Random(83);
    for (int i = 0; i < 3000; i++) {
      long n1 = 1 + random.nextInt(80);
      long n2 = 1 + random.nextInt(80);
      long x1 = random.nextLong(n1 + 1);
      long x2 = random.nextLong(n2 + 1);
      String where = "%d/%d, %d/%d".formatted(x1, n1, x2, n2);
      double p = EqualShares.pValue(x1, n1, x2, n2);
      assertTrue(0 <= p && p <= 1, where);
      assertEquals(p, EqualShares.pValue(x2, n2, x1, n1), 1e-12 * p, where);
      assertEquals(p, EqualShares.pValue(n1 - x1, n1, n2 - x2, n2), 1e-12 * p, where);
    }
  }

  @Test
  void sharesThatCannotBeAreRefused() {
    long[] one = {1};
    assertThrows(IllegalArgumentException.class, () -> EqualShares.pearson(one, new long[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> EqualShares.pValue(3, 2, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> EqualShares.fisher(1, 2, -1, 2));
  }

  private static Double expected(String comparison, String statistic) {
    return number(
        Reference.rows("proportion_tests/expected.csv", "comparison", comparison).stream()
            .filter(is("statistic", statistic))
            .findFirst()
            .orElseThrow(),
        "value");
  }
}
