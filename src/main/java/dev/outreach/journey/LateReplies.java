package dev.outreach.journey;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
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
    for (OpenAttempt attempt : waiting) {
      if (attempt.isLinkedTo(event)) {
        attempt.replyLate(event);
      }
    }
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
