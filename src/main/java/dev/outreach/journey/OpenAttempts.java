package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** One person's attempts whose reply window has not passed, found by channel, thread and name. */
final class OpenAttempts {
  private final Map<String, OpenChannel> channels = new HashMap<>();
  private final Map<String, OpenAttempt> byKey = new HashMap<>();
  private final Map<String, Set<OpenAttempt>> byThread = new HashMap<>();

  void add(OpenAttempt attempt) {
    TouchEvent touch = attempt.touch();
    channels.computeIfAbsent(touch.channel(), name -> new OpenChannel()).add(attempt);
    if (touch.messageKey() != null) {
      byKey.putIfAbsent(touch.messageKey(), attempt);
    }
    if (touch.thread() != null) {
      byThread.computeIfAbsent(touch.thread(), name -> new LinkedHashSet<>()).add(attempt);
    }
  }

  int size() {
    return channels.values().stream().mapToInt(OpenChannel::size).sum();
  }

  /** Those that the event names, in the order in which it does. */
  List<OpenAttempt> named(TouchEvent event) {
    return event.inReplyTo().stream().map(byKey::get).filter(Objects::nonNull).toList();
  }

  /**
   * The attempt that a notice is about when it names none that is open: the latest on its channel,
   * for a bounce one that has not bounced. If it does name a message, attempts that have another
   * name are not meant; should that message turn up within the clock's skew, it is marked as well.
   * Null if there is none.
   */
  OpenAttempt latest(TouchEvent notice) {
    OpenChannel channel = channels.get(notice.channel());
    boolean isBounce = notice.is(Outcome.BOUNCED);
    boolean namesAnother = !notice.inReplyTo().isEmpty();
    return channel == null
        ? null
        : channel.latest(
            attempt ->
                !(isBounce && attempt.isBounced())
                    && !(namesAnother && attempt.touch().messageKey() != null));
  }

  /** A person's message answers all before it on its thread and channel, elsewhere hands off. */
  void answer(TouchEvent event) {
    Set<OpenAttempt> thread = event.thread() == null ? null : byThread.get(event.thread());
    Iterator<OpenAttempt> each = thread == null ? Collections.emptyIterator() : thread.iterator();
    while (each.hasNext()) {
      OpenAttempt attempt = each.next();
      if (!attempt.touch().at().isBefore(event.at())) {
        break;
      }
      attempt.reply(event, Attempt.THREAD);
      each.remove();
    }
    channels.forEach(
        (name, channel) -> {
          if (name.equals(event.channel())) {
            channel.answer(event);
          } else {
            channel.handOff(event);
          }
        });
  }

  /** Lets go of those whose window has passed. */
  void removeOver(Instant now, Consumer<OpenAttempt> removed) {
    for (OpenChannel channel : channels.values()) {
      for (OpenAttempt over = channel.pollOver(now); over != null; over = channel.pollOver(now)) {
        forget(over);
        removed.accept(over);
      }
    }
  }

  private void forget(OpenAttempt attempt) {
    TouchEvent touch = attempt.touch();
    byKey.remove(touch.messageKey(), attempt);
    if (touch.thread() != null) {
      byThread.computeIfPresent(
          touch.thread(),
          (name, attempts) -> {
            attempts.remove(attempt);
            return attempts.isEmpty() ? null : attempts;
          });
    }
  }
}
