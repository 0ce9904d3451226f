package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Kind;
import dev.outreach.table.Touches;
import java.math.BigDecimal;
import java.time.Duration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Posts that are one effort. A tool that posts on several networks at once (Ping.fm and Seesmic
 * did) leaves the same words on each within minutes: one broadcast on several channels.
 */
public final class Broadcasts {
  /** Between two posts of one broadcast, the one after the other; a convention of ours. */
  public static final Duration WITHIN = Duration.ofMinutes(10);

  private static final DataType SECONDS = DataTypes.createDecimalType(20, 8);

  private static final String WORDS = "words";
  private static final String GAP = "gap";
  private static final String RUN = "run";
  private static final String BROADCAST = "broadcast";
  private static final String POSTS = "posts";
  private static final String CHANNELS = "channels";

  private Broadcasts() {}

  /** Whether a touch is published for all to read, and so has no counterpart; never null. */
  public static Column isPost() {
    return col(Touches.KIND).equalTo(Kind.POST).and(col(Touches.PARTY).isNull());
  }

  /**
   * One row per broadcast and channel that it stood on, from the touches: the other functions are
   * aggregates over these. A post whose words are not known is a broadcast of its own.
   */
  public static Dataset<Row> perChannel(Dataset<Row> touches) {
    WindowSpec sameWords = Window.partitionBy(WORDS).orderBy(Touches.OCCURRED_AT, Touches.ID);
    WindowSpec whole = Window.partitionBy(WORDS, RUN);
    Column seconds = unix_seconds(col(Touches.OCCURRED_AT));
    return touches
        .where(isPost())
        .withColumn(WORDS, coalesce(col(Touches.CONTENT_KEY), col(Touches.ID)))
        .withColumn(GAP, seconds.minus(lag(seconds, 1).over(sameWords)))
        .withColumn(RUN, sum(when(col(GAP).gt(WITHIN.toSeconds()), 1).otherwise(0)).over(sameWords))
        .withColumn(
            BROADCAST, first(Touches.ID).over(whole.orderBy(Touches.OCCURRED_AT, Touches.ID)))
        .withColumn(CHANNELS, size(collect_set(Touches.CHANNEL).over(whole)))
        .groupBy(col(BROADCAST), col(CHANNELS), col(Touches.CHANNEL))
        .agg(count(Touches.ID).as(POSTS));
  }

  public static Column posts() {
    return sum(POSTS);
  }

  public static Column broadcasts() {
    return countDistinct(col(BROADCAST));
  }

  /** Broadcasts that stood on more than one channel, wherever those are. */
  public static Column crossPosted() {
    return countDistinct(when(col(CHANNELS).gt(1), col(BROADCAST)));
  }

  /**
   * Seconds spent on them, each broadcast once: one on several channels took an equal part of its
   * time for each. A decimal, so that the order of summing does not show.
   */
  public static Column seconds(Duration each) {
    Column whole = lit(BigDecimal.valueOf(each.toSeconds())).cast(SECONDS);
    return sum(whole.divide(col(CHANNELS).cast(SECONDS)).cast(SECONDS));
  }
}
