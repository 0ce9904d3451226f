package dev.outreach.measure.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.RandomCounts;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogRankStrataTest {
  private final Random random = new Random(20100412);

  @Test
  void oneStratumIsThePlainTest() {
    List<List<EventCount>> groups = RandomCounts.groups(random, 3);
    assertEquals(LogRank.test(groups), LogRank.stratified(List.of(groups)));
  }

  @Test
  void strataAddUpDifferencesAndVariancesOfTwoGroups() {
    List<List<EventCount>> here = RandomCounts.groups(random, 2);
    List<List<EventCount>> there = RandomCounts.groups(random, 2);
    LogRank first = LogRank.test(here);
    LogRank second = LogRank.test(there);
    double excess = excess(first) + excess(second);
    double variance =
        excess(first) * excess(first) / first.statistic()
            + excess(second) * excess(second) / second.statistic();
    LogRank both = LogRank.stratified(List.of(here, there));
    assertEquals(excess * excess / variance, both.statistic(), 1e-9);
    assertEquals(1, both.df());
    assertSame(both, LogRank.stratified(List.of(there, here)));
  }

  @Test
  void whatDiffersBetweenStrataOnlyIsNoDifferenceOfTheGroups() {
    List<EventCount> quick = List.of(new EventCount(1, 30, 0, 10), new EventCount(5, 30, 0, 5));
    List<EventCount> slow = List.of(new EventCount(20, 10, 0, 10), new EventCount(40, 5, 0, 90));
    List<EventCount> mostlyQuick = Stream.of(quick, quick, slow).flatMap(List::stream).toList();
    List<EventCount> mostlySlow = Stream.of(quick, slow, slow).flatMap(List::stream).toList();
    assertTrue(LogRank.test(List.of(mostlyQuick, mostlySlow)).pValue() < 0.001);
    LogRank stratified =
        LogRank.stratified(
            List.of(
                List.of(Stream.of(quick, quick).flatMap(List::stream).toList(), quick),
                List.of(slow, Stream.of(slow, slow).flatMap(List::stream).toList())));
    assertEquals(1, stratified.pValue(), 1e-6);
  }

  @Test
  void groupsOfDifferentStrataAreNeverCompared() {
    List<EventCount> a = RandomCounts.subjects(random, 50);
    List<EventCount> b = RandomCounts.subjects(random, 50);
    List<EventCount> none = List.of();
    LogRank apart = LogRank.stratified(List.of(List.of(a, none), List.of(none, b)));
    assertEquals(0, apart.df());
    assertNull(apart.pValue());
    LogRank inPairs =
        LogRank.stratified(List.of(List.of(a, b, none, none), List.of(none, none, b, a)));
    assertEquals(2, inPairs.df());
    assertEquals(2 * LogRank.test(List.of(a, b)).statistic(), inPairs.statistic(), 1e-9);
  }

  @Test
  void strataWithOtherGroupsAreRefused() {
    List<List<List<EventCount>>> strata =
        List.of(RandomCounts.groups(random, 2), RandomCounts.groups(random, 3));
    assertThrows(IllegalArgumentException.class, () -> LogRank.stratified(strata));
  }

  private static double excess(LogRank test) {
    LogRank.Group first = test.groups().get(0);
    return first.observed() - first.expected();
  }

  private static void assertSame(LogRank expected, LogRank actual) {
    assertEquals(expected.df(), actual.df());
    assertEquals(expected.statistic(), actual.statistic(), 1e-12 * (1 + expected.statistic()));
    assertEquals(expected.pValue(), actual.pValue(), 1e-12);
  }
}
