package dev.outreach.journey;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What every history is judged by.
 *
 * @param asOf instant up to which events are known
 * @param zone reporting zone: the one in which a day begins
 * @param hopWithin how long after a touch the next one, on another channel, continues the talk
 */
public record FoldSettings(
    ReplyWindows replyWindows,
    Instant asOf,
    ZoneId zone,
    Duration hopWithin,
    FollowUpTerms followUp,
    PathTerms paths,
    TouchMinutes effort)
    implements Serializable {

  /**
   * Which follow-up is looked at.
   *
   * @param first channel that is followed up, such as e-mail
   * @param then channel of the follow-up, such as the telephone
   */
  public record FollowUpTerms(String first, String then) implements Serializable {}

  /**
   * Which touches belong to a path.
   *
   * @param lookback how long before a contract a touch may have led to it
   * @param closedAfter how long after the last touch a talk without any contract counts as over
   * @param isEveryContract each contract has a path; else a client's first one alone
   */
  public record PathTerms(Duration lookback, Duration closedAfter, boolean isEveryContract)
      implements Serializable {}

  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The first instant of the next day: a contract stands there. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether the day is over at the as-of instant: from its last microsecond on. */
  boolean isOver(LocalDate day) {
    return !asOf.plus(1, ChronoUnit.MICROS).isBefore(endOf(day));
  }

  LocalDate asOfDay() {
    return day(asOf);
  }
}
