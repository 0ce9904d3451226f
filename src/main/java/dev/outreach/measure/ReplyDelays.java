package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.survival.AalenJohansen;
import dev.outreach.measure.survival.ReplyWindow;
import dev.outreach.table.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Time to the first reply, beyond the reply window: each person's first attempt on a channel, where
 * they did not know me before it, followed for {@link Attempts#LONG_FOLLOW_UP_DAYS} days. A reply
 * without a time counts where {@link Replies#shareByWindow} counts it: at the end of what is
 * observed, the reply window.
 */
public final class ReplyDelays {
  /** The times of {@link #within}. */
  public static final List<Duration> TIMES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(Attempts.LONG_FOLLOW_UP_DAYS));

  /** Columns of {@link #perChannel}. */
  public static final String CHANNEL = Attempts.CHANNEL;

  public static final String CONTACTED = "contacted";
  public static final String REPLIED = "replied";

  private static final String CURVE = "curve";
  private static final String WITHIN = "within";
  private static final String MEDIAN = "median";
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double MICROS_PER_SECOND = 1_000_000;

  private static final StructType READINGS =
      new StructType()
          .add(WITHIN, DataTypes.createArrayType(Curves.ESTIMATE))
          .add(MEDIAN, Curves.MEDIAN);

  private static final UserDefinedFunction READ =
      udf((UDF2<Row, Long, Row>) ReplyDelays::read, READINGS);

  private ReplyDelays() {}

  /** One row per channel: people contacted, those who replied, and their curve. */
  public static Dataset<Row> perChannel(Dataset<Row> attempts, Instant asOf) {
    Column end = lit(Duration.ofDays(Attempts.LONG_FOLLOW_UP_DAYS).toSeconds());
    Column micros = unix_micros(lit(asOf)).minus(unix_micros(col(Attempts.OCCURRED_AT)));
    Column age = floor(micros.divide(MICROS_PER_SECOND));
    Column followed = least(greatest(age, lit(0L)), end);
    Column isReplied = coalesce(secondsToReply().leq(end), lit(false));
    Column isTaken = Replies.isContacted();
    Column times =
        ReplyTimes.gathered(
            isTaken, isReplied, when(isReplied, secondsToReply()).otherwise(followed), end);
    return attempts
        .where(col(Attempts.IS_FIRST_ON_CHANNEL).and(Replies.isNew()))
        .groupBy(CHANNEL)
        .agg(
            Replies.contacted().as(CONTACTED),
            count_if(isTaken.and(isReplied)).as(REPLIED),
            READ.apply(times, max(when(isTaken, followed))).as(CURVE));
  }

  /**
   * Seconds from a first attempt to its reply, within the reply window or later; null without one.
   */
  static Column secondsToReply() {
    return when(col(Attempts.IS_REPLIED), col(Attempts.OBSERVED_SECONDS))
        .otherwise(col(Attempts.LATE_REPLY_SECONDS));
  }

  /**
   * Share of the contacted who answer within one of the {@link #TIMES}, with log-log limits, as
   * {@link Curves#shareBy} gives them; all null if nobody was contacted that long ago.
   */
  public static Column within(Duration time) {
    return col(CURVE).getField(WITHIN).getItem(TIMES.indexOf(time));
  }

  /**
   * Hours by which half of all contacted have answered, as {@link Curves#median} gives the days;
   * null where not reached.
   */
  public static Column medianHours() {
    return col(CURVE).getField(MEDIAN);
  }

  /**
   * @param longest for which anybody was followed, seconds; null if nobody was contacted
   */
  private static Row read(Row times, Long longest) {
    AalenJohansen curve = AalenJohansen.of(ReplyTimes.counts(times));
    List<Row> within =
        TIMES.stream()
            .mapToLong(Duration::toSeconds)
            .mapToObj(
                seconds ->
                    longest == null || longest < seconds
                        ? null
                        : new ReplyWindow(seconds).rate(curve))
            .map(Curves::estimate)
            .toList();
    return RowFactory.create(within, Curves.median(curve, SECONDS_PER_HOUR));
  }
}
