package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
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
  private final Map<List<String>, Set<OpenAttempt>> byCampaign = new HashMap<>();

  void add(OpenAttempt attempt) {
    TouchEvent touch = attempt.touch();
    channels.computeIfAbsent(touch.channel(), name -> new OpenChannel()).add(attempt);
    if (touch.messageKey() != null) {
      byKey.putIfAbsent(touch.messageKey(), attempt);
    }
    if (touch.thread() != null) {
      byThread.computeIfAbsent(touch.thread(), name -> new LinkedHashSet<>()).add(attempt);
    }
    if (campaign(touch) != null) {
      byCampaign.computeIfAbsent(campaign(touch), name -> new LinkedHashSet<>()).add(attempt);
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

  /**
   * The attempts that a message answers which names some: the latest that it names, and with it
   * what was sent before on the same thread or in the same campaign.
   *
   * @param named those that it names and that are open
   * @return the latest of them; null without any
   */
  TouchEvent answerNamed(TouchEvent event, List<OpenAttempt> named) {
    named.forEach(attempt -> attempt.reply(event, Attempt.IN_REPLY_TO));
    OpenAttempt latest =
        named.stream().max(Comparator.comparing(attempt -> attempt.touch().at())).orElse(null);
    if (latest == null) {
      return null;
    }
    Instant last = latest.touch().at();
    answer(byThread.get(latest.touch().thread()), last, event, Attempt.IN_REPLY_TO);
    answer(byCampaign.get(campaign(latest.touch())), last, event, Attempt.IN_REPLY_TO);
    return latest.touch();
  }

  /** Of a thread in which I wrote: answers what is open on it, and on its channel what has none. */
  void answerThread(TouchEvent event) {
    Instant before = event.at().minusNanos(1);
    answer(byThread.get(event.thread()), before, event, Attempt.THREAD);
    OpenChannel channel = channels.get(event.channel());
    if (channel != null) {
      channel.answerThoseWithoutThread(event);
    }
  }

  /**
   * Those of the set that were sent by then, oldest first, which are then no longer waited for: a
   * message costs no more than the attempts that it settles.
   */
  private static void answer(
      Set<OpenAttempt> waiting, Instant until, TouchEvent event, String link) {
    Iterator<OpenAttempt> each = waiting == null ? Collections.emptyIterator() : waiting.iterator();
    while (each.hasNext()) {
      OpenAttempt attempt = each.next();
      if (attempt.touch().at().isAfter(until)) {
        break;
      }
      attempt.reply(event, link);
      each.remove();
    }
  }

  /** Channel and campaign; null where it is of none. */
  static List<String> campaign(TouchEvent touch) {
    return touch.campaign().equals(Campaigns.NONE)
        ? null
        : List.of(touch.channel(), touch.campaign());
  }

  /** It names nothing, and no thread tells: it answers all before it on its channel. */
  void answerChannel(TouchEvent event) {
    OpenChannel channel = channels.get(event.channel());
    if (channel != null) {
      channel.answer(event);
    }
  }

  /** On every other channel it is the answer elsewhere. */
  void handOff(TouchEvent event) {
    channels.forEach(
        (name, channel) -> {
          if (!name.equals(event.channel())) {
            channel.handOff(event);
          }
        });
  }

  /** They want no more mail: all that is open on the channel, or the named ones. */
  void unsubscribe(TouchEvent event, List<OpenAttempt> named) {
    OpenChannel channel = channels.get(event.channel());
    if (!named.isEmpty()) {
      named.forEach(OpenAttempt::unsubscribe);
    } else if (channel != null) {
      channel.before(event).forEach(OpenAttempt::unsubscribe);
    }
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
    forget(byThread, touch.thread(), attempt);
    forget(byCampaign, campaign(touch), attempt);
  }

  private static <K> void forget(Map<K, Set<OpenAttempt>> sets, K key, OpenAttempt attempt) {
    sets.computeIfPresent(
        key,
        (name, attempts) -> {
          attempts.remove(attempt);
          return attempts.isEmpty() ? null : attempts;
        });
  }
}
