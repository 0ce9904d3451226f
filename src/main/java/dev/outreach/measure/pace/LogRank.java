package dev.outreach.measure.pace;

import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.LateEntry;
import java.util.List;

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
}
