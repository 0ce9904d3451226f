package dev.outreach.measure;

import static dev.outreach.measure.Aggregates.countIf;

import dev.outreach.journey.Attempt;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.table.Attempts;
import dev.outreach.table.Outcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collector;

/**
 * What came back of first attempts, one per person, all of one channel and hence of one reply
 * window where {@link #BY_WINDOW} is asked for. The conditions hold of any attempt.
 */
public final class Replies {
  /** Outcomes of a reply that say more than that there was one. */
  private static final Set<Outcome> FAVOURABLE =
      EnumSet.of(
          Outcome.INTERESTED,
          Outcome.ASKED,
          Outcome.REFERRAL,
          Outcome.MEETING_BOOKED,
          Outcome.ACCEPTED);

  /** People whose first attempt did not bounce. */
  public static final Collector<Attempt, ?, Long> CONTACTED = countIf(Replies::isContacted);

  /** People whose first attempt bounced. */
  public static final Collector<Attempt, ?, Long> BOUNCED = countIf(Attempt::isBounced);

  /** Of the contacted, those who have had the whole reply window to answer. */
  public static final Collector<Attempt, ?, Long> MATURE = countIf(Replies::isMature);

  /** Of the mature, those who replied within the window. */
  public static final Collector<Attempt, ?, Long> REPLIED = countIf(Replies::isMatureReply);

  /** Of the {@link #REPLIED}, those whose reply is not noted as a no. */
  public static final Collector<Attempt, ?, Long> REPLIED_POSITIVELY =
      countIf(attempt -> isMatureReply(attempt) && !isNo(attempt));

  /** Of the {@link #REPLIED}, those of whom it is noted what they said. */
  public static final Collector<Attempt, ?, Long> NOTED =
      countIf(attempt -> isMatureReply(attempt) && attempt.replyOutcome() != null);

  /** Of the {@link #REPLIED}, those whose reply is noted as favourable. */
  public static final Collector<Attempt, ?, Long> INTERESTED =
      countIf(attempt -> isMatureReply(attempt) && isFavourable(attempt));

  /** Of the mature, those whom a colleague or an assistant of theirs answered for. */
  public static final Collector<Attempt, ?, Long> ANSWERED_BY_OTHER =
      countIf(attempt -> isMatureReply(attempt) && attempt.isAnsweredByOther());

  /** Of the mature, those who asked to be written to no more; that is no reply. */
  public static final Collector<Attempt, ?, Long> UNSUBSCRIBED =
      countIf(attempt -> isMature(attempt) && attempt.isUnsubscribed());

  /** People whose first attempt a machine answered. */
  public static final Collector<Attempt, ?, Long> AUTO_REPLIED = countIf(Attempt::hasAutoReply);

  /** Of the mature, those who answered on another channel first. */
  public static final Collector<Attempt, ?, Long> HANDED_OFF =
      countIf(attempt -> isMature(attempt) && attempt.handedOffTo() != null);

  /** Exact median over the {@link #REPLIED}, hours; replies without a time are left out. */
  public static final Collector<Attempt, ?, Double> MEDIAN_HOURS =
      Aggregates.median(attempt -> isMatureReply(attempt) ? attempt.hoursToReply() : null);

  /**
   * Share of all contacted people who reply within the window, by Kaplan–Meier, with log-log
   * limits: the young ones count for as long as they were observed. Null if nobody is mature.
   */
  public static final Collector<Attempt, ?, Estimate> BY_WINDOW =
      Collector.of(
          ReplyTimes::new, ReplyTimes::addWithinWindow, ReplyTimes::merged, ReplyTimes::replyRate);

  /** The reply window, seconds. */
  public static final Collector<Attempt, ?, Long> WINDOW_SECONDS =
      Aggregates.max(Attempt::windowSeconds);

  private Replies() {}

  /** Whether they did not know me before the attempt: what a reply rate is of. */
  public static boolean isNew(Attempt attempt) {
    return attempt.relation().equals(Attempts.NEW);
  }

  /** Whether the attempt did not bounce. */
  public static boolean isContacted(Attempt attempt) {
    return !attempt.isBounced();
  }

  /** Whether the attempt did not bounce and has had the whole reply window. */
  public static boolean isMature(Attempt attempt) {
    return isContacted(attempt) && attempt.isMature();
  }

  /** Whether a mature attempt was replied to within the window. */
  public static boolean isMatureReply(Attempt attempt) {
    return isMature(attempt) && attempt.isReplied();
  }

  /**
   * Whether a mature attempt was replied to before any later attempt of mine on the channel: a
   * reply is credited to the last attempt before it.
   */
  static boolean isCredited(Attempt attempt) {
    return isMature(attempt) && attempt.isLastBeforeReply();
  }

  /** Whether the reply is noted as a no. */
  static boolean isNo(Attempt attempt) {
    return attempt.replyOutcome() != null && attempt.replyOutcome().isNegative();
  }

  static boolean isFavourable(Attempt attempt) {
    return attempt.replyOutcome() != null && FAVOURABLE.contains(attempt.replyOutcome());
  }
}
