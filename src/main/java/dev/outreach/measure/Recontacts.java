package dev.outreach.measure;

import dev.outreach.journey.Journey;
import dev.outreach.journey.Recency;
import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * Reasons to write to one person again. Each gives the day on which the reason arose; null where it
 * does not hold.
 *
 * <p>What they said may be noted on our own call, at its very time: "after" is strictly later.
 */
public final class Recontacts {
  private static final Duration DAY = Duration.ofDays(1);

  private final Journey journey;
  private final Recency.Last last;
  private final ZoneId zone;

  /**
   * A reason that holds.
   *
   * @param since day on which it arose
   * @param suggestedOn day from which on to write again, so many days after it
   */
  public record Suggestion(String reason, LocalDate since, LocalDate suggestedOn, long daysAfter)
      implements Serializable {}

  /**
   * @param zone in which days are told
   */
  public Recontacts(Journey journey, ZoneId zone) {
    this.journey = journey;
    this.last = journey.last();
    this.zone = zone;
  }

  /**
   * Somebody with a touch, with whose account we have no contract and who did not forbid us to
   * write: no curt refusal, opt-out or complaint.
   */
  public boolean mayBeWrittenTo() {
    return Conversions.isTouched(journey)
        && !journey.state().equals(Journeys.CONTRACT)
        && !journey.state().equals(Journeys.COLLEAGUE_SIGNED)
        && last.refusedOn() == null;
  }

  /** They asked, were interested or agreed to meet last, and nothing of ours came after it. */
  public LocalDate asked() {
    boolean holds =
        responded(Outcome.ASKED, Outcome.INTERESTED, Outcome.MEETING_BOOKED)
            && !isAfter(last.lastOutboundAt(), last.lastResponseAt());
    return holds ? day(last.lastResponseAt()) : null;
  }

  /** The last thing that they said is "later". */
  public LocalDate later() {
    return responded(Outcome.LATER) ? day(last.lastResponseAt()) : null;
  }

  /** We met a machine, a busy line or nobody last, and they have not written or called since. */
  public LocalDate badTiming() {
    boolean holds =
        noted(Outcome.AUTO_REPLY, Outcome.BUSY, Outcome.VOICEMAIL, Outcome.NO_ANSWER)
            && !isAfter(last.lastInboundAt(), last.lastOutcomeAt());
    return holds ? day(last.lastOutcomeAt()) : null;
  }

  /** A civil no was the last thing that they said, or a deal was lost: the later of the two. */
  public LocalDate softNo() {
    LocalDate no = isCivilNo() ? day(last.lastResponseAt()) : null;
    LocalDate lost = journey.state().equals(Journeys.LOSS) ? journey.dealLostOn() : null;
    return no == null || lost != null && lost.isAfter(no) ? lost : no;
  }

  /**
   * Our last touch is later than whatever they wrote or said, if they ever did. Not after a civil
   * no, and not if that touch never arrived.
   */
  public LocalDate unanswered() {
    Instant ours = last.lastOutboundAt();
    boolean isOurs =
        ours != null
            && !isAtOrAfter(last.lastInboundAt(), ours)
            && !isAtOrAfter(last.lastResponseAt(), ours);
    boolean isUndelivered =
        noted(Outcome.BOUNCED, Outcome.WRONG_NUMBER) && !isAfter(ours, last.lastOutcomeAt());
    return isOurs && !isUndelivered && !isCivilNo() ? day(ours) : null;
  }

  /**
   * What to do about a reason: whole days later, a part of one counting as one. Null where it does
   * not hold, or where we wrote or called on that day or later: then it has been followed.
   */
  public Suggestion suggestion(String reason, LocalDate since, Duration after) {
    if (since == null) {
      return null;
    }
    long days = after.minusNanos(1).dividedBy(DAY) + 1;
    LocalDate suggested = since.plusDays(days);
    LocalDate outbound = day(last.lastOutboundAt());
    boolean isOpen = outbound == null || outbound.isBefore(suggested);
    return isOpen ? new Suggestion(reason, since, suggested, days) : null;
  }

  /** More than so long without any touch, in either direction. */
  public boolean isPastRetention(Period retention, LocalDate asOfDay) {
    return last.lastTouchOn() != null
        && last.lastTouchOn().plusMonths(retention.toTotalMonths()).isBefore(asOfDay);
  }

  private boolean isCivilNo() {
    return responded(Outcome.NOT_INTERESTED, Outcome.DECLINED);
  }

  private boolean responded(Outcome... outcomes) {
    return isIn(last.lastResponse(), outcomes);
  }

  private boolean noted(Outcome... outcomes) {
    return isIn(last.lastOutcome(), outcomes);
  }

  private static boolean isIn(String code, Outcome... outcomes) {
    return Stream.of(outcomes).anyMatch(outcome -> outcome.code().equals(code));
  }

  private static boolean isAfter(Instant one, Instant other) {
    return one != null && other != null && one.isAfter(other);
  }

  private static boolean isAtOrAfter(Instant one, Instant other) {
    return one != null && !one.isBefore(other);
  }

  private LocalDate day(Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, zone);
  }
}
