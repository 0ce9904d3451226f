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

  OpenAttempt(
      TouchEvent touch,
      boolean isFirstOnChannel,
      boolean isFirstInCampaign,
      boolean isFirstInStep,
      Duration window) {
    this.touch = touch;
    this.isFirstOnChannel = isFirstOnChannel;
    this.isFirstInCampaign = isFirstInCampaign;
    this.isFirstInStep = isFirstInStep;
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
    boolean isSettled = isBounced || reply != null || lateReply != null || touch.isResponseNoted();
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
    }
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
    boolean isAnswered = reply != null && !isBounced;
    boolean isNoted = reply == null && !isBounced && touch.isResponseNoted();
    Duration toReply = isAnswered ? positive(Duration.between(touch.at(), reply.at())) : null;
    Duration age = positive(Duration.between(touch.at(), asOf));
    Duration followed = age.compareTo(window) < 0 ? age : window;
    return new Attempt(
        touch,
        isFirstOnChannel,
        isFirstInCampaign,
        isFirstInStep,
        isBounced,
        hasAutoReply,
        age.compareTo(window) >= 0,
        isAnswered || isNoted,
        isAnswered ? reply.at() : null,
        isAnswered ? Double.valueOf(toReply.toMillis() / 3_600_000.0) : null,
        isAnswered ? replyLink : isNoted ? Attempt.NOTED : null,
        (isAnswered ? toReply : followed).toSeconds(),
        window.toSeconds(),
        isBounced ? null : handedOffTo,
        lateReply == null ? null : Duration.between(touch.at(), lateReply.at()).toSeconds(),
        isAnswered ? reply.outcome() : isNoted ? touch.outcome() : null,
        isNoted || isAnswered && isLastBefore(reply),
        isOpened);
  }

  private boolean isLastBefore(TouchEvent event) {
    return followedAt == null || !followedAt.isBefore(event.at());
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
