package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Attempts;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What came back, as aggregates over {@link Attempts}: first attempts, one row per person, all of
 * one channel and hence of one reply window. The conditions hold of any attempt.
 */
public final class Replies {
  private static final UserDefinedFunction SHARE_BY_WINDOW =
      udf(
          (UDF5<Seq<Long>, Seq<Long>, Long, Long, Long, Double>) Replies::shareByWindow,
          DataTypes.DoubleType);

  private Replies() {}

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
   * Share of all contacted people who reply within the window, by Kaplan–Meier: the young ones
   * count for as long as they were observed. Null if nobody is mature.
   */
  public static Column shareByWindow() {
    Column isReplied = col(Attempts.IS_REPLIED);
    Column seconds = col(Attempts.OBSERVED_SECONDS);
    Column isYoungAndSilent = isContacted().and(not(col(Attempts.IS_MATURE))).and(not(isReplied));
    return SHARE_BY_WINDOW.apply(
        collect_list(when(isContacted().and(isReplied), seconds)),
        collect_list(when(isYoungAndSilent, seconds)),
        count_if(isMature().and(not(isReplied))),
        mature(),
        max(Attempts.WINDOW_SECONDS));
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

  /** All mature silent attempts were observed for the whole window: their number is enough. */
  private static Double shareByWindow(
      Seq<Long> repliedAfter, Seq<Long> silentFor, long silentMature, long mature, long window) {
    List<EventCount> sends = new ArrayList<>();
    CollectionConverters.asJava(repliedAfter).forEach(t -> sends.add(EventCount.event(t)));
    CollectionConverters.asJava(silentFor).forEach(t -> sends.add(EventCount.censored(t)));
    sends.add(new EventCount(window, 0, 0, silentMature));
    Estimate share = new ReplyWindow(window).rate(sends, mature);
    return share == null ? null : share.value();
  }
}
