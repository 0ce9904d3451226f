package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.outreach.measure.survival.AalenJohansen;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.TimeQuantile;
import dev.outreach.table.Journeys;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Time to first contract as columns: {@link AalenJohansen} with losses competing and open journeys
 * censored, aggregated over the rows of {@link #byDay}.
 */
public final class Curves {
  /**
   * Columns of {@link #byDay}: people who ended in each way on that day after their first touch.
   */
  public static final String DAY = Journeys.DAYS;

  public static final String CONTRACTS = "contracts";
  public static final String LOST = "lost";
  public static final String OPEN = "open";
  public static final String COLLEAGUE_SIGNED = "colleague_signed";
  public static final String PRE_EXISTING = "pre_existing";

  /** Also of {@link #byDay}: the last day on which one of those who are followed came in. */
  public static final String LAST_FIRST_TOUCH_ON = "last_first_touch_on";

  /** Fields of {@link #shareBy}, {@link #median} and {@link #points}: an estimate, its limits. */
  public static final String VALUE = "value";

  public static final String LOW = "low";
  public static final String HIGH = "high";

  /** Further field of {@link #median} and {@link #points}. */
  public static final String AT_RISK = "at_risk";

  /** Further field of {@link #points}. */
  public static final String CENSORED = "censored";

  /** Type of an {@link #estimate}. */
  static final StructType ESTIMATE =
      new StructType()
          .add(VALUE, DataTypes.DoubleType)
          .add(LOW, DataTypes.DoubleType)
          .add(HIGH, DataTypes.DoubleType);

  /** Type of a {@link #median(AalenJohansen, double)}. */
  static final StructType MEDIAN = ESTIMATE.add(AT_RISK, DataTypes.LongType);

  private static final StructType POINT =
      new StructType()
          .add(DAY, DataTypes.LongType)
          .add(AT_RISK, DataTypes.LongType)
          .add(CONTRACTS, DataTypes.LongType)
          .add(LOST, DataTypes.LongType)
          .add(CENSORED, DataTypes.LongType)
          .add(VALUE, DataTypes.DoubleType)
          .add(LOW, DataTypes.DoubleType)
          .add(HIGH, DataTypes.DoubleType);

  private static final UserDefinedFunction SHARE_BY =
      udf((UDF2<Seq<Row>, Long, Row>) Curves::shareBy, ESTIMATE);
  private static final UserDefinedFunction READ_MEDIAN =
      udf((UDF1<Seq<Row>, Row>) counts -> median(curve(counts), 1), MEDIAN);
  private static final UserDefinedFunction POINTS =
      udf((UDF1<Seq<Row>, List<Row>>) Curves::points, DataTypes.createArrayType(POINT));

  private Curves() {}

  /**
   * Touched people counted by group and day: small, however many people there are.
   *
   * @param groups what each curve is of, such as the first channel; named columns of the rows
   */
  public static Dataset<Row> byDay(Dataset<Row> journeys, Column... groups) {
    return journeys
        .where(Conversions.isTouched())
        .groupBy(Stream.concat(Stream.of(groups), Stream.of(col(DAY))).toArray(Column[]::new))
        .agg(
            Conversions.contracted().as(CONTRACTS),
            Conversions.lost().as(LOST),
            Conversions.open().as(OPEN),
            Conversions.colleagueSigned().as(COLLEAGUE_SIGNED),
            Conversions.preExisting().as(PRE_EXISTING),
            max(when(not(col(Journeys.IS_PRE_EXISTING)), col(Journeys.FIRST_TOUCH_ON)))
                .as(LAST_FIRST_TOUCH_ON));
  }

  /** All people of the group, however they ended. */
  public static Column people() {
    return sum(CONTRACTS)
        .plus(sum(LOST))
        .plus(sum(OPEN))
        .plus(sum(COLLEAGUE_SIGNED))
        .plus(sum(PRE_EXISTING));
  }

  /** Share that has signed by the day; all null after the last follow-up. */
  public static Column shareBy(long day) {
    return SHARE_BY.apply(counts(), lit(day));
  }

  /**
   * Day by which half of all have signed, and how many were still followed just before it; null
   * where that is not reached.
   */
  public static Column median() {
    return READ_MEDIAN.apply(counts());
  }

  /**
   * The curve: an array with one element per day with a contract or a loss. Its {@code censored}
   * left from that day on, before the next element's day, so that an element's {@code at_risk}
   * without its contracts, lost and censored is the next one's.
   */
  public static Column points() {
    return POINTS.apply(counts());
  }

  private static Column counts() {
    Column left = left();
    Column isFollowed = col(DAY).isNotNull().and(col(CONTRACTS).plus(col(LOST)).plus(left).gt(0));
    return collect_list(when(isFollowed, struct(col(DAY), col(CONTRACTS), col(LOST), left)));
  }

  /** Those who left observation on the day: still open, or their colleague signed. */
  private static Column left() {
    return col(OPEN).plus(col(COLLEAGUE_SIGNED));
  }

  private static AalenJohansen curve(Seq<Row> counts) {
    return AalenJohansen.of(
        CollectionConverters.asJava(counts).stream()
            .map(n -> new EventCount(n.getLong(0), n.getLong(1), n.getLong(2), n.getLong(3)))
            .toList());
  }

  private static Row shareBy(Seq<Row> counts, long day) {
    return estimate(curve(counts).at(day));
  }

  /** Value, low and high of an estimate; all null of none. */
  static Row estimate(Estimate share) {
    return share == null
        ? RowFactory.create(null, null, null)
        : RowFactory.create(share.value(), low(share), high(share));
  }

  /**
   * Value, low, high of the median, and how many were at risk just before it; null if not reached.
   *
   * @param unit so many of the curve's times are one of what is told
   */
  static Row median(AalenJohansen curve, double unit) {
    TimeQuantile median = curve.quantile(0.5);
    Double time = median.time();
    return RowFactory.create(
        inUnits(time, unit),
        inUnits(median.low(), unit),
        inUnits(median.high(), unit),
        time == null ? null : curve.atRisk(time));
  }

  private static Double inUnits(Double time, double unit) {
    return time == null ? null : time / unit;
  }

  private static List<Row> points(Seq<Row> counts) {
    LinkedList<Row> rows = new LinkedList<>();
    List<AalenJohansen.Point> points = curve(counts).points();
    long censored = 0;
    for (int i = points.size() - 1; i >= 0; i--) {
      AalenJohansen.Point point = points.get(i);
      censored += point.censored();
      if (point.events() + point.competing() > 0) {
        rows.addFirst(row(point, censored));
        censored = 0;
      }
    }
    return rows;
  }

  private static Row row(AalenJohansen.Point point, long censored) {
    Estimate share = point.incidence();
    return RowFactory.create(
        (long) point.time(),
        point.atRisk(),
        point.events(),
        point.competing(),
        censored,
        share.value(),
        low(share),
        high(share));
  }

  private static Double low(Estimate share) {
    return share.interval() == null ? null : share.interval().low();
  }

  private static Double high(Estimate share) {
    return share.interval() == null ? null : share.interval().high();
  }
}
