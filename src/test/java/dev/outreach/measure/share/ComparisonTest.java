package dev.outreach.measure.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void aPairHasItsDifferenceAndItsRawP() {
    Comparison pair = Comparison.of(56, 70, 48, 80);
    assertEquals(Newcombe.difference(56, 70, 48, 80), pair.difference());
    assertEquals(EqualShares.pValue(56, 70, 48, 80), pair.pValue());
    assertEquals(0.2, pair.value(), 1e-12);
    assertEquals(0.0524, pair.low(), 5e-5);
    assertEquals(0.3339, pair.high(), 5e-5);
  }

  @Test
  void aPairWithNothingTriedOnOneSideIsEmpty() {
    Comparison pair = Comparison.of(0, 0, 48, 80);
    assertNull(pair.difference());
    assertNull(pair.value());
    assertNull(pair.low());
    assertNull(pair.high());
    assertNull(pair.pValue());
  }

  @Test
  void aPairThatWinsAloneMayNotWinAmongMany() {
    Comparison pair = Comparison.of(20, 100, 10, 100);
    assertEquals(0.0477, pair.pValue(), 5e-5);
    assertEquals(Verdict.BETTER, only(Comparison.judged(List.of(pair), 20)).verdict());

    Comparison equal = Comparison.of(15, 100, 15, 100);
    Judgement among = Comparison.judged(List.of(equal, pair), 20).get(1);
    assertEquals(pair, among.comparison());
    assertEquals(2 * pair.pValue(), among.adjustedP(), 1e-12);
    assertEquals(Verdict.NO_DIFFERENCE, among.verdict());
  }

  @Test
  void pairsWithTooLittleDataCountAmongTheManyUnlessNothingWasTried() {
    Comparison pair = Comparison.of(20, 100, 10, 100);
    Judgement besideSmall = Comparison.judged(List.of(pair, Comparison.of(1, 5, 1, 5)), 20).get(0);
    assertEquals(Verdict.NO_DIFFERENCE, besideSmall.verdict());

    List<Judgement> besideEmpty = Comparison.judged(List.of(Comparison.of(0, 0, 1, 5), pair), 20);
    assertEquals(Verdict.TOO_LITTLE, besideEmpty.get(0).verdict());
    assertNull(besideEmpty.get(0).adjustedP());
    assertEquals(pair.pValue(), besideEmpty.get(1).adjustedP());
    assertEquals(Verdict.BETTER, besideEmpty.get(1).verdict());
  }

  @Test
  void nothingToCompareIsNothingJudged() {
    assertEquals(List.of(), Comparison.judged(List.of(), 20));
  }

  @Test
  void eachPairIsJudgedTheSameInWhateverOrder() {
    Random random = new Random(12);
    for (int round = 0; round < 100; round++) {
      List<Comparison> pairs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        long n1 = random.nextInt(200);
        long n2 = random.nextInt(200);
        pairs.add(Comparison.of(random.nextLong(n1 + 1), n1, random.nextLong(n2 + 1), n2));
      }
      List<Judgement> judged = new ArrayList<>(Comparison.judged(pairs, 20));
      List<Comparison> reversed = new ArrayList<>(pairs);
      Collections.reverse(reversed);
      Collections.reverse(judged);
      assertEquals(judged, Comparison.judged(reversed, 20));
    }
  }

  @Test
  void aWinnerIsNamedOnlyOnAHigherShare() {
    Random random = new Random(13);
    int winners = 0;
    for (int round = 0; round < 500; round++) {
      long n1 = 20 + random.nextInt(200);
      long n2 = 20 + random.nextInt(200);
      Comparison pair = Comparison.of(random.nextLong(n1 + 1), n1, random.nextLong(n2 + 1), n2);
      Verdict verdict = only(Comparison.judged(List.of(pair), 20)).verdict();
      if (verdict == Verdict.BETTER || verdict == Verdict.WORSE) {
        assertEquals(verdict == Verdict.BETTER, pair.value() > 0, pair::toString);
        assertTrue(pair.pValue() < 0.05, pair::toString);
        winners++;
      }
    }
    assertTrue(winners > 100, "winners: " + winners);
  }

  @Test
  void fromTheOtherSideTheVerdictIsTheOpposite() {
    Random random = new Random(14);
    for (int round = 0; round < 300; round++) {
      long n1 = random.nextInt(200);
      long n2 = random.nextInt(200);
      Comparison pair = Comparison.of(random.nextLong(n1 + 1), n1, random.nextLong(n2 + 1), n2);
      Judgement judged = only(Comparison.judged(List.of(pair), 20));
      Comparison turned = Comparison.of(pair.x2(), pair.n2(), pair.x1(), pair.n1());
      Judgement mirrored = judged.mirrored();
      assertEquals(turned.difference(), mirrored.comparison().difference());
      assertEquals(judged.adjustedP(), mirrored.adjustedP());
      assertEquals(only(Comparison.judged(List.of(turned), 20)).verdict(), mirrored.verdict());
      assertEquals(judged, mirrored.mirrored());
    }
  }

  private static Judgement only(List<Judgement> judged) {
    assertEquals(1, judged.size());
    return judged.get(0);
  }
}
