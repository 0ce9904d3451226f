package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.survival.ReplyWindow;
import dev.outreach.table.Attempts;
import dev.outreach.table.Outcome;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/**
 * What came back, as aggregates over {@link Attempts}: first attempts, one row per person, all of
 * one channel and hence of one reply window where {@link #shareByWindow} is asked for. The
 * conditions hold of any attempt.
 */
public final class Replies {
  private static final UserDefinedFunction BY_WINDOW =
      udf((UDF2<Row, Long, Row>) Replies::byWindow, Curves.ESTIMATE);

  /** Outcomes of a reply that say more than that there was one. */
  static final Object[] FAVOURABLE =
      Stream.of(
              Outcome.INTERESTED,
              Outcome.ASKED,
              Outcome.REFERRAL,
              Outcome.MEETING_BOOKED,
              Outcome.ACCEPTED)
          .map(Outcome::code)
          .toArray();

  private static final Object[] NEGATIVE =
      Stream.of(Outcome.values()).filter(Outcome::isNegative).map(Outcome::code).toArray();

  private Replies() {}

  /** Whether they did not know me before the attempt: what a reply rate is of. */
  public static Column isNew() {
    return col(Attempts.RELATION).equalTo(Attempts.NEW);
  }

  /** Of the mature, those whom a colleague or an assistant of theirs answered for. */
  public static Column answeredByOther() {
    return count_if(isMatureReply().and(col(Attempts.IS_ANSWERED_BY_OTHER)));
  }

  /** Of the mature, those who asked to be written to no more; that is no reply. */
  public static Column unsubscribed() {
    return count_if(isMature().and(col(Attempts.IS_UNSUBSCRIBED)));
  }

  /** Of the {@link #replied}, those whose reply is not noted as a no. */
  public static Column repliedPositively() {
    return count_if(isMatureReply().and(not(isNo())));
  }

  /**
   * Of the {@link #replied}, those whose reply is noted as favourable; null where nothing is noted
   * of any of them.
   */
  public static Column interested() {
    Column isNoted = count_if(isMatureReply().and(col(Attempts.REPLY_OUTCOME).isNotNull()));
    Column isInterested = coalesce(col(Attempts.REPLY_OUTCOME).isin(FAVOURABLE), lit(false));
    return when(isNoted.gt(0), count_if(isMatureReply().and(isInterested)));
  }

  /** People whose first attempt did not bounce. */
  public static Column contacted() {
    return count_if(isContacted());
  }

  /** People whose first attempt bounced. */
  public static Column bounced() {
    return count_if(col(Attempts.IS_BOUNCED));
  }

  /** Of the contacted, those who have had the whole reply window to answer. */
  public static Column mature() {
    return count_if(isMature());
  }

  /** Of the mature, those who replied within the window. */
  public static Column replied() {
    return count_if(isMatureReply());
  }

  /**
   * Of the mature, those whose reply no later attempt of mine on the channel came before: it is
   * credited to the last attempt before it.
   */
  public static Column credited() {
    return count_if(isCredited());
  }

  /** Of the {@link #credited}, those whose reply is not noted as a no. */
  public static Column positive() {
    return count_if(isCredited().and(not(isNo())));
  }

  private static Column isNo() {
    return coalesce(col(Attempts.REPLY_OUTCOME).isin(NEGATIVE), lit(false));
  }

  /**
   * Share of all contacted people who reply within the window, by Kaplan–Meier: the young ones
   * count for as long as they were observed. Null if nobody is mature.
   */
  public static Column shareByWindow() {
    return byWindow().getField(Curves.VALUE);
  }

  /** {@link #shareByWindow} with its log-log limits, as {@link Curves#shareBy} gives them. */
  public static Column byWindow() {
    return BY_WINDOW.apply(
        ReplyTimes.gathered(
            isContacted(),
            col(Attempts.IS_REPLIED),
            col(Attempts.OBSERVED_SECONDS),
            col(Attempts.WINDOW_SECONDS)),
        mature());
  }

  /** The reply window, days. */
  public static Column windowDays() {
    return max(Attempts.WINDOW_SECONDS).divide(Duration.ofDays(1).toSeconds());
  }

  /** People whose first attempt a machine answered. */
  public static Column autoReplied() {
    return count_if(col(Attempts.HAS_AUTO_REPLY));
  }

  /** Exact median over the {@link #replied}, hours; replies without a time are left out. */
  public static Column medianHours() {
    return median(when(isMatureReply(), col(Attempts.HOURS_TO_REPLY)));
  }

  /** Of the mature, those who answered on another channel first. */
  public static Column handedOff() {
    return count_if(isMature().and(col(Attempts.HANDED_OFF_TO).isNotNull()));
  }

  /** Whether the attempt did not bounce. */
  public static Column isContacted() {
    return not(col(Attempts.IS_BOUNCED));
  }

  /** Whether the attempt did not bounce and has had the whole reply window. */
  public static Column isMature() {
    return isContacted().and(col(Attempts.IS_MATURE));
  }

  /** Whether a mature attempt was replied to within the window. */
  public static Column isMatureReply() {
    return isMature().and(col(Attempts.IS_REPLIED));
  }

  private static Column isCredited() {
    return isMature().and(col(Attempts.IS_LAST_BEFORE_REPLY));
  }

  private static Row byWindow(Row times, long mature) {
    ReplyWindow window = new ReplyWindow(ReplyTimes.end(times));
    return Curves.estimate(window.rate(ReplyTimes.counts(times), mature));
  }
}
