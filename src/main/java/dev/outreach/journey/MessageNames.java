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
import java.util.function.Function;
import java.util.function.LongPredicate;
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
 * hashes of 63 bits, 8 bytes each: the last bit says whether the message is mine.
 */
public final class MessageNames {
  /** A word of {@link TouchEvent.Names}. */
  public static final String NAMES = "names";

  /** The row stands for a message of somebody else, who answers for the person. */
  public static final String IS_OTHERS = "is_others";

  private static final long MINE = 1;

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
    Broadcast<long[]> known = broadcast.apply(keys(touches, isMine));
    UDF1<Seq<Long>, String> told = named -> names(named, known.value()).name();
    Column hashes = transform(col(Touches.IN_REPLY_TO), key -> xxhash64(key));
    return touches.withColumn(
        NAMES,
        when(size(col(Touches.IN_REPLY_TO)).gt(0), udf(told, DataTypes.StringType).apply(hashes))
            .otherwise(namesNone));
  }

  private static TouchEvent.Names names(Seq<Long> named, long[] known) {
    if (isAny(named, key -> Arrays.binarySearch(known, key | MINE) >= 0)) {
      return TouchEvent.Names.MINE;
    }
    return isAny(named, key -> Arrays.binarySearch(known, key & ~MINE) >= 0)
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

  private static long[] keys(Dataset<Row> touches, Column isMine) {
    Column hash = xxhash64(col(Touches.MESSAGE_KEY)).bitwiseAND(lit(~MINE));
    return touches
        .where(col(Touches.MESSAGE_KEY).isNotNull())
        .select(hash.bitwiseOR(when(isMine, lit(MINE)).otherwise(lit(0L))))
        .as(Encoders.LONG())
        .collectAsList()
        .stream()
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
  }
}
