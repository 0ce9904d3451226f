package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Direction;
import dev.outreach.table.Journeys;
import java.time.Duration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What touches and posts cost in time, and what came of them, seen from several sides: by channel,
 * by who opened the relationship, by direction, and in all.
 */
public final class Efforts {
  /** Columns of {@link #perSide}. */
  public static final String SIDE = EffortSides.SIDE;

  public static final String TOUCHES = EffortSides.TOUCHES;
  public static final String POSTS = "posts";
  public static final String PEOPLE = EffortSides.PEOPLE;
  public static final String REPLIED = EffortSides.REPLIED;
  public static final String CONTRACTED = EffortSides.CONTRACTED;
  public static final String AMOUNT = Journeys.AMOUNT;
  public static final String CURRENCY = Journeys.CURRENCY;
  private static final String SECONDS = EffortSides.SECONDS;
  private static final String WHOLE_SECONDS = EffortSides.WHOLE_SECONDS;
  private static final String PART = "part";

  private Efforts() {}

  /**
   * One row per side with a touch or a post. By direction, a reply answers what is outbound, and
   * relationships with their contracts are of neither: those cells are null.
   *
   * @param perPost time that a broadcast took, on however many channels it stood
   */
  public static Dataset<Row> perSide(
      Dataset<Row> journeys, Dataset<Row> touches, Duration perPost) {
    return ofPeople(journeys)
        .unionByName(ofPosts(touches, perPost), true)
        .coalesce(1)
        .groupBy(SIDE)
        .agg(
            known(TOUCHES).as(TOUCHES),
            known(POSTS).as(POSTS),
            known(SECONDS).as(SECONDS),
            when(not(isDirection()), known(WHOLE_SECONDS)).as(WHOLE_SECONDS),
            known(PEOPLE).as(PEOPLE),
            when(not(is(Direction.INBOUND)), known(REPLIED)).as(REPLIED),
            when(not(isDirection()), known(CONTRACTED)).as(CONTRACTED),
            max(AMOUNT).as(AMOUNT),
            max(CURRENCY).as(CURRENCY));
  }

  /** What divides the sides: channel, push or pull, direction, or all. */
  public static Column breakdown() {
    return col(SIDE).getField(EffortSides.BREAKDOWN);
  }

  public static Column name() {
    return col(SIDE).getField(EffortSides.NAME);
  }

  /** Minutes, one digit after the point. */
  public static Column minutes() {
    return inMinutes(col(SECONDS));
  }

  /**
   * Minutes of the relationships that began on the side, on whatever channel they were spent, and
   * of its posts.
   */
  public static Column wholeMinutes() {
    return inMinutes(col(WHOLE_SECONDS));
  }

  /** {@link #minutes} for each reply; null without replies. */
  public static Column minutesPerReply() {
    return perResult(SECONDS, REPLIED);
  }

  /** {@link #wholeMinutes} for each contract; null without contracts. */
  public static Column minutesPerContract() {
    return perResult(WHOLE_SECONDS, CONTRACTED);
  }

  /**
   * Grouped before it is spread over the sides, so that few rows are: counts by opening, by
   * channel, and the contracts, which are few.
   */
  private static Dataset<Row> ofPeople(Dataset<Row> journeys) {
    Dataset<Row> touched = journeys.where(col(Journeys.TOUCHES).gt(0));
    return spread(EffortSides.byOpening(touched), EffortSides.ofOpening())
        .unionByName(EffortSides.byChannel(touched), true)
        .unionByName(
            touched
                .where(Conversions.isContracted())
                .withColumn(SIDE, explode(EffortSides.ofContract()))
                .groupBy(SIDE)
                .agg(Conversions.amount().as(AMOUNT), Conversions.currency().as(CURRENCY)),
            true);
  }

  private static Dataset<Row> spread(Dataset<Row> groups, Column parts) {
    return groups.select(explode(parts).as(PART)).select(PART + ".*");
  }

  private static Dataset<Row> ofPosts(Dataset<Row> touches, Duration each) {
    return Broadcasts.perChannel(touches)
        .withColumn(SIDE, explode(EffortSides.ofPost()))
        .groupBy(SIDE)
        .agg(Broadcasts.broadcasts().as(POSTS), Broadcasts.seconds(each).as(SECONDS))
        .withColumn(WHOLE_SECONDS, col(SECONDS));
  }

  private static Column known(String count) {
    return coalesce(sum(count), lit(0L));
  }

  private static Column isDirection() {
    return breakdown().equalTo(EffortSides.DIRECTION);
  }

  private static Column is(String direction) {
    return isDirection().and(name().equalTo(direction));
  }

  private static Column perResult(String seconds, String results) {
    return when(col(results).gt(0), inMinutes(col(seconds).divide(col(results))));
  }

  private static Column inMinutes(Column seconds) {
    return round(seconds.divide(60), 1).cast(DataTypes.DoubleType);
  }
}
