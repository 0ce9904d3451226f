package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import dev.outreach.measure.calendar.Days;
import dev.outreach.table.Touches;
import dev.outreach.table.WeekCounts;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was done with people and for all to read, as aggregates over {@link #all}. */
public final class Weeks {
  private static final String POSTS = "posts";

  private Weeks() {}

  /**
   * {@link WeekCounts}, and posts counted in the same way.
   *
   * @param posts touches without a counterpart
   */
  public static Dataset<Row> all(Dataset<Row> weeks, Dataset<Row> posts, ZoneId zone) {
    return weeks
        .withColumn(POSTS, lit(0L))
        .unionByName(
            posts
                .groupBy(
                    Days.mondayOf(Days.of(col(Touches.OCCURRED_AT), zone))
                        .as(WeekCounts.WEEK_START_ON),
                    col(WeekCounts.CHANNEL),
                    col(WeekCounts.DIRECTION))
                .agg(count(lit(1)).as(POSTS))
                .withColumn(WeekCounts.TOUCHES, lit(0L))
                .withColumn(WeekCounts.PEOPLE, lit(0L))
                .withColumn(WeekCounts.NEW_PEOPLE, lit(0L))
                .withColumn(WeekCounts.NO_SHOWS, lit(0L)));
  }

  /** Touches with a counterpart. */
  public static Column touches() {
    return sum(WeekCounts.TOUCHES);
  }

  public static Column people() {
    return sum(WeekCounts.PEOPLE);
  }

  /** People whose very first touch was one of these. */
  public static Column newPeople() {
    return sum(WeekCounts.NEW_PEOPLE);
  }

  /** Meetings and video calls to which they did not come. */
  public static Column noShows() {
    return sum(WeekCounts.NO_SHOWS);
  }

  /** Posts for all to read. */
  public static Column posts() {
    return sum(POSTS);
  }
}
