package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /**
   * The attempts that a message answers which names some: the latest that it names, and with it
   * what was sent before on the same thread or in the same campaign.
   *
   * @param named those that it names and that are open
   */
  void answerNamed(TouchEvent event, List<OpenAttempt> named) {
    Optional<OpenAttempt> latest =
        named.stream().max(Comparator.comparing(attempt -> attempt.touch().at()));
    named.forEach(attempt -> attempt.reply(event, Attempt.IN_REPLY_TO));
    latest.ifPresent(
        last ->
            channels
                .get(last.touch().channel())
                .before(event)
                .filter(attempt -> !attempt.touch().at().isAfter(last.touch().at()))
                .filter(attempt -> isOfOne(attempt.touch(), last.touch()))
                .forEach(attempt -> attempt.reply(event, Attempt.IN_REPLY_TO)));
  }

  private static boolean isOfOne(TouchEvent earlier, TouchEvent named) {
    boolean isOfCampaign =
        !named.campaign().equals(Campaigns.NONE) && named.campaign().equals(earlier.campaign());
    return isOfCampaign || named.thread() != null && named.thread().equals(earlier.thread());
  }

  /** Of a thread in which I wrote: answers what is open on it, and on its channel what has none. */
  void answerThread(TouchEvent event) {
    Set<OpenAttempt> thread = byThread.getOrDefault(event.thread(), Set.of());
    thread.stream()
        .filter(attempt -> attempt.isBefore(event))
        .forEach(attempt -> attempt.reply(event, Attempt.THREAD));
    OpenChannel channel = channels.get(event.channel());
    if (channel != null) {
      channel.answerThoseWithoutThread(event);
    }
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
