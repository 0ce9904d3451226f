package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
  private final Consumer<TouchEvent> bounced;
  private final Consumer<Attempt> closed;
  private final OpenAttempts attempts = new OpenAttempts();
  private final LateReplies late = new LateReplies();
  private final RecentInbound recent = new RecentInbound();
  private final Set<String> channelsSeen = new HashSet<>();
  private final Set<List<String>> campaignsSeen = new HashSet<>();
  private final Set<List<String>> stepsSeen = new HashSet<>();

  /**
   * The journey is told of replies whose clock runs ahead.
   *
   * @param bounced is told of an attempt when it is known to have bounced
   */
  AttemptFold(
      Terms terms, JourneyFold journey, Consumer<TouchEvent> bounced, Consumer<Attempt> closed) {
    this.terms = terms;
    this.journey = journey;
    this.bounced = bounced;
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
    return attempts.size() + late.size();
  }

  private void open(TouchEvent touch) {
    boolean isFirstOnChannel = channelsSeen.add(touch.channel());
    boolean isFirstInCampaign = campaignsSeen.add(List.of(touch.channel(), touch.campaign()));
    Duration window = terms.replyWindows().of(touch.channel());
    boolean isFirstInStep =
        touch.isOfStep() && stepsSeen.add(Arrays.asList(touch.campaign(), touch.step()));
    OpenAttempt attempt =
        new OpenAttempt(touch, isFirstOnChannel, isFirstInCampaign, isFirstInStep, window);
    attempts.add(attempt);
    if (touch.is(Outcome.BOUNCED)) {
      attempt.bounce();
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
      attempts.answer(event);
      late.answer(event);
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
}
