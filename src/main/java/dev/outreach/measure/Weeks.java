package dev.outreach.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Journeys;
import dev.outreach.table.Outcome;
import dev.outreach.table.Touches;
import java.time.ZoneId;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was done, as aggregates over the rows of {@link #perPerson}. */
public final class Weeks {
  /** Columns of {@link #perPerson}, besides the person. */
  public static final String WEEK_START_ON = "week_start_on";

  public static final String CHANNEL = Touches.CHANNEL;
  public static final String DIRECTION = Touches.DIRECTION;

  private static final String EVENTS = "events";
  private static final String OPENINGS = "openings";

  private Weeks() {}

  /**
   * Up to two rows per week, channel, direction and person: one with what was done, and one where
   * it was the very first, as their journey tells it. Posts are rows without a person.
   */
  public static Dataset<Row> perPerson(Dataset<Row> touches, Dataset<Row> journeys, ZoneId zone) {
    return touches
        .where(isTouch().or(Broadcasts.isPost()))
        .select(
            Days.mondayOf(Days.of(col(Touches.OCCURRED_AT), zone)).as(WEEK_START_ON),
            col(CHANNEL),
            col(DIRECTION),
            col(Identities.PERSON))
        .groupBy(WEEK_START_ON, CHANNEL, DIRECTION, Identities.PERSON)
        .agg(count(lit(1)).as(EVENTS), lit(0L).as(OPENINGS))
        .unionByName(opened(journeys));
  }

  /** Touches with a counterpart: over all rows as many as {@link Journeys#TOUCHES}. */
  public static Column touches() {
    return sum(when(isOfSomebody(), col(EVENTS)).otherwise(0L));
  }

  public static Column people() {
    return count_if(isOfSomebody().and(col(EVENTS).gt(0)));
  }

  /** People whose very first touch was one of these. */
  public static Column newPeople() {
    return sum(OPENINGS);
  }

  /** Posts for all to read, as {@link Broadcasts#posts} counts them. */
  public static Column posts() {
    return sum(when(isOfSomebody(), 0L).otherwise(col(EVENTS)));
  }

  private static Dataset<Row> opened(Dataset<Row> journeys) {
    return journeys
        .where(Conversions.isTouched())
        .select(
            Days.mondayOf(col(Journeys.FIRST_TOUCH_ON)).as(WEEK_START_ON),
            col(Journeys.FIRST_CHANNEL).as(CHANNEL),
            when(col(Journeys.OPENED_BY).equalTo(Journeys.US), Direction.OUTBOUND)
                .otherwise(Direction.INBOUND)
                .as(DIRECTION),
            col(Identities.PERSON),
            lit(0L).as(EVENTS),
            lit(1L).as(OPENINGS));
  }

  /** With a counterpart, and not a machine's: bounce notices, auto-replies, newsletters. */
  private static Column isTouch() {
    Object[] automatic =
        Arrays.stream(Outcome.values()).filter(Outcome::isAutomatic).map(Outcome::code).toArray();
    Column isAutomatic = coalesce(col(Touches.OUTCOME).isin(automatic), lit(false));
    Column isInbound = col(DIRECTION).equalTo(Direction.INBOUND);
    return isOfSomebody().and(not(isInbound.and(isAutomatic)));
  }

  private static Column isOfSomebody() {
    return col(Identities.PERSON).isNotNull();
  }
}
