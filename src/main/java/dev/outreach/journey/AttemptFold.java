package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out, for one person, what came of each attempt. Takes their touches in the order of the
 * history (time; at one instant what is mine before what is theirs; then id) and gives each attempt
 * back once its reply window has passed, so that only open ones are held.
 *
 * <p>A message answers what it names and nothing else; where it names nothing of mine, what is open
 * on its thread; where it names nothing that is known either, all before it on its channel. At the
 * very instant of an attempt it answers it only if it names it.
 */
final class AttemptFold {
  /** A reply may bear a time this long before its message: the two clocks differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final FoldSettings terms;
  private final JourneyFold journey;
  private final Consumer<TouchEvent> bounced;
  private final Consumer<Attempt> closed;
  private final OpenAttempts attempts = new OpenAttempts();
  private final LateReplies late = new LateReplies();
  private final RecentInbound recent = new RecentInbound();
  private final Map<String, String> threads = new RecentThreads();
  private final Set<String> channelsSeen = new HashSet<>();
  private final Set<List<String>> campaignsSeen = new HashSet<>();
  private final Set<List<String>> stepsSeen = new HashSet<>();

  /** Threads in which I wrote last: a message of one of them answers no other. */
  private static final class RecentThreads extends LinkedHashMap<String, String> {
    private static final int MOST = 1_000;
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST;
    }
  }

  /**
   * The journey is told of replies whose clock runs ahead.
   *
   * @param bounced is told of an attempt when it is known to have bounced
   */
  AttemptFold(
      FoldSettings terms,
      JourneyFold journey,
      Consumer<TouchEvent> bounced,
      Consumer<Attempt> closed) {
    this.terms = terms;
    this.journey = journey;
    this.bounced = bounced;
    this.closed = closed;
  }

  /**
   * @param relation to the person before the touch, as {@link dev.outreach.table.Attempts#RELATION}
   */
  void accept(TouchEvent touch, String relation) {
    closeThoseOver(touch.at());
    if (touch.isOthers()) {
      hearOther(touch);
    } else if (touch.isAttempt()) {
      open(touch, relation);
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
    return attempts.size() + late.size();
  }

  private void open(TouchEvent touch, String relation) {
    boolean isFirstOnChannel = channelsSeen.add(touch.channel());
    boolean isFirstInCampaign = campaignsSeen.add(List.of(touch.channel(), touch.campaign()));
    Duration window = terms.replyWindows().of(touch.channel());
    boolean isFirstInStep =
        touch.isOfStep() && stepsSeen.add(Arrays.asList(touch.campaign(), touch.step()));
    OpenAttempt attempt =
        new OpenAttempt(
            touch, isFirstOnChannel, isFirstInCampaign, isFirstInStep, relation, window);
    attempts.add(attempt);
    if (touch.thread() != null) {
      threads.put(touch.thread(), touch.channel());
    }
    if (touch.is(Outcome.BOUNCED)) {
      attempt.bounce();
    }
    if (touch.is(Outcome.UNSUBSCRIBED)) {
      attempt.unsubscribe();
    }
    if (touch.is(Outcome.AUTO_REPLY)) {
      attempt.autoReply();
    }
    if (touch.is(Outcome.READ)) {
      attempt.open();
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
    List<OpenAttempt> named = attempts.named(event);
    if (event.isHumanInbound()) {
      named.forEach(attempt -> settle(attempt, event));
      if (event.namesMine() || !named.isEmpty()) {
        late.answerNamed(event, attempts.answerNamed(event, named));
      } else if (event.thread() != null && threads.containsKey(event.thread())) {
        attempts.answerThread(event);
        late.answerLinked(event);
      } else if (!event.namesOtherThanMine()) {
        attempts.answerChannel(event);
        late.answerChannel(event);
      }
      attempts.handOff(event);
    } else if (event.is(Outcome.UNSUBSCRIBED)) {
      attempts.unsubscribe(event, named);
    } else if (isNotice(event)) {
      OpenAttempt meant = named.isEmpty() ? attempts.latest(event) : named.get(0);
      if (meant != null) {
        settle(meant, event);
      }
    }
    if (named.isEmpty() && !event.inReplyTo().isEmpty()) {
      recent.add(event);
    }
  }

  /** Somebody else answers for the person: what they name, and nothing else. */
  private void hearOther(TouchEvent event) {
    if (event.isHumanInbound()) {
      late.answerNamed(event, attempts.answerNamed(event, attempts.named(event)));
    }
  }

  /** An event that names the attempt, or is taken to be about it, tells what came of it. */
  private void settle(OpenAttempt attempt, TouchEvent event) {
    if (event.is(Outcome.BOUNCED)) {
      attempt.bounce();
      bounced.accept(attempt.touch());
    } else if (event.is(Outcome.AUTO_REPLY)) {
      attempt.autoReply();
    } else if (event.is(Outcome.READ)) {
      attempt.open();
    } else if (event.isHumanInbound()) {
      attempt.reply(event, Attempt.IN_REPLY_TO);
      if (!event.at().isAfter(attempt.touch().at())) {
        journey.takeEarlyReply(event, attempt.touch());
      }
    }
  }

  private static boolean isNotice(TouchEvent event) {
    return event.is(Outcome.BOUNCED) || event.is(Outcome.AUTO_REPLY) || event.is(Outcome.READ);
  }

  private void closeThoseOver(Instant now) {
    attempts.removeOver(
        now,
        over -> {
          if (over.isWaitedFor(now)) {
            late.add(over, this::close);
          } else {
            close(over);
          }
        });
    late.removeOver(now, this::close);
  }

  private void close(OpenAttempt over) {
    closed.accept(over.close(terms.asOf()));
  }

  /**
   * The latest inbound events that name a message not seen so far: replies to a message that is
   * sent later, as its clock has it. Holds at most {@value #MAX_KEYS} names; the oldest events go
   * first.
   */
  private static final class RecentInbound {
    private static final int MAX_KEYS = 1000;

    private final Deque<TouchEvent> events = new ArrayDeque<>();
    private final Map<String, List<TouchEvent>> byKey = new HashMap<>();
    private int keys;

    void add(TouchEvent event) {
      events.add(event);
      event
          .inReplyTo()
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(event));
      keys += event.inReplyTo().size();
      while (keys > MAX_KEYS) {
        forgetKeys(events.poll());
      }
    }

    /** The events that name this message, which are then forgotten. */
    List<TouchEvent> take(String messageKey) {
      List<TouchEvent> naming = messageKey == null ? null : byKey.get(messageKey);
      if (naming == null) {
        return List.of();
      }
      List<TouchEvent> taken = naming.stream().distinct().toList();
      for (TouchEvent event : taken) {
        events.remove(event);
        forgetKeys(event);
      }
      return taken;
    }

    private void forgetKeys(TouchEvent event) {
      for (String key : event.inReplyTo()) {
        byKey.computeIfPresent(
            key,
            (k, naming) -> {
              naming.remove(event);
              return naming.isEmpty() ? null : naming;
            });
      }
      keys -= event.inReplyTo().size();
    }
  }
}
