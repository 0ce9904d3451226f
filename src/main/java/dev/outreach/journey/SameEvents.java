package dev.outreach.journey;

import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person's touches of a day, each event once, whatever tools tell of it. Two records of
 * different tools are one event where channel, kind and direction are the same, and
 *
 * <ul>
 *   <li>they bear the same key of a message; or
 *   <li>e-mails: the same subject, at most 2 minutes apart; calls: at most 3 minutes apart, their
 *       durations within 10 seconds or one unknown; meetings and video calls: their hours overlap;
 *       or
 *   <li>of one only the day is known, and the other tool has nothing else of that day that it could
 *       be.
 * </ul>
 *
 * <p>Two records of one tool are never one event, and each is one with at most one of every other
 * tool; the surest pairs are taken first. The result depends on the records, never on their order.
 */
final class SameEvents {
  private static final Duration EMAILS = Duration.ofMinutes(2);
  private static final Duration CALLS = Duration.ofMinutes(3);
  private static final long DURATIONS = 10;

  /** A meeting of which it is not said how long it was. */
  private static final Duration USUAL_MEETING = Duration.ofHours(1);

  /** No meeting is longer. */
  private static final Duration LONGEST_MEETING = Duration.ofHours(12);

  private static final Comparator<TouchEvent> BY_ID = Comparator.comparing(TouchEvent::id);

  private final ZoneId zone;
  private final List<TouchEvent> events = new ArrayList<>();
  private final List<TouchEvent> alsoElsewhere = new ArrayList<>();

  private record Pair(TouchEvent a, TouchEvent b, int rank, Duration apart) {}

  SameEvents(List<TouchEvent> touches, ZoneId zone) {
    this.zone = zone;
    Map<List<Object>, List<TouchEvent>> alike = new LinkedHashMap<>();
    for (TouchEvent touch : touches) {
      if (touch.isOthers()) {
        events.add(touch);
        continue;
      }
      alike
          .computeIfAbsent(
              List.of(touch.channel(), touch.kind(), touch.isOutbound()), k -> new ArrayList<>(2))
          .add(touch);
    }
    alike.values().forEach(this::merge);
  }

  /** Each event once. */
  List<TouchEvent> events() {
    return events;
  }

  /** The records that another one stands for. */
  List<TouchEvent> alsoElsewhere() {
    return alsoElsewhere;
  }

  private void merge(List<TouchEvent> touches) {
    boolean isOfOneTool =
        touches.stream().map(touch -> touch.origin().source()).distinct().limit(2).count() == 1;
    if (isOfOneTool) {
      events.addAll(touches);
      return;
    }
    Map<TouchEvent, Set<TouchEvent>> groups = new HashMap<>();
    touches.forEach(touch -> groups.put(touch, new HashSet<>(Set.of(touch))));
    for (Pair pair : pairs(touches)) {
      Set<TouchEvent> one = groups.get(pair.a);
      Set<TouchEvent> other = groups.get(pair.b);
      if (one != other && canBeOne(one, other)) {
        one.addAll(other);
        other.forEach(touch -> groups.put(touch, one));
      }
    }
    for (TouchEvent touch : touches) {
      Set<TouchEvent> group = groups.get(touch);
      TouchEvent fullest = MergedTouch.fullest(group);
      if (fullest == touch) {
        events.add(group.size() == 1 ? touch : MergedTouch.of(group));
      } else {
        alsoElsewhere.add(touch);
      }
    }
  }

  /** No record of the one and no record of the other are known to be two events. */
  private boolean canBeOne(Set<TouchEvent> one, Set<TouchEvent> other) {
    return one.stream()
        .allMatch(
            a ->
                other.stream()
                    .allMatch(b -> canBeOne(a, b, isNamedTwice(a, one) || isNamedTwice(b, other))));
  }

  /**
   * @param isTimeInDoubt one of the two bears another time than a record of the same message
   */
  private boolean canBeOne(TouchEvent a, TouchEvent b, boolean isTimeInDoubt) {
    if (a.origin().source().equals(b.origin().source()) || areOtherMessages(a, b)) {
      return false;
    }
    if (areOneMessage(a, b)) {
      return true;
    }
    if (a.isDayOnly() || b.isDayOnly()) {
      return couldBe(a, b);
    }
    return isTimeInDoubt || isSameByTime(a, b);
  }

  private static boolean isNamedTwice(TouchEvent touch, Set<TouchEvent> group) {
    return group.stream().anyMatch(each -> each != touch && areOneMessage(each, touch));
  }

  private static boolean areOneMessage(TouchEvent a, TouchEvent b) {
    return a.messageKey() != null && a.messageKey().equals(b.messageKey());
  }

  private static boolean areOtherMessages(TouchEvent a, TouchEvent b) {
    return a.messageKey() != null && b.messageKey() != null && !areOneMessage(a, b);
  }

  /** The pairs that may be one event, the surest first. */
  private List<Pair> pairs(List<TouchEvent> touches) {
    List<TouchEvent> sorted = touches.stream().sorted(BY_ID).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        TouchEvent a = sorted.get(i);
        TouchEvent b = sorted.get(j);
        if (!a.origin().source().equals(b.origin().source())) {
          int rank = rank(a, b, sorted);
          if (rank >= 0) {
            pairs.add(new Pair(a, b, rank, apart(a, b)));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::rank)
            .thenComparing(Pair::apart)
            .thenComparing(Pair::a, BY_ID)
            .thenComparing(Pair::b, BY_ID));
    return pairs;
  }

  /** How sure it is that the two are one event, 0 the surest; -1 where they are not. */
  private int rank(TouchEvent a, TouchEvent b, List<TouchEvent> all) {
    if (areOneMessage(a, b)) {
      return 0;
    }
    if (areOtherMessages(a, b)) {
      return -1;
    }
    if (a.isDayOnly() || b.isDayOnly()) {
      return isOnlyOne(a, b, all) && isOnlyOne(b, a, all) ? 3 : -1;
    }
    return !isSameByTime(a, b) ? -1 : isSaidOtherwise(a, b) ? 2 : 1;
  }

  private static Duration apart(TouchEvent a, TouchEvent b) {
    return Duration.between(a.at(), b.at()).abs();
  }

  private static boolean isSameByTime(TouchEvent a, TouchEvent b) {
    if (takesHours(a)) {
      return a.at().isBefore(endOf(b)) && b.at().isBefore(endOf(a));
    }
    if (a.kind().equals(Kind.CALL)) {
      return apart(a, b).compareTo(CALLS) <= 0 && isDurationLike(a, b);
    }
    return a.channel().equals(Channel.EMAIL)
        && a.origin().subjectKey() != null
        && a.origin().subjectKey().equals(b.origin().subjectKey())
        && apart(a, b).compareTo(EMAILS) <= 0;
  }

  /** A calendar knows how long it was to take, a log how long it took: they differ. */
  private static boolean takesHours(TouchEvent touch) {
    return touch.kind().equals(Kind.MEETING) || touch.channel().equals(Channel.VIDEO);
  }

  private static Instant endOf(TouchEvent meeting) {
    Long seconds = meeting.durationSeconds();
    Duration length = seconds == null || seconds <= 0 ? USUAL_MEETING : Duration.ofSeconds(seconds);
    return meeting.at().plus(length.compareTo(LONGEST_MEETING) > 0 ? LONGEST_MEETING : length);
  }

  private static boolean isDurationLike(TouchEvent a, TouchEvent b) {
    return a.durationSeconds() == null
        || b.durationSeconds() == null
        || Math.abs(a.durationSeconds() - b.durationSeconds()) <= DURATIONS;
  }

  /** One tool says that somebody was reached, the other that nobody was. */
  private static boolean isSaidOtherwise(TouchEvent a, TouchEvent b) {
    return isReached(a) && isMissed(b) || isReached(b) && isMissed(a);
  }

  private static boolean isReached(TouchEvent touch) {
    return touch.outcome() != null && touch.outcome().isResponse();
  }

  /** That a message was delivered or read is no word on what was answered. */
  private static boolean isMissed(TouchEvent touch) {
    Outcome outcome = touch.outcome();
    return outcome == Outcome.BOUNCED
        || outcome != null && !outcome.isAutomatic() && !outcome.isResponse();
  }

  /** Whether the other is all that its tool has of the day which the day-only touch could be. */
  private boolean isOnlyOne(TouchEvent dayOnly, TouchEvent other, List<TouchEvent> all) {
    return !dayOnly.isDayOnly()
        || couldBe(dayOnly, other)
            && all.stream()
                    .filter(each -> each.origin().source().equals(other.origin().source()))
                    .filter(each -> couldBe(dayOnly, each))
                    .limit(2)
                    .count()
                == 1;
  }

  private boolean couldBe(TouchEvent dayOnly, TouchEvent other) {
    boolean isOfSubject =
        dayOnly.origin().subjectKey() == null
            || other.origin().subjectKey() == null
            || dayOnly.origin().subjectKey().equals(other.origin().subjectKey());
    return day(dayOnly).equals(day(other))
        && (takesHours(dayOnly) || isDurationLike(dayOnly, other))
        && !isSaidOtherwise(dayOnly, other)
        && !areOtherMessages(dayOnly, other)
        && isOfSubject;
  }

  private LocalDate day(TouchEvent touch) {
    return LocalDate.ofInstant(touch.at(), zone);
  }
}
