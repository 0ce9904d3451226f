package dev.outreach.measure.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.RandomCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class LogRankTest {
  private final Random random = new Random(20100412);

  @Test
  void aGroupAgainstItselfDiffersByNothing() {
    for (int i = 0; i < 50; i++) {
      List<EventCount> group = RandomCounts.subjects(random, 1 + random.nextInt(200));
      LogRank test = LogRank.test(List.of(group, group));
      assertEquals(0, test.statistic());
      if (test.df() > 0) {
        assertEquals(1.0, test.pValue());
      }
    }
  }

  @Test
  void groupsInAnyOrderGiveTheSame() {
    for (int i = 0; i < 50; i++) {
      List<List<EventCount>> groups = RandomCounts.groups(random, 2 + random.nextInt(4));
      LogRank test = LogRank.test(groups);
      List<List<EventCount>> shuffled = new ArrayList<>(groups);
      Collections.shuffle(shuffled, random);
      assertSame(test, LogRank.test(shuffled));
    }
  }

  @Test
  void subjectsInAnyOrderMergedOrNotGiveTheSame() {
    List<EventCount> a = RandomCounts.subjects(random, 300);
    List<EventCount> b = RandomCounts.subjects(random, 200);
    LogRank test = LogRank.test(List.of(EventCount.histogram(a), EventCount.histogram(b)));
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(a, random);
      Collections.shuffle(b, random);
      assertEquals(test, LogRank.test(List.of(a, b)));
    }
  }

  @Test
  void manyGroupsMatchTheInverseOfTheCovarianceOfAllButOne() {
    for (int i = 0; i < 30; i++) {
      List<List<EventCount>> groups = RandomCounts.groups(random, 2 + random.nextInt(5));
      LogRank test = LogRank.test(groups);
      assertEquals(groups.size() - 1, test.df());
      assertEquals(byInverse(groups, test), test.statistic(), 1e-9 * (1 + test.statistic()));
    }
  }

  @Test
  void observedAndExpectedAddUpToTheSameEvents() {
    LogRank test = LogRank.test(RandomCounts.groups(random, 4));
    long observed = test.groups().stream().mapToLong(LogRank.Group::observed).sum();
    double expected = test.groups().stream().mapToDouble(LogRank.Group::expected).sum();
    assertEquals(observed, expected, 1e-10);
  }

  @Test
  void competingEventsCountAsCensored() {
    List<EventCount> a = RandomCounts.competing(random, 100);
    List<EventCount> b = RandomCounts.competing(random, 100);
    assertEquals(
        LogRank.test(
            List.of(
                a.stream().map(EventCount::withCompetingCensored).toList(),
                b.stream().map(EventCount::withCompetingCensored).toList())),
        LogRank.test(List.of(a, b)));
  }

  @Test
  void withoutEventsThereIsNoTest() {
    LogRank test =
        LogRank.test(List.of(List.of(EventCount.censored(4)), List.of(EventCount.competing(5))));
    assertEquals(
        new LogRank(0, 0, null, List.of(new LogRank.Group(0, 0), new LogRank.Group(0, 0))), test);
  }

  @Test
  void oneGroupOrNoneIsNoTest() {
    assertNull(LogRank.test(List.of(List.of(EventCount.event(4), EventCount.event(5)))).pValue());
    assertEquals(new LogRank(0, 0, null, List.of()), LogRank.test(List.of()));
    assertEquals(new LogRank(0, 0, null, List.of()), LogRank.stratified(List.of()));
  }

  @Test
  void anEmptyGroupIsDroppedFromTheDegreesOfFreedom() {
    List<List<EventCount>> groups = RandomCounts.groups(random, 2);
    LogRank test = LogRank.test(List.of(groups.get(0), List.of(), groups.get(1)));
    assertSame(LogRank.test(groups), test);
    assertEquals(new LogRank.Group(0, 0), test.groups().get(1));
  }

  @Test
  void everybodyLeavingWithTheEventAtOnceTellsNothing() {
    List<EventCount> all = List.of(new EventCount(3, 5, 0, 0));
    LogRank test = LogRank.test(List.of(all, all));
    assertEquals(0, test.df());
    assertNull(test.pValue());
  }

  @Test
  void aTinyGroupBesideMillionsIsStillSeen() {
    List<EventCount> many = List.of(new EventCount(1, 1, 0, 0), new EventCount(9, 0, 0, 5_000_000));
    LogRank test = LogRank.test(List.of(many, many, List.of(EventCount.event(1))));
    assertEquals(2, test.df());
    assertTrue(test.pValue() < 1e-9);
  }

  private static void assertSame(LogRank expected, LogRank actual) {
    assertEquals(expected.df(), actual.df());
    assertEquals(expected.statistic(), actual.statistic(), 1e-12 * (1 + expected.statistic()));
    assertEquals(expected.pValue(), actual.pValue(), 1e-12);
  }

  /** The textbook way: risk sets counted one by one, the covariance without its first group. */
  private static double byInverse(List<List<EventCount>> groups, LogRank test) {
    int k = groups.size();
    double[][] covariance = new double[k][k];
    double[] excess = new double[k];
    for (int i = 0; i < k; i++) {
      LogRank.Group group = test.groups().get(i);
      excess[i] = group.observed() - group.expected();
    }
    List<EventCount> all = groups.stream().flatMap(List::stream).toList();
    for (EventCount time : EventCount.histogram(all)) {
      double d = time.events();
      double n = atRisk(all, time.time());
      for (int i = 0; i < k && n > 1; i++) {
        double own = atRisk(groups.get(i), time.time()) / n;
        for (int j = 0; j < k; j++) {
          double other = atRisk(groups.get(j), time.time()) / n;
          covariance[i][j] += d * (n - d) / (n - 1) * own * ((i == j ? 1 : 0) - other);
        }
      }
    }
    RealVector rest = new ArrayRealVector(excess).getSubVector(1, k - 1);
    var matrix = new Array2DRowRealMatrix(covariance).getSubMatrix(1, k - 1, 1, k - 1);
    return rest.dotProduct(new LUDecomposition(matrix).getSolver().solve(rest));
  }

  private static long atRisk(List<EventCount> subjects, double time) {
    return subjects.stream().filter(s -> s.time() >= time).count();
  }
}
