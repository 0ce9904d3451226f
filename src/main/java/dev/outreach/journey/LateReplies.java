package dev.outreach.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Unanswered attempts that are followed beyond their reply window: the first on each channel and in
 * each campaign, hence few.
 */
final class LateReplies {
  private final List<OpenAttempt> waiting = new ArrayList<>();

  void add(OpenAttempt attempt) {
    waiting.add(attempt);
  }

  int size() {
    return waiting.size();
  }

  /** A person's message on their channel, or of their thread, is their late reply. */
  void answer(TouchEvent event) {
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
