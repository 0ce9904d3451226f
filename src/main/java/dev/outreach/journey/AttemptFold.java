package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out, for one person, what came of each attempt. Takes their touches in the order of the
 * history (time; at one instant what is mine before what is theirs; then id) and gives each attempt
 * back once its reply window has passed, so that only open ones are held.
 *
 * <p>An inbound event at the very instant of an attempt answers it only if it names it.
 */
final class AttemptFold {
  /** A reply may bear a time this long before its message: the two clocks differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Terms terms;
  private final JourneyFold journey;
  private final Consumer<Attempt> closed;
  private final Map<String, OpenChannel> channels = new HashMap<>();
  private final Map<String, OpenAttempt> byKey = new HashMap<>();
  private final Map<String, Deque<OpenAttempt>> byThread = new HashMap<>();
  private final RecentInbound recent = new RecentInbound();
  private final Set<List<String>> campaignsSeen = new HashSet<>();

  /** The journey is told of replies whose clock runs ahead. */
  AttemptFold(Terms terms, JourneyFold journey, Consumer<Attempt> closed) {
    this.terms = terms;
    this.journey = journey;
    this.closed = closed;
  }

  void accept(TouchEvent touch) {
    closeThoseOver(touch.at());
    if (touch.isAttempt()) {
      open(touch);
    } else if (!touch.isOutbound()) {
      hear(touch);
    }
  }

  /** Gives back what is still open. */
  void finish() {
    closeThoseOver(Instant.MAX);
  }

  /** How many attempts are held. */
  int held() {
    return channels.values().stream().mapToInt(OpenChannel::size).sum();
  }

  private void open(TouchEvent touch) {
    boolean isFirstOnChannel = !channels.containsKey(touch.channel());
    boolean isFirstInCampaign = campaignsSeen.add(List.of(touch.channel(), touch.campaign()));
    Duration window = terms.replyWindows().of(touch.channel());
    OpenAttempt attempt = new OpenAttempt(touch, isFirstOnChannel, isFirstInCampaign, window);
    channels.computeIfAbsent(touch.channel(), name -> new OpenChannel()).add(attempt);
    if (touch.messageKey() != null) {
      byKey.putIfAbsent(touch.messageKey(), attempt);
    }
    if (touch.thread() != null) {
      byThread.computeIfAbsent(touch.thread(), name -> new ArrayDeque<>()).add(attempt);
    }
    if (touch.is(Outcome.BOUNCED)) {
      attempt.bounce();
    }
    if (touch.is(Outcome.AUTO_REPLY)) {
      attempt.autoReply();
    }
    for (TouchEvent early : recent.take(touch.messageKey())) {
      if (!early.at().plus(CLOCK_SKEW).isBefore(touch.at())) {
        settle(attempt, early);
      } else if (early.isHumanInbound()) {
        journey.countReplyBeforeSend();
      }
    }
  }

  private void hear(TouchEvent event) {
    List<OpenAttempt> named =
        event.inReplyTo().stream().map(byKey::get).filter(attempt -> attempt != null).toList();
    if (event.isHumanInbound()) {
      named.forEach(attempt -> settle(attempt, event));
      answerThread(event);
      channels.forEach(
          (channel, open) -> {
            if (channel.equals(event.channel())) {
              open.answer(event);
            } else {
              open.handOff(event);
            }
          });
    } else if (event.is(Outcome.BOUNCED) || event.is(Outcome.AUTO_REPLY)) {
      OpenAttempt meant = named.isEmpty() ? latest(event) : named.get(0);
      if (meant != null) {
        settle(meant, event);
      }
    }
    if (named.isEmpty() && !event.inReplyTo().isEmpty()) {
      recent.add(event);
    }
  }

  /** An event that names the attempt, or is taken to be about it, tells what came of it. */
  private void settle(OpenAttempt attempt, TouchEvent event) {
    if (event.is(Outcome.BOUNCED)) {
      attempt.bounce();
    } else if (event.is(Outcome.AUTO_REPLY)) {
      attempt.autoReply();
    } else if (event.isHumanInbound()) {
      attempt.reply(event, Attempt.IN_REPLY_TO);
      if (!event.at().isAfter(attempt.touch().at())) {
        journey.takeEarlyReply(event, attempt.touch());
      }
    }
  }

  private void answerThread(TouchEvent event) {
    Deque<OpenAttempt> thread = event.thread() == null ? null : byThread.get(event.thread());
    while (thread != null && !thread.isEmpty() && thread.peek().touch().at().isBefore(event.at())) {
      thread.poll().reply(event, Attempt.THREAD);
    }
  }

  /**
   * The attempt that a notice is about when it names none that is open: the latest on its channel,
   * for a bounce one that has not bounced. If it does name a message, attempts that have another
   * name are not meant; should that message turn up within the clock's skew, it is marked as well.
   */
  private OpenAttempt latest(TouchEvent notice) {
    OpenChannel open = channels.get(notice.channel());
    boolean namesAnother = !notice.inReplyTo().isEmpty();
    return open == null
        ? null
        : open.latest(
            attempt ->
                !(notice.is(Outcome.BOUNCED) && attempt.isBounced())
                    && !(namesAnother && attempt.touch().messageKey() != null));
  }

  private void closeThoseOver(Instant now) {
    for (OpenChannel channel : channels.values()) {
      for (OpenAttempt over = channel.pollOver(attempt -> attempt.isOver(now));
          over != null;
          over = channel.pollOver(attempt -> attempt.isOver(now))) {
        forget(over);
        closed.accept(over.close(terms.asOf()));
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
