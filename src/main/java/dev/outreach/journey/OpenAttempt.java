package dev.outreach.journey;

import dev.outreach.table.Attempts;
import java.time.Duration;
import java.time.Instant;

/** An attempt whose reply window has not passed yet. */
final class OpenAttempt {
  private static final Duration LONG_FOLLOW_UP = Duration.ofDays(Attempts.LONG_FOLLOW_UP_DAYS);

  private final TouchEvent touch;
  private final boolean isFirstOnChannel;
  private final boolean isFirstInCampaign;
  private final boolean isFirstInStep;
  private final String relation;
  private final Duration window;
  private final Instant deadline;
  private boolean isBounced;
  private boolean hasAutoReply;
  private TouchEvent reply;
  private String replyLink;
  private TouchEvent lateReply;
  private boolean isOpened;
  private Instant followedAt;
  private String handedOffTo;
  private boolean isAnsweredByOther;
  private boolean isUnsubscribed;

  OpenAttempt(
      TouchEvent touch,
      boolean isFirstOnChannel,
      boolean isFirstInCampaign,
      boolean isFirstInStep,
      String relation,
      Duration window) {
    this.touch = touch;
    this.isFirstOnChannel = isFirstOnChannel;
    this.isFirstInCampaign = isFirstInCampaign;
    this.isFirstInStep = isFirstInStep;
    this.relation = relation;
    this.window = window;
    this.deadline = touch.at().plus(window);
  }

  TouchEvent touch() {
    return touch;
  }

  /** A reply at the very end of the window still counts; one second later it does not. */
  boolean isOver(Instant now) {
    return deadline.isBefore(now);
  }

  /** Its window has passed, and it is followed on for a reply that comes late. */
  boolean isWaitedFor(Instant now) {
    boolean isFirst = isFirstOnChannel || isFirstInCampaign;
    boolean isSettled =
        isBounced
            || reply != null
            || lateReply != null
            || touch.isResponseNoted()
            || touch.isReached();
    return isFirst && !isSettled && !touch.at().plus(LONG_FOLLOW_UP).isBefore(now);
  }

  boolean isBounced() {
    return isBounced;
  }

  void open() {
    isOpened = true;
  }

  /** Another attempt on the channel comes after it. */
  void follow(Instant at) {
    followedAt = at;
  }

  void replyLate(TouchEvent event) {
    if (lateReply == null) {
      lateReply = event;
    }
  }

  void bounce() {
    isBounced = true;
  }

  void autoReply() {
    hasAutoReply = true;
  }

  /** Takes the event as the reply, unless there is one already. */
  void reply(TouchEvent event, String link) {
    if (reply == null) {
      reply = event;
      replyLink = link;
      isAnsweredByOther = event.isOthers();
    }
  }

  void unsubscribe() {
    isUnsubscribed = true;
  }

  /** Sent before the event, or in the same step of time. */
  boolean isBefore(TouchEvent event) {
    return touch.at().isBefore(event.at());
  }

  /** The event names the attempt, or is of its thread. */
  boolean isLinkedTo(TouchEvent event) {
    return touch.thread() != null && touch.thread().equals(event.thread())
        || touch.messageKey() != null && event.inReplyTo().contains(touch.messageKey());
  }

  void handOff(String channel) {
    handedOffTo = channel;
  }

  /** What is known of it at the as-of instant. */
  Attempt close(Instant asOf) {
    boolean isReached = touch.isReached() && !isBounced;
    boolean isAnswered = reply != null && !isBounced && !isReached;
    boolean isNoted = reply == null && !isBounced && touch.isResponseNoted();
    Instant repliedAt = isReached ? touch.at() : isAnswered ? reply.at() : null;
    Duration toReply = repliedAt == null ? null : positive(Duration.between(touch.at(), repliedAt));
    Duration age = positive(Duration.between(touch.at(), asOf));
    Duration followed = age.compareTo(window) < 0 ? age : window;
    boolean isTimed = toReply != null && !touch.isDayOnly() && !(isAnswered && reply.isDayOnly());
    return new Attempt(
        touch,
        isFirstOnChannel,
        isFirstInCampaign,
        isFirstInStep,
        relation,
        isBounced,
        hasAutoReply,
        age.compareTo(window) >= 0,
        repliedAt != null || isNoted,
        repliedAt,
        isTimed ? Double.valueOf(toReply.toMillis() / 3_600_000.0) : null,
        isReached ? Attempt.REACHED : isAnswered ? replyLink : isNoted ? Attempt.NOTED : null,
        (toReply != null ? toReply : followed).toSeconds(),
        window.toSeconds(),
        isBounced ? null : handedOffTo,
        lateReply == null ? null : Duration.between(touch.at(), lateReply.at()).toSeconds(),
        isAnswered ? reply.outcome() : isNoted || isReached ? touch.outcome() : null,
        isNoted || isReached || isAnswered && isLastBefore(reply),
        isOpened,
        isAnswered && isAnsweredByOther,
        isUnsubscribed && !isBounced);
  }

  private boolean isLastBefore(TouchEvent event) {
    return followedAt == null || !followedAt.isBefore(event.at());
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
