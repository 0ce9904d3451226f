package dev.outreach.measure.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestrictedMeanTest {
  private final Random random = new Random(7);

  @Test
  void withoutCensoringItIsTheMeanOfTheTimesCutAtTau() {
    List<EventCount> subjects = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      subjects.add(EventCount.event(random.nextInt(100)));
    }
    double[] cut = subjects.stream().mapToDouble(s -> Math.min(s.time(), 60)).toArray();
    double mean = 0;
    for (double time : cut) {
      mean += time / cut.length;
    }
    double variance = 0;
    for (double time : cut) {
      variance += (time - mean) * (time - mean) / cut.length;
    }
    RestrictedMean restricted = RestrictedMean.of(subjects, 60);
    assertEquals(mean, restricted.value(), 1e-10);
    assertEquals(Math.sqrt(variance / cut.length), restricted.standardError(), 1e-10);
  }

  @Test
  void allCensoredGivesTauItself() {
    List<EventCount> open = List.of(new EventCount(3, 0, 0, 2), EventCount.censored(8));
    assertEquals(new RestrictedMean(8, 8, 0), RestrictedMean.of(open, 8));
    assertEquals(new RestrictedMean(0, 0, 0), RestrictedMean.of(open, 0));
  }

  @Test
  void anEventAtTauTakesNothingYet() {
    List<EventCount> counts = List.of(EventCount.event(5), EventCount.censored(9));
    assertEquals(new RestrictedMean(5, 5, 0), RestrictedMean.of(counts, 5));
    assertEquals(5.5, RestrictedMean.of(counts, 6).value());
  }

  @Test
  void anEventAtTheOriginTakesItsShareOfAllTheTime() {
    List<EventCount> counts = List.of(EventCount.event(0), new EventCount(10, 0, 0, 3));
    assertEquals(7.5, RestrictedMean.of(counts, 10).value());
  }

  @Test
  void beyondTheLastFollowUpNothingCanBeSaid() {
    List<EventCount> counts = List.of(EventCount.event(5), EventCount.censored(9));
    assertNull(RestrictedMean.of(counts, 9.01));
    assertNull(RestrictedMean.of(List.of(), 1));
  }

  @Test
  void tauBeforeTheOriginOrWithoutEndIsRefused() {
    List<EventCount> counts = List.of(EventCount.event(5));
    assertThrows(IllegalArgumentException.class, () -> RestrictedMean.of(counts, -1));
    assertThrows(IllegalArgumentException.class, () -> RestrictedMean.of(counts, Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> RestrictedMean.of(counts, Double.POSITIVE_INFINITY));
  }

  @Test
  void competingEventsCountAsCensored() {
    List<EventCount> counts =
        List.of(EventCount.competing(2), EventCount.event(4), EventCount.censored(8));
    List<EventCount> censored =
        List.of(EventCount.censored(2), EventCount.event(4), EventCount.censored(8));
    assertEquals(RestrictedMean.of(censored, 8), RestrictedMean.of(counts, 8));
  }

  @Test
  void theMeanGrowsWithTauButNeverFaster() {
    for (int i = 0; i < 20; i++) {
      List<EventCount> subjects = RandomCounts.competing(random, 1 + random.nextInt(60));
      double last = RestrictedMean.commonTau(List.of(subjects));
      double before = 0;
      for (double tau = 0; tau <= last; tau += 0.5) {
        double value = RestrictedMean.of(subjects, tau).value();
        assertTrue(value >= before - 1e-12 && value <= before + 0.5 + 1e-12);
        before = value;
      }
    }
  }

  @Test
  void subjectsInAnyOrderMergedOrNotGiveTheSame() {
    List<EventCount> subjects = RandomCounts.subjects(random, 300);
    RestrictedMean merged = RestrictedMean.of(EventCount.histogram(subjects), 20);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(subjects, random);
      assertEquals(merged, RestrictedMean.of(subjects, 20));
    }
  }

  @Test
  void theDifferenceHasNormalLimitsAndTurnsItsSign() {
    RestrictedMean a = new RestrictedMean(30, 20, 3);
    RestrictedMean b = new RestrictedMean(30, 15, 4);
    RestrictedMean.Difference difference = RestrictedMean.difference(a, b);
    assertEquals(30, difference.tau());
    assertEquals(5, difference.value());
    assertEquals(5, difference.standardError());
    assertEquals(5 - 9.79981992270027, difference.interval().low(), 1e-12);
    assertEquals(5 + 9.79981992270027, difference.interval().high(), 1e-12);
    assertEquals(-5, RestrictedMean.difference(b, a).value());
  }

  @Test
  void meansUpToDifferentTausAreNotCompared() {
    RestrictedMean a = new RestrictedMean(30, 20, 3);
    RestrictedMean b = new RestrictedMean(31, 20, 3);
    assertThrows(IllegalArgumentException.class, () -> RestrictedMean.difference(a, b));
  }

  @Test
  void commonTauIsTheEarliestOfTheLastFollowUps() {
    List<EventCount> longer = List.of(EventCount.event(90), EventCount.event(2));
    List<EventCount> shorter = List.of(EventCount.competing(3), new EventCount(70, 0, 0, 0));
    assertEquals(90, RestrictedMean.commonTau(List.of(longer)));
    assertEquals(3, RestrictedMean.commonTau(List.of(longer, shorter, List.of())));
    assertNull(RestrictedMean.commonTau(List.of(List.of())));
  }
}
