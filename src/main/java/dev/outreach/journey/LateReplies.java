package dev.outreach.journey;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Unanswered attempts that are followed beyond their reply window: the first on each channel and in
 * each campaign, hence few. Where every message names a campaign of its own they are many: then the
 * latest {@value #MOST} are followed, so that neither memory nor time grows with them.
 */
final class LateReplies {
  static final int MOST = 1000;

  private final Deque<OpenAttempt> waiting = new ArrayDeque<>();

  /**
   * @param removed is given the oldest one that is no longer followed, where there are too many
   */
  void add(OpenAttempt attempt, Consumer<OpenAttempt> removed) {
    waiting.add(attempt);
    if (waiting.size() > MOST) {
      removed.accept(waiting.poll());
    }
  }

  int size() {
    return waiting.size();
  }

  /** A message is the late reply to those that it names, or that are of its thread. */
  void answerLinked(TouchEvent event) {
    answerNamed(event, null);
  }

  /**
   * The same of a message that names attempts which are open; it is the late reply to what was sent
   * before in their campaign or on their thread as well.
   *
   * @param latest the latest that it names; null without any
   */
  void answerNamed(TouchEvent event, TouchEvent latest) {
    for (OpenAttempt attempt : waiting) {
      if (attempt.isLinkedTo(event) || latest != null && isBefore(attempt.touch(), latest)) {
        attempt.replyLate(event);
      }
    }
  }

  /** An earlier step of the same campaign, or of the same thread. */
  private static boolean isBefore(TouchEvent touch, TouchEvent latest) {
    List<String> campaign = OpenAttempts.campaign(touch);
    boolean isOfOne =
        touch.thread() != null && touch.thread().equals(latest.thread())
            || campaign != null && campaign.equals(OpenAttempts.campaign(latest));
    return isOfOne && !touch.at().isAfter(latest.at());
  }

  /**
   * A message that names nothing, and no thread of mine, is the late reply to all on its channel.
   */
  void answerChannel(TouchEvent event) {
    for (OpenAttempt attempt : waiting) {
      if (attempt.touch().channel().equals(event.channel()) || attempt.isLinkedTo(event)) {
        attempt.replyLate(event);
      }
    }
  }

  void removeOver(Instant now, Consumer<OpenAttempt> removed) {
    for (Iterator<OpenAttempt> each = waiting.iterator(); each.hasNext(); ) {
      OpenAttempt attempt = each.next();
      if (!attempt.isWaitedFor(now)) {
        each.remove();
        removed.accept(attempt);
      }
    }
  }
}
