package dev.outreach.measure;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.calendar.Days;
import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reasons to write to somebody again, as formulas over a row of {@link Journeys}. Each gives the
 * day on which the reason arose, one of those that {@link #withDays} adds; null where it does not
 * hold.
 *
 * <p>What they said may be noted on our own call, at its very time: "after" is strictly later.
 */
public final class Recontacts {
  public static final String REASON = "reason";
  public static final String SINCE = "since_on";
  public static final String SUGGESTED = "suggested_on";
  public static final String AFTER_DAYS = "days_after";

  private static final String OUTBOUND_ON = "last_outbound_on";
  private static final String RESPONSE_ON = "last_response_on";
  private static final String OUTCOME_ON = "last_outcome_on";
  private static final Duration DAY = Duration.ofDays(1);

  private Recontacts() {}

  /**
   * Somebody with a touch, with whose account we have no contract and who did not forbid us to
   * write: no curt refusal, opt-out or complaint.
   */
  public static Column mayBeWrittenTo() {
    return Conversions.isTouched()
        .and(not(col(Journeys.STATE).isin(Journeys.CONTRACT, Journeys.COLLEAGUE_SIGNED)))
        .and(col(Journeys.REFUSED_ON).isNull());
  }

  /** Adds the days on which the last things fell in the zone: what the reasons are told from. */
  public static Dataset<Row> withDays(Dataset<Row> journeys, ZoneId zone) {
    return journeys
        .withColumn(OUTBOUND_ON, Days.of(col(Journeys.LAST_OUTBOUND_AT), zone))
        .withColumn(RESPONSE_ON, Days.of(col(Journeys.LAST_RESPONSE_AT), zone))
        .withColumn(OUTCOME_ON, Days.of(col(Journeys.LAST_OUTCOME_AT), zone));
  }

  /** They asked, were interested or agreed to meet last, and nothing of ours came after it. */
  public static Column asked() {
    Column isLeft = not(isAfter(Journeys.LAST_OUTBOUND_AT, Journeys.LAST_RESPONSE_AT));
    return when(
        responded(Outcome.ASKED, Outcome.INTERESTED, Outcome.MEETING_BOOKED).and(isLeft),
        col(RESPONSE_ON));
  }

  /** The last thing that they said is "later". */
  public static Column later() {
    return when(responded(Outcome.LATER), col(RESPONSE_ON));
  }

  /** We met a machine, a busy line or nobody last, and they have not written or called since. */
  public static Column badTiming() {
    Column isSilent = not(isAfter(Journeys.LAST_INBOUND_AT, Journeys.LAST_OUTCOME_AT));
    return when(
        noted(Outcome.AUTO_REPLY, Outcome.BUSY, Outcome.VOICEMAIL, Outcome.NO_ANSWER).and(isSilent),
        col(OUTCOME_ON));
  }

  /** A civil no was the last thing that they said, or a deal was lost: the later of the two. */
  public static Column softNo() {
    Column isLost = col(Journeys.STATE).equalTo(Journeys.LOSS);
    return greatest(when(isCivilNo(), col(RESPONSE_ON)), when(isLost, col(Journeys.DEAL_LOST_ON)));
  }

  /**
   * Our last touch is later than whatever they wrote or said, if they ever did. Not after a civil
   * no, and not if that touch never arrived.
   */
  public static Column unanswered() {
    Column theirs = greatest(col(Journeys.LAST_INBOUND_AT), col(Journeys.LAST_RESPONSE_AT));
    Column ours = col(Journeys.LAST_OUTBOUND_AT);
    Column isUndelivered =
        noted(Outcome.BOUNCED, Outcome.WRONG_NUMBER)
            .and(not(isAfter(Journeys.LAST_OUTBOUND_AT, Journeys.LAST_OUTCOME_AT)));
    Column isOurs = coalesce(ours.gt(theirs), ours.isNotNull());
    return when(isOurs.and(not(isUndelivered)).and(not(isCivilNo())), col(OUTBOUND_ON));
  }

  /**
   * A struct of the reason, its day, the day so long after it, and how long that is: whole days, a
   * part of one counting as one. Null where the reason does not hold, or where we wrote or called
   * on that day or later: then it has been followed.
   */
  public static Column suggestion(String reason, Column since, Duration after) {
    int days = wholeDays(after);
    Column suggested = date_add(since, days);
    Column isOpen = since.isNotNull().and(coalesce(col(OUTBOUND_ON).lt(suggested), lit(true)));
    return when(
        isOpen,
        struct(
            lit(reason).as(REASON),
            since.as(SINCE),
            suggested.as(SUGGESTED),
            lit((long) days).as(AFTER_DAYS)));
  }

  /** The first suggestion that is one; null if none is. */
  public static Column first(Stream<Column> suggestions) {
    Column none =
        lit(null)
            .cast(
                String.format(
                    Locale.ROOT,
                    "struct<%s:string,%s:date,%s:date,%s:bigint>",
                    REASON,
                    SINCE,
                    SUGGESTED,
                    AFTER_DAYS));
    return coalesce(Stream.concat(suggestions, Stream.of(none)).toArray(Column[]::new));
  }

  /** More than so long without any touch, in either direction. */
  public static Column isPastRetention(Period retention, Column asOfDay) {
    int months = Math.toIntExact(retention.toTotalMonths());
    return add_months(col(Journeys.LAST_TOUCH_ON), months).lt(asOfDay);
  }

  private static int wholeDays(Duration after) {
    long begun = after.minusNanos(1).dividedBy(DAY) + 1;
    return Math.toIntExact(begun);
  }

  private static Column isCivilNo() {
    return responded(Outcome.NOT_INTERESTED, Outcome.DECLINED);
  }

  private static Column responded(Outcome... outcomes) {
    return isIn(Journeys.LAST_RESPONSE, outcomes);
  }

  private static Column noted(Outcome... outcomes) {
    return isIn(Journeys.LAST_OUTCOME, outcomes);
  }

  /** False, never null, where nothing is noted. */
  private static Column isIn(String column, Outcome... outcomes) {
    Object[] codes = Stream.of(outcomes).map(Outcome::code).toArray();
    return coalesce(col(column).isin(codes), lit(false));
  }

  private static Column isAfter(String one, String other) {
    return coalesce(col(one).gt(col(other)), lit(false));
  }
}
