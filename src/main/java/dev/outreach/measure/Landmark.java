package dev.outreach.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.calendar.Days;
import dev.outreach.table.FollowUps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether a follow-up helped: among people whose talk was undecided at one time after the first
 * attempt, the landmark, those followed up until then against those left alone, by what came within
 * the horizon after it. Aggregates over the rows of {@link #seenBy}.
 *
 * <p>Who was ever followed up cannot be set against who never was: one has to stay silent long
 * enough to be called, so that all who answer soon count for those left alone (immortal time). At
 * the landmark both sides have been silent for the same time (Anderson, Cain and Gelber 1983,
 * Journal of Clinical Oncology 1:710–719).
 */
public final class Landmark {
  /** Fields of {@link #outcomes}. */
  public static final String OUTCOME = "outcome";

  public static final String FOLLOWED_UP_OUTCOMES = "followed_up_outcomes";
  public static final String ALONE_OUTCOMES = "alone_outcomes";

  /** Outcomes: first heard of, or the first contract signed on a day, within the horizon. */
  public static final String ANSWER = "answer";

  public static final String CONTRACT = "contract";

  /** Null for whoever is not compared. */
  private static final String IS_FOLLOWED_UP = "is_followed_up";

  private static final String IS_ANSWERED = "is_answered";
  private static final String IS_CONTRACTED = "is_contracted";

  private final Duration after;
  private final Duration horizon;

  /**
   * @param after from the first attempt to the landmark
   * @param horizon from the landmark on
   */
  public Landmark(Duration after, Duration horizon) {
    this.after = after;
    this.horizon = horizon;
  }

  /**
   * The {@link FollowUps} with what the landmark tells of them. Contracts and losses have days
   * only: those of the landmark's own day count as before it.
   *
   * @param asOf up to which events are known: whoever's horizon ends later is not compared
   * @param zone in which the days are
   */
  public Dataset<Row> seenBy(Dataset<Row> followUps, Instant asOf, ZoneId zone) {
    Column at = unix_micros(col(FollowUps.STARTED_AT)).plus(micros(after));
    Column end = at.plus(micros(horizon));
    Column heard = unix_micros(col(FollowUps.HEARD_AT));
    Column day = day(at, zone);
    Column isCompared =
        isFit()
            .and(end.leq(micros(asOf)))
            .and(isAbsentOrAfter(heard, at))
            .and(isAbsentOrAfter(col(FollowUps.CONTRACTED_ON), day))
            .and(isAbsentOrAfter(col(FollowUps.LOST_ON), day));
    Column followedUp = unix_micros(col(FollowUps.FOLLOWED_UP_AT));
    return followUps
        .withColumn(IS_FOLLOWED_UP, when(isCompared, not(isAbsentOrAfter(followedUp, at))))
        .withColumn(IS_ANSWERED, heard.leq(end))
        .withColumn(IS_CONTRACTED, col(FollowUps.CONTRACTED_ON).leq(day(end, zone)));
  }

  /** Of the compared, those whose follow-up came up to the landmark. */
  public static Column followedUp() {
    return count_if(col(IS_FOLLOWED_UP));
  }

  /** Of the compared, the others; a follow-up after the landmark does not count. */
  public static Column alone() {
    return count_if(not(col(IS_FOLLOWED_UP)));
  }

  /**
   * An array with one element per outcome: how many of the {@link #followedUp} and of those left
   * {@link #alone} came to it within the horizon.
   */
  public static Column outcomes() {
    return array(outcome(ANSWER, IS_ANSWERED), outcome(CONTRACT, IS_CONTRACTED));
  }

  private static Column outcome(String name, String isReached) {
    return struct(
        lit(name).as(OUTCOME),
        count_if(col(IS_FOLLOWED_UP).and(col(isReached))).as(FOLLOWED_UP_OUTCOMES),
        count_if(not(col(IS_FOLLOWED_UP)).and(col(isReached))).as(ALONE_OUTCOMES));
  }

  /** The first attempt arrived, at no customer's, and not after the channel of the follow-up. */
  static Column isFit() {
    return not(
        col(FollowUps.IS_BOUNCED)
            .or(col(FollowUps.IS_KNOWN_BEFORE))
            .or(col(FollowUps.IS_PRE_EXISTING)));
  }

  static Column isAbsentOrAfter(Column event, Column time) {
    return coalesce(event.gt(time), lit(true));
  }

  private static Column day(Column micros, ZoneId zone) {
    return Days.of(timestamp_micros(micros), zone);
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static long micros(Duration duration) {
    return duration.dividedBy(ChronoUnit.MICROS.getDuration());
  }
}
