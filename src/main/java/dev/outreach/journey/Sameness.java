package dev.outreach.journey;

import dev.outreach.table.Channel;
import dev.outreach.table.Kind;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What two records of one person, channel, kind and direction say for or against one event. */
final class Sameness {
  private static final Duration MESSAGES = Duration.ofMinutes(2);

  /** Longer than two records of one message are apart. */
  private static final Duration CALLS = Duration.ofMinutes(3);

  private static final long DURATIONS = 10;

  /** A meeting of which it is not said how long it was. */
  private static final Duration USUAL_MEETING = Duration.ofHours(1);

  /** No meeting is longer. */
  private static final Duration LONGEST_MEETING = Duration.ofHours(12);

  private final ZoneId zone;

  Sameness(ZoneId zone) {
    this.zone = zone;
  }

  static boolean areOfTwoTools(TouchEvent a, TouchEvent b) {
    return !a.origin().source().equals(b.origin().source());
  }

  static boolean areOneMessage(TouchEvent a, TouchEvent b) {
    return a.messageKey() != null && a.messageKey().equals(b.messageKey());
  }

  static boolean areOtherMessages(TouchEvent a, TouchEvent b) {
    return a.messageKey() != null && b.messageKey() != null && !areOneMessage(a, b);
  }

  static Duration apart(TouchEvent a, TouchEvent b) {
    return Duration.between(a.at(), b.at()).abs();
  }

  /** Time, and what else the two say, tells that they are one. */
  static boolean isSameByTime(TouchEvent a, TouchEvent b) {
    boolean isOfSubject =
        a.channel().equals(Channel.EMAIL)
            && a.origin().subjectKey() != null
            && b.origin().subjectKey() != null;
    return (isOfSubject || takesHours(a) || a.kind().equals(Kind.CALL)) && areAtOneTime(a, b);
  }

  /**
   * Two records with a time of day are near enough to be one, and nothing else speaks against it.
   */
  static boolean areAtOneTime(TouchEvent a, TouchEvent b) {
    if (takesHours(a)) {
      return a.at().isBefore(endOf(b)) && b.at().isBefore(endOf(a));
    }
    return a.kind().equals(Kind.CALL)
        ? apart(a, b).compareTo(CALLS) <= 0 && isDurationLike(a, b)
        : apart(a, b).compareTo(MESSAGES) <= 0 && isSubjectLike(a, b);
  }

  /** A calendar knows how long it was to take, a log how long it took: they differ. */
  static boolean takesHours(TouchEvent touch) {
    return touch.kind().equals(Kind.MEETING) || touch.channel().equals(Channel.VIDEO);
  }

  /** Another record of the same event begins no later, if both have a time of day. */
  static Instant reach(TouchEvent touch) {
    return takesHours(touch) ? endOf(touch) : touch.at().plus(CALLS);
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

  private static boolean isSubjectLike(TouchEvent a, TouchEvent b) {
    return a.origin().subjectKey() == null
        || b.origin().subjectKey() == null
        || a.origin().subjectKey().equals(b.origin().subjectKey());
  }

  /** One tool says that somebody was reached, the other that nobody was. */
  static boolean isSaidOtherwise(TouchEvent a, TouchEvent b) {
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

  /** Nothing that the two say of the day, the event or the message speaks against it. */
  boolean couldBe(TouchEvent dayOnly, TouchEvent other) {
    return day(dayOnly).equals(day(other))
        && (takesHours(dayOnly) || isDurationLike(dayOnly, other))
        && !isSaidOtherwise(dayOnly, other)
        && !areOtherMessages(dayOnly, other)
        && isSubjectLike(dayOnly, other);
  }

  private LocalDate day(TouchEvent touch) {
    return LocalDate.ofInstant(touch.at(), zone);
  }
}
