package dev.outreach.measure.share;

import static dev.outreach.measure.Reference.assertPrecise;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FisherTest {

  @Test
  void tablesWorkedOutByHandAsFractions() {
    assertPrecise(17 / 35.0, EqualShares.fisher(3, 4, 1, 4), "the lady tasting tea");
    assertPrecise(1 / 10.0, EqualShares.fisher(0, 3, 3, 3), "2 of 20 tables");
    assertPrecise(4 / 9.0, EqualShares.fisher(2, 5, 0, 4), "16 of 36 tables");
    assertPrecise(41 / 14858.0, EqualShares.fisher(1, 11, 9, 12), "one tail and a bit");
    assertPrecise(1 / 30045015.0, EqualShares.fisher(10, 10, 0, 20), "the rarest table");
  }

  @Test
  void everySmallTableAgreesWithExactCounting() {
    for (int n1 = 1; n1 <= 14; n1++) {
      for (int n2 = 1; n2 <= 14; n2++) {
        for (int x1 = 0; x1 <= n1; x1++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            assertExact(x1, n1, x2, n2);
          }
        }
      }
    }
  }

  @Test
  void largerTablesAgreeWithExactCounting() {
    Random random = new Random(97);
    for (int i = 0; i < 400; i++) {
      int n1 = 1 + random.nextInt(120);
      int n2 = 1 + random.nextInt(120);
      assertExact(random.nextInt(n1 + 1), n1, random.nextInt(n2 + 1), n2);
    }
  }

  @Test
  @Slow
  void mirroredTablesOfEqualGroupsAreCountedThoughRoundingPartsThem() {
    for (int n = 20; n <= 400; n += 19) {
      for (int x = 0; 2 * x < n / 2; x++) {
        assertExact(x, n, n / 2 - x, n);
      }
    }
  }

  @Test
  void rareSuccessesAmongManyAgreeWithExactCounting() {
    assertExact(1, 1000, 9, 1000);
    assertExact(3, 20, 40, 90_000);
  }

  @Test
  void tablesWithoutAlternativeHavePOne() {
    assertEquals(1.0, EqualShares.fisher(0, 10, 0, 2000));
    assertEquals(1.0, EqualShares.fisher(2000, 2000, 10, 10));
    assertEquals(1.0, EqualShares.pValue(0, 1, 0, 1_000_000));
  }

  @Test
  void nothingTriedOnOneSideHasNoP() {
    assertNull(EqualShares.fisher(0, 0, 3, 10));
    assertNull(EqualShares.fisher(3, 10, 0, 0));
  }

  @Test
  void aMillionTrialsWithFewSuccessesComeDownToTossingCoins() {
    assertEquals(2 * (1 + 9) / 512.0, EqualShares.pValue(8, 500_000, 1, 500_000), 1e-5);
  }

  @Test
  void moreTrialsThanTheDistributionTakesAreRefused() {
    assertThrows(ArithmeticException.class, () -> EqualShares.fisher(1, Integer.MAX_VALUE, 1, 1));
  }

  /** Counts tables as whole numbers: no tolerance is needed to say which are as likely. */
  private static void assertExact(int x1, int n1, int x2, int n2) {
    int successes = x1 + x2;
    int lowest = Math.max(0, successes - n2);
    int highest = Math.min(n1, successes);
    BigInteger observed = tables(x1, n1, successes, n2);
    BigInteger all = BigInteger.ZERO;
    BigInteger asRare = BigInteger.ZERO;
    for (int k = lowest; k <= highest; k++) {
      BigInteger tables = tables(k, n1, successes, n2);
      all = all.add(tables);
      asRare = tables.compareTo(observed) <= 0 ? asRare.add(tables) : asRare;
    }
    double exact =
        new BigDecimal(asRare).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue();
    String where = "%d/%d, %d/%d".formatted(x1, n1, x2, n2);
    double p = EqualShares.fisher(x1, n1, x2, n2);
    assertTrue(p <= 1, where);
    assertPrecise(exact, p, where);
  }

  private static BigInteger tables(int k, int n1, int successes, int n2) {
    return choose(n1, k).multiply(choose(n2, successes - k));
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
