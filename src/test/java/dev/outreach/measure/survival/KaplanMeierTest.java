package dev.outreach.measure.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.outreach.measure.share.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  private static final Interval CERTAIN = new Interval(1, 1);

  @Test
  void nobodyGivesNoPointsAndNothingToSay() {
    KaplanMeier curve = KaplanMeier.of(List.of());
    assertEquals(List.of(), curve.points());
    assertNull(curve.survivalAt(0));
    assertEquals(new TimeQuantile(0.5, null, null, null), curve.median());
  }

  @Test
  void allCensoredStaysAtOneWithoutMedian() {
    KaplanMeier curve = KaplanMeier.of(List.of(new EventCount(3, 0, 0, 2), EventCount.censored(8)));
    assertEquals(new Estimate(1, 0.0, CERTAIN), curve.survivalAt(8));
    assertEquals(new TimeQuantile(0.5, null, null, null), curve.median());
  }

  @Test
  void survivalIsOneBeforeTheFirstEvent() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(5), EventCount.censored(9)));
    assertEquals(new Estimate(1, 0.0, CERTAIN), curve.survivalAt(0));
    assertEquals(new Estimate(1, 0.0, CERTAIN), curve.survivalAt(4.99));
    assertEquals(0.5, curve.survivalAt(5).value());
  }

  @Test
  void afterTheLastFollowUpNothingCanBeSaid() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(5), EventCount.censored(9)));
    assertEquals(0.5, curve.survivalAt(9).value());
    assertNull(curve.survivalAt(9.01));
    assertNull(curve.survivalAt(Double.NaN));
  }

  @Test
  void survivalOfZeroHasNoErrorAndNoLimitsAndStaysZero() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(2), EventCount.event(4)));
    assertEquals(new Estimate(0, null, null), curve.survivalAt(4));
    assertEquals(new Estimate(0, null, null), curve.survivalAt(400));
  }

  @Test
  void censoredAtTheTimeOfAnEventIsStillAtRisk() {
    KaplanMeier curve =
        KaplanMeier.of(List.of(EventCount.censored(3), EventCount.event(3), EventCount.event(7)));
    KaplanMeier.Point tied = curve.points().get(0);
    assertEquals(3, tied.atRisk());
    assertEquals(2.0 / 3, tied.survival().value(), 1e-15);
    assertEquals(1, curve.points().get(1).atRisk());
  }

  @Test
  void eventAtTimeZeroCounts() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(0), new EventCount(9, 0, 0, 3)));
    assertEquals(0.75, curve.survivalAt(0).value());
  }

  @Test
  void medianIsTheMiddleOfAFlatAtExactlyOneHalf() {
    KaplanMeier curve =
        KaplanMeier.of(
            List.of(
                EventCount.event(1),
                EventCount.event(4),
                EventCount.event(6),
                EventCount.event(7)));
    assertEquals(5.0, curve.median().time());
  }

  @Test
  void medianOfAFlatThatNeverDropsReachesToTheLastFollowUp() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(4), EventCount.censored(10)));
    assertEquals(7.0, curve.median().time());
  }

  @Test
  void medianIsNullWhileMoreThanHalfAreOpen() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(4), new EventCount(10, 0, 0, 2)));
    assertNull(curve.median().time());
    assertEquals(4.0, curve.quantile(0.25).time());
  }

  @Test
  void quantileOutsideZeroToOneIsRefused() {
    KaplanMeier curve = KaplanMeier.of(List.of(EventCount.event(4)));
    assertThrows(IllegalArgumentException.class, () -> curve.quantile(0));
    assertThrows(IllegalArgumentException.class, () -> curve.quantile(1));
  }

  @Test
  void competingEventsAreRefused() {
    List<EventCount> counts = List.of(EventCount.event(1), EventCount.competing(2));
    assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(counts));
  }

  @Test
  void groupedCountsAndSingleSubjectsInAnyOrderGiveTheSameCurve() {
    Random random = new Random(20100412);
    List<EventCount> subjects = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int day = random.nextInt(60);
      subjects.add(random.nextInt(3) == 0 ? EventCount.censored(day) : EventCount.event(day));
    }
    KaplanMeier grouped = KaplanMeier.of(EventCount.histogram(subjects));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(subjects, random);
      KaplanMeier curve = KaplanMeier.of(subjects);
      assertEquals(grouped.points(), curve.points());
      assertEquals(grouped.median(), curve.median());
    }
  }

  @Test
  void withoutCensoringSurvivalIsTheShareLeftOfMillions() {
    List<EventCount> counts = new ArrayList<>();
    for (int day = 1; day <= 1000; day++) {
      counts.add(new EventCount(day, 5000, 0, 0));
    }
    KaplanMeier curve = KaplanMeier.of(counts);
    double left = 0.25;
    assertEquals(left, curve.survivalAt(750).value(), 1e-12);
    double binomialError = Math.sqrt(left * (1 - left) / 5_000_000);
    assertEquals(binomialError, curve.survivalAt(750).standardError(), 1e-12);
    assertEquals(0.0, curve.survivalAt(1000).value());
  }
}
