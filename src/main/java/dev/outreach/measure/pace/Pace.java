package dev.outreach.measure.pace;

import dev.outreach.measure.share.EqualShares;
import dev.outreach.measure.share.Verdict;

/** What may be said of the pace at which groups come to the event: {@code a} is the first one. */
public enum Pace {
  A_FASTER("a is faster"),
  B_FASTER("b is faster"),
  /** Said of all groups at once, without saying which. */
  DIFFERENT("not all the same"),
  NO_DIFFERENCE("no difference shown"),
  TOO_LITTLE("too little data"),
  /** No stratum, such as a campaign, has people of two groups. */
  APART("no campaign in common");

  private final String code;

  Pace(String code) {
    this.code = code;
  }

  /** As reports print it. */
  public String code() {
    return code;
  }

  /**
   * Of a log-rank test of two groups. As with shares, fewer than {@link
   * EqualShares#ENOUGH_EXPECTED} expected events in one of the groups are too little to rely on
   * chi-square.
   *
   * @param p of the test, adjusted for all that are shown beside it; null if it could not be made
   */
  public static Pace ofPair(LogRank test, Double p) {
    LogRank.Group a = test.groups().get(0);
    return of(test, p, a.observed() > a.expected() ? A_FASTER : B_FASTER);
  }

  /** Of a log-rank test of any number of groups, by its own p-value: {@link #DIFFERENT} or not. */
  public static Pace ofAll(LogRank test) {
    return of(test, test.pValue(), DIFFERENT);
  }

  private static Pace of(LogRank test, Double p, Pace different) {
    boolean isTooLittle =
        p == null
            || test.groups().stream().anyMatch(g -> g.expected() < EqualShares.ENOUGH_EXPECTED);
    if (isTooLittle) {
      return TOO_LITTLE;
    }
    return p < Verdict.SIGNIFICANCE ? different : NO_DIFFERENCE;
  }
}
