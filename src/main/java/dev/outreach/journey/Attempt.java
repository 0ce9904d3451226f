package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Instant;

/** An attempt with what came of it: a row of {@link dev.outreach.table.Attempts}. */
public record Attempt(
    TouchEvent touch,
    boolean isFirstOnChannel,
    boolean isFirstInCampaign,
    boolean isFirstInStep,
    String relation,
    boolean isBounced,
    boolean hasAutoReply,
    boolean isMature,
    boolean isReplied,
    Instant repliedAt,
    Double hoursToReply,
    String replyLink,
    long observedSeconds,
    long windowSeconds,
    String handedOffTo,
    Long lateReplySeconds,
    Outcome replyOutcome,
    boolean isLastBeforeReply,
    boolean isOpened,
    boolean isAnsweredByOther,
    boolean isUnsubscribed) {
  public static final String IN_REPLY_TO = "in_reply_to";
  public static final String THREAD = "thread";
  public static final String INFERRED = "inferred";
  public static final String NOTED = "noted";
  public static final String REACHED = "reached";
}
