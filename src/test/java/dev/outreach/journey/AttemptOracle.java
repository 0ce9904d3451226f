package dev.outreach.journey;

import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of attempts said the slow way: for each attempt, look through the whole history. Holds
 * for histories in which each inbound touch names at most one message and each name is given once.
 */
final class AttemptOracle {
  /** What came of one attempt. */
  record Fate(
      String id,
      String link,
      Instant repliedAt,
      String handedOffTo,
      boolean bounced,
      boolean auto) {
    static Fate of(Attempt attempt) {
      return new Fate(
          attempt.touch().id(),
          attempt.replyLink(),
          attempt.repliedAt(),
          attempt.handedOffTo(),
          attempt.isBounced(),
          attempt.hasAutoReply());
    }
  }

  private final List<TouchEvent> touches;
  private final List<TouchEvent> attempts;
  private final List<TouchEvent> bounced = new ArrayList<>();
  private final List<TouchEvent> autoReplied = new ArrayList<>();

  AttemptOracle(List<Object> events) {
    touches =
        events.stream()
            .filter(TouchEvent.class::isInstance)
            .map(TouchEvent.class::cast)
            .sorted(
                Comparator.comparing(TouchEvent::at)
                    .thenComparing(touch -> !touch.isOutbound())
                    .thenComparing(TouchEvent::id))
            .toList();
    attempts = touches.stream().filter(TouchEvent::isAttempt).toList();
  }

  List<Fate> fates() {
    for (TouchEvent attempt : attempts) {
      if (attempt.outcome() == Outcome.BOUNCED) {
        bounced.add(attempt);
      }
      if (attempt.outcome() == Outcome.AUTO_REPLY) {
        autoReplied.add(attempt);
      }
    }
    for (TouchEvent notice : touches) {
      if (!notice.isOutbound() && notice.outcome() == Outcome.BOUNCED) {
        bounced.addAll(about(notice, bounced));
      }
      if (!notice.isOutbound() && notice.outcome() == Outcome.AUTO_REPLY) {
        autoReplied.addAll(about(notice, List.of()));
      }
    }
    return attempts.stream()
        .sorted(Comparator.comparing(TouchEvent::at).thenComparing(TouchEvent::id))
        .map(this::fate)
        .toList();
  }

  private Fate fate(TouchEvent attempt) {
    boolean isBounced = bounced.contains(attempt);
    TouchEvent reply = null;
    String handedOffTo = null;
    for (TouchEvent event : touches) {
      boolean isAfter = event.at().isAfter(attempt.at()) && isWithin(attempt, event);
      boolean isReply = isNamed(attempt, event) || isAfter && isMeant(attempt, event);
      if (event.isHumanInbound() && isReply && reply == null) {
        reply = event;
      }
      boolean isLinked = sameThread(attempt, event) || isNamed(attempt, event);
      boolean isElsewhere = isAfter && !isLinked && !event.channel().equals(attempt.channel());
      if (event.isHumanInbound() && isElsewhere && handedOffTo == null) {
        handedOffTo = event.channel();
      }
    }
    boolean isNoted = reply == null && attempt.isResponseNoted();
    boolean isReached = attempt.isReached();
    return new Fate(
        attempt.id(),
        isBounced
            ? null
            : isReached
                ? "reached"
                : reply != null ? link(attempt, reply) : isNoted ? "noted" : null,
        isBounced ? null : isReached ? attempt.at() : reply == null ? null : reply.at(),
        isBounced ? null : handedOffTo,
        isBounced,
        autoReplied.contains(attempt));
  }

  /** What names open attempts answers them, and what was sent before the latest with it. */
  private boolean isMeant(TouchEvent attempt, TouchEvent event) {
    List<TouchEvent> named =
        attempts.stream().filter(a -> isNamed(a, event) && !a.at().isAfter(event.at())).toList();
    if (!named.isEmpty()) {
      return named.stream()
          .max(Comparator.comparing(TouchEvent::at))
          .filter(latest -> !attempt.at().isAfter(latest.at()) && isOfOne(attempt, latest))
          .isPresent();
    }
    boolean isOfThread =
        event.thread() != null
            && attempts.stream()
                .anyMatch(
                    a ->
                        event.thread().equals(a.thread())
                            && (a.at().isBefore(event.at()) || a.at().equals(event.at())));
    if (isOfThread) {
      return sameThread(attempt, event)
          || attempt.thread() == null && attempt.channel().equals(event.channel());
    }
    return event.channel().equals(attempt.channel());
  }

  private static boolean isOfOne(TouchEvent attempt, TouchEvent latest) {
    boolean isOfCampaign =
        !latest.campaign().equals(Campaigns.NONE)
            && latest.campaign().equals(attempt.campaign())
            && latest.channel().equals(attempt.channel());
    return isOfCampaign || sameThread(attempt, latest);
  }

  private String link(TouchEvent attempt, TouchEvent reply) {
    boolean namesAny =
        attempts.stream().anyMatch(a -> isNamed(a, reply) && !a.at().isAfter(reply.at()));
    return isNamed(attempt, reply) || namesAny
        ? "in_reply_to"
        : sameThread(attempt, reply) ? "thread" : "inferred";
  }

  /**
   * The attempts a notice is about: the one it names; else the latest on its channel, and the one
   * it turns out to name if that is sent after it.
   */
  private List<TouchEvent> about(TouchEvent notice, List<TouchEvent> settled) {
    List<TouchEvent> named = attempts.stream().filter(a -> isNamed(a, notice)).toList();
    if (named.stream().anyMatch(a -> !a.at().isAfter(notice.at()))) {
      return named;
    }
    List<TouchEvent> meant = new ArrayList<>(named);
    attempts.stream()
        .filter(a -> a.channel().equals(notice.channel()))
        .filter(a -> !a.at().isAfter(notice.at()) && isWithin(a, notice))
        .filter(a -> !settled.contains(a))
        .filter(a -> notice.inReplyTo().isEmpty() || a.messageKey() == null)
        .reduce((earlier, later) -> later)
        .ifPresent(meant::add);
    return meant;
  }

  /** Named within the window, or up to five minutes before. */
  private static boolean isNamed(TouchEvent attempt, TouchEvent event) {
    return attempt.messageKey() != null
        && event.inReplyTo().contains(attempt.messageKey())
        && isWithin(attempt, event)
        && !event.at().isBefore(attempt.at().minus(Duration.ofMinutes(5)));
  }

  private static boolean sameThread(TouchEvent attempt, TouchEvent event) {
    return attempt.thread() != null && attempt.thread().equals(event.thread());
  }

  private static boolean isWithin(TouchEvent attempt, TouchEvent event) {
    return !event.at().isAfter(attempt.at().plus(History.WINDOWS.of(attempt.channel())));
  }
}
