package dev.outreach.journey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_like;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import dev.outreach.table.Touches;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * Whether the messages that a touch names (In-Reply-To, References) are in the exports, and whether
 * I sent one of them to somebody; a post is sent to nobody. All keys of messages are gathered as
 * 64-bit hashes, 8 bytes each.
 */
public final class MessageNames {
  /** A word of {@link TouchEvent.Names}. */
  public static final String NAMES = "names";

  /** The row stands for a message of somebody else, who answers for the person. */
  public static final String IS_OTHERS = "is_others";

  private MessageNames() {}

  /**
   * Adds {@link #NAMES}.
   *
   * @param touches as {@link Touches}
   * @param broadcast sends hashes to every task
   */
  public static Dataset<Row> withNames(
      Dataset<Row> touches, Function<long[], Broadcast<long[]>> broadcast) {
    Column isAnswer =
        col(Touches.CHANNEL)
            .equalTo(Channel.EMAIL)
            .and(regexp_like(lower(trim(col(Touches.SUBJECT))), lit(Fold.MARKS)));
    Column namesNone =
        when(coalesce(isAnswer, lit(false)), lit(TouchEvent.Names.UNKNOWN.name()))
            .otherwise(lit(TouchEvent.Names.NOTHING.name()));
    Column isMine =
        col(Touches.DIRECTION)
            .equalTo(Direction.OUTBOUND)
            .and(not(col(Touches.KIND).isin(Kind.POST, Kind.REACTION)));
    Broadcast<long[]> mine = broadcast.apply(keys(touches.where(isMine)));
    Broadcast<long[]> others = broadcast.apply(keys(touches.where(not(isMine))));
    UDF1<Seq<Long>, String> told = named -> names(named, mine.value(), others.value()).name();
    Column hashes = transform(col(Touches.IN_REPLY_TO), key -> xxhash64(key));
    return touches.withColumn(
        NAMES,
        when(size(col(Touches.IN_REPLY_TO)).gt(0), udf(told, DataTypes.StringType).apply(hashes))
            .otherwise(namesNone));
  }

  private static TouchEvent.Names names(Seq<Long> named, long[] mine, long[] others) {
    if (isAny(named, key -> Arrays.binarySearch(mine, key) >= 0)) {
      return TouchEvent.Names.MINE;
    }
    return isAny(named, key -> Arrays.binarySearch(others, key) >= 0)
        ? TouchEvent.Names.KNOWN
        : TouchEvent.Names.UNKNOWN;
  }

  private static boolean isAny(Seq<Long> named, LongPredicate isOne) {
    for (int i = 0; i < named.length(); i++) {
      if (isOne.test(named.apply(i))) {
        return true;
      }
    }
    return false;
  }

  private static long[] keys(Dataset<Row> touches) {
    List<Long> keys =
        touches
            .where(col(Touches.MESSAGE_KEY).isNotNull())
            .select(xxhash64(col(Touches.MESSAGE_KEY)))
            .as(Encoders.LONG())
            .collectAsList();
    return keys.stream().flatMapToLong(LongStream::of).sorted().toArray();
  }
}
