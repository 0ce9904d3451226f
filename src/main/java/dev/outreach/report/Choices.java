package dev.outreach.report;

import java.io.Serializable;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Set;

/**
 * What the user chose for the reports. Each report prints the choices that shaped it.
 *
 * @param minimumPeople fewer than these in one of two groups, or in one hour, are too little data
 * @param verdictPeriod length of each of the two periods that are compared, in days
 * @param definitionsCampaign the campaign that is counted under all definitions of a reply rate;
 *     null for the one with most people
 * @param hopWithin how long after a touch the next one, on another channel, continues the talk
 */
public record Choices(
    long minimumPeople,
    Duration verdictPeriod,
    String definitionsCampaign,
    Duration hopWithin,
    FollowUp followUp,
    Attribution attribution,
    Effort effort,
    Recontact recontact)
    implements Serializable {

  /**
   * Which follow-up is looked at.
   *
   * @param first channel that is followed up
   * @param then channel of the follow-up
   * @param landmark how long after the first attempt a follow-up counts; outcomes count after it
   * @param horizon how long after the landmark outcomes count
   */
  public record FollowUp(String first, String then, Duration landmark, Duration horizon)
      implements Serializable {}

  /**
   * How contracts are credited to channels.
   *
   * @param lookback how long before a contract a touch may have led to it
   * @param halfLife time that halves a touch's weight under time decay
   * @param isCollapsed touches in a row on one channel count as one exposure
   * @param directChannels channels that tell nothing of how somebody came
   * @param closedAfter how long after the last touch a talk without any contract counts as over
   * @param creditsEveryContract whether each contract is credited; if not, the first of each person
   */
  public record Attribution(
      Duration lookback,
      Duration halfLife,
      boolean isCollapsed,
      Set<String> directChannels,
      Duration closedAfter,
      boolean creditsEveryContract)
      implements Serializable {}

  /**
   * How long touches take me, by kind; what a talk itself lasted comes on top.
   *
   * @param outbound kind → time for one of mine
   * @param inbound kind → time for one of theirs
   */
  public record Effort(Map<String, Duration> outbound, Map<String, Duration> inbound)
      implements Serializable {}

  /**
   * When to write to somebody again.
   *
   * @param after reason, such as {@code later} → how long after it; a reason that is not named is
   *     none
   * @param retention how long after the last contact a person's data may be kept
   */
  public record Recontact(Map<String, Duration> after, Period retention) implements Serializable {
    public static final String ASKED = "asked";
    public static final String LATER = "later";
    public static final String BAD_TIMING = "bad-timing";
    public static final String UNANSWERED = "unanswered";
    public static final String SOFT_NO = "soft-no";

    public static final Set<String> REASONS = Set.of(ASKED, LATER, BAD_TIMING, UNANSWERED, SOFT_NO);
  }
}
