package dev.outreach.journey;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The open attempts on one channel, oldest first. They share one reply window, so they end in the
 * order in which they began. What waits for an answer or a hand-off is kept apart, so that an
 * inbound message costs no more than the attempts it settles.
 */
final class OpenChannel {
  private final Deque<OpenAttempt> open = new ArrayDeque<>();
  private final Deque<OpenAttempt> unanswered = new ArrayDeque<>();
  private final Deque<OpenAttempt> withoutThread = new ArrayDeque<>();
  private final Deque<OpenAttempt> notHandedOff = new ArrayDeque<>();
  private OpenAttempt latest;

  void add(OpenAttempt attempt) {
    if (latest != null) {
      latest.follow(attempt.touch().at());
    }
    latest = attempt;
    open.add(attempt);
    unanswered.add(attempt);
    if (attempt.touch().thread() == null) {
      withoutThread.add(attempt);
    }
    notHandedOff.add(attempt);
  }

  int size() {
    return open.size();
  }

  /** The oldest attempt if its window has passed, which is then no longer open; else null. */
  OpenAttempt pollOver(Instant now) {
    if (open.isEmpty() || !open.peek().isOver(now)) {
      return null;
    }
    OpenAttempt over = open.poll();
    unpeek(unanswered, over);
    unpeek(withoutThread, over);
    unpeek(notHandedOff, over);
    return over;
  }

  /** The event answers all attempts before it. */
  void answer(TouchEvent event) {
    answer(unanswered, event);
  }

  /** The event is of a thread: of the attempts before it, it answers those that are of none. */
  void answerThoseWithoutThread(TouchEvent event) {
    answer(withoutThread, event);
  }

  private static void answer(Deque<OpenAttempt> waiting, TouchEvent event) {
    while (!waiting.isEmpty() && waiting.peek().isBefore(event)) {
      waiting.poll().reply(event, Attempt.INFERRED);
    }
  }

  /** Those before the event, oldest first. */
  Stream<OpenAttempt> before(TouchEvent event) {
    return open.stream().takeWhile(attempt -> attempt.isBefore(event));
  }

  /**
   * The event, on another channel, is the first answer elsewhere to all attempts before it, but for
   * those that it is linked to: those it answers as one on their own channel would.
   */
  void handOff(TouchEvent event) {
    Deque<OpenAttempt> linked = new ArrayDeque<>();
    while (!notHandedOff.isEmpty() && notHandedOff.peek().touch().at().isBefore(event.at())) {
      OpenAttempt attempt = notHandedOff.poll();
      if (attempt.isLinkedTo(event)) {
        linked.push(attempt);
      } else {
        attempt.handOff(event.channel());
      }
    }
    linked.forEach(notHandedOff::addFirst);
  }

  /** The latest attempt that satisfies the condition, or null. */
  OpenAttempt latest(Predicate<OpenAttempt> condition) {
    for (Iterator<OpenAttempt> each = open.descendingIterator(); each.hasNext(); ) {
      OpenAttempt attempt = each.next();
      if (condition.test(attempt)) {
        return attempt;
      }
    }
    return null;
  }

  private static void unpeek(Deque<OpenAttempt> waiting, OpenAttempt attempt) {
    if (waiting.peek() == attempt) {
      waiting.poll();
    }
  }
}
