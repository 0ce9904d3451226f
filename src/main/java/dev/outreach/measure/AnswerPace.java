package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.calendar.Days;
import dev.outreach.measure.pace.LogRank;
import dev.outreach.measure.pace.MantelByar;
import dev.outreach.table.FollowUps;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Whether answers come at another pace once somebody was followed up, as an aggregate over {@link
 * FollowUps}: {@link MantelByar} on the time from the first attempt to the first answer, over the
 * whole follow-up. It needs no landmark and looks at nobody's future, but for when they answer.
 *
 * <p>Everybody is at risk from the first attempt to the first answer, or to the as-of instant
 * without one. Neither a contract nor a loss ends it: as at the {@link Landmark}, who is lost
 * without having answered counts as silent.
 */
public final class AnswerPace {
  /** Fields of {@link #tested}: first answers after a follow-up. */
  public static final String OBSERVED = "observed";

  /** How many they would be, did a follow-up change nothing. */
  public static final String EXPECTED = "expected";

  public static final String P_VALUE = "p_value";

  private static final StructType TESTED =
      new StructType()
          .add(OBSERVED, DataTypes.LongType)
          .add(EXPECTED, DataTypes.DoubleType)
          .add(P_VALUE, DataTypes.DoubleType);

  private static final UserDefinedFunction TEST =
      udf((UDF1<Seq<Row>, Row>) AnswerPace::test, TESTED);

  private AnswerPace() {}

  /**
   * A struct of the fields, over people of whom nothing was decided before the day of the first
   * attempt; microseconds are told apart.
   */
  public static Column tested(Instant asOf, ZoneId zone) {
    Column start = unix_micros(col(FollowUps.STARTED_AT));
    Column heard = unix_micros(col(FollowUps.HEARD_AT));
    Column dayBefore = date_sub(Days.of(col(FollowUps.STARTED_AT), zone), 1);
    Column isOpen =
        Landmark.isAbsentOrAfter(col(FollowUps.CONTRACTED_ON), dayBefore)
            .and(Landmark.isAbsentOrAfter(col(FollowUps.LOST_ON), dayBefore));
    Column subject =
        struct(
            unix_micros(col(FollowUps.FOLLOWED_UP_AT)).minus(start),
            coalesce(heard, lit(Landmark.micros(asOf))).minus(start),
            heard.isNotNull());
    return TEST.apply(collect_list(when(Landmark.isFit().and(isOpen), subject)));
  }

  private static Row test(Seq<Row> subjects) {
    LogRank test =
        MantelByar.test(
            CollectionConverters.asJava(subjects).stream().map(AnswerPace::subject).toList());
    LogRank.Group followedUp = test.groups().get(1);
    return RowFactory.create(followedUp.observed(), followedUp.expected(), test.pValue());
  }

  private static MantelByar.Subject subject(Row row) {
    Double followedUpAfter = row.isNullAt(0) ? null : (double) row.getLong(0);
    return new MantelByar.Subject(followedUpAfter, row.getLong(1), row.getBoolean(2));
  }
}
