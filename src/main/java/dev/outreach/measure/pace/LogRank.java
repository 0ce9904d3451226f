package dev.outreach.measure.pace;

import dev.outreach.measure.share.ChiSquare;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.LateEntry;
import dev.outreach.measure.survival.RiskSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Whether groups have the event at the same pace: the log-rank test of Mantel and Haenszel with
 * hypergeometric variance (ties corrected), without continuity correction (R {@code survdiff}).
 * Competing events count as censored: the test compares cause-specific hazards.
 *
 * @param statistic chi-square; 0 where nothing could be compared
 * @param df groups with an expected count above 0, minus 1; fewer where some are never at risk
 *     together, as R would refuse
 * @param pValue of the chi-square distribution; null without degrees of freedom or events
 * @param groups in the order given
 */
public record LogRank(double statistic, int df, Double pValue, List<Group> groups) {

  /**
   * @param observed events
   * @param expected events, had all groups the same hazard at all times
   */
  public record Group(long observed, double expected) {}

  /** Groups of counts, merged or not, in any order; a group may be empty. */
  public static LogRank test(List<List<EventCount>> groups) {
    return stratified(List.of(groups));
  }

  /**
   * The groups are compared within each stratum only, and the differences are added up.
   *
   * @param strata each with the same groups in the same order; empty where a stratum lacks one
   */
  public static LogRank stratified(List<List<List<EventCount>>> strata) {
    return ofLate(
        strata.stream()
            .map(groups -> groups.stream().map(LateEntry::fromOrigin).toList())
            .toList());
  }

  /** The same for subjects who join a group on the way. */
  public static LogRank ofLate(List<List<List<LateEntry>>> strata) {
    LogRankSums sums = new LogRankSums(strata.isEmpty() ? 0 : strata.get(0).size());
    strata.forEach(sums::addStratum);
    return sums.result();
  }

  /**
   * What a log-rank test adds up over times and strata: per group the observed and expected events,
   * per pair of groups −1 times the covariance of the observed (hypergeometric, {@code
   * d(n−d)/(n²(n−1))·nᵢnⱼ}). The covariance of a group with itself is the sum of its pairs.
   */
  private static final class LogRankSums {
    private final long[] observed;
    private final double[] expected;
    private final double[][] pairs;

    LogRankSums(int groups) {
      observed = new long[groups];
      expected = new double[groups];
      pairs = new double[groups][groups];
    }

    void addStratum(List<List<LateEntry>> groups) {
      if (groups.size() != observed.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "every stratum must have the same groups: %d, cannot be: %d",
                observed.length,
                groups.size()));
      }
      List<RiskSet> risks = groups.stream().map(RiskSet::of).toList();
      eventsByTime(groups)
          .forEach(
              (time, events) ->
                  addTime(risks.stream().mapToLong(r -> r.sizeAt(time)).toArray(), events));
    }

    private static TreeMap<Double, long[]> eventsByTime(List<List<LateEntry>> groups) {
      TreeMap<Double, long[]> byTime = new TreeMap<>();
      for (int i = 0; i < groups.size(); i++) {
        for (LateEntry entry : groups.get(i)) {
          EventCount count = entry.count();
          if (count.events() > 0) {
            byTime.computeIfAbsent(count.time(), t -> new long[groups.size()])[i] += count.events();
          }
        }
      }
      return byTime;
    }

    private void addTime(long[] atRisk, long[] events) {
      double n = sum(atRisk);
      double d = sum(events);
      double factor = d == n ? 0 : d * (n - d) / (n * n * (n - 1));
      for (int i = 0; i < atRisk.length; i++) {
        observed[i] += events[i];
        expected[i] += d * atRisk[i] / n;
        for (int j = 0; j < atRisk.length; j++) {
          pairs[i][j] += factor * ((double) atRisk[i] * atRisk[j]);
        }
      }
    }

    /**
     * (O−E)' V⁻ (O−E), by eliminating one group after the other and passing what it held on to
     * those it was compared with. A group that is compared with nobody (nothing expected, or nobody
     * else left) adds neither to the statistic nor to the degrees of freedom. Nothing is
     * subtracted, so that no group is too small beside the others.
     */
    LogRank result() {
      int k = observed.length;
      double[] excess = new double[k];
      for (int i = 0; i < k; i++) {
        excess[i] = observed[i] - expected[i];
      }
      double[][] links = new double[k][];
      for (int i = 0; i < k; i++) {
        links[i] = pairs[i].clone();
      }
      double statistic = 0;
      int df = 0;
      for (int i = 0; i < k; i++) {
        double variance = 0;
        for (int j = i + 1; j < k; j++) {
          variance += links[i][j];
        }
        if (variance == 0) {
          continue;
        }
        df++;
        statistic += excess[i] * excess[i] / variance;
        for (int j = i + 1; j < k; j++) {
          double share = links[i][j] / variance;
          excess[j] += share * excess[i];
          for (int m = i + 1; m < k; m++) {
            links[j][m] += share * links[i][m];
          }
        }
      }
      Double pValue = df == 0 ? null : ChiSquare.upperTail(statistic, df);
      return new LogRank(statistic, df, pValue, groups());
    }

    private List<LogRank.Group> groups() {
      List<LogRank.Group> groups = new ArrayList<>(observed.length);
      for (int i = 0; i < observed.length; i++) {
        groups.add(new LogRank.Group(observed[i], expected[i]));
      }
      return List.copyOf(groups);
    }

    private static long sum(long[] counts) {
      long sum = 0;
      for (long count : counts) {
        sum += count;
      }
      return sum;
    }
  }
}
