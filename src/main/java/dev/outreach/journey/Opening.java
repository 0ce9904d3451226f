package dev.outreach.journey;

import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the touch with which a relationship began: the first that arrived. A message of mine may
 * turn out to have bounced; until its reply window has passed, those after it are held.
 */
final class Opening {
  private final Deque<TouchEvent> candidates = new ArrayDeque<>();
  private final Set<String> bounced = new HashSet<>();
  private final Set<String> arrived = new HashSet<>();
  private final Map<String, TouchEvent> repliedTo = new HashMap<>();
  private TouchEvent tried;
  private TouchEvent first;

  /** The next touch of the history that is one of the person's. */
  void add(TouchEvent touch) {
    tried = tried == null ? touch : tried;
    if (first == null && !touch.is(Outcome.BOUNCED)) {
      candidates.add(touch);
      settle();
    }
  }

  void bounced(TouchEvent touch) {
    if (first == null) {
      bounced.add(touch.id());
      settle();
    }
  }

  /** Nothing more can come of this attempt, which did not bounce. */
  void arrived(TouchEvent touch) {
    if (first == null) {
      arrived.add(touch.id());
      settle();
    }
  }

  /** The reply bears an earlier time than its message, which then was the opening. */
  void early(TouchEvent reply, TouchEvent message) {
    if (first == null || first == reply) {
      repliedTo.putIfAbsent(reply.id(), message);
    }
  }

  /** Null where nothing arrived; at the end of the history, when no attempt is open any more. */
  TouchEvent touch() {
    TouchEvent opening = opening();
    return opening == null ? null : repliedTo.getOrDefault(opening.id(), opening);
  }

  /** {@link Journeys#US} or {@link Journeys#THEM}; null where the touch is. */
  static String by(TouchEvent opening) {
    return opening == null ? null : opening.isMyDoing() ? Journeys.US : Journeys.THEM;
  }

  /** The first touch, even if it bounced; null without any. */
  TouchEvent tried() {
    return tried;
  }

  /** The touch whose day the relationship began on: an early reply's own. */
  TouchEvent opening() {
    return first != null ? first : candidates.peek();
  }

  private void settle() {
    while (!candidates.isEmpty() && bounced.contains(candidates.peek().id())) {
      candidates.poll();
    }
    TouchEvent next = candidates.peek();
    if (next != null && (!next.isAttempt() || arrived.contains(next.id()))) {
      first = next;
      candidates.clear();
      bounced.clear();
      arrived.clear();
    }
  }
}
