package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Journeys;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * How far relationships come, as aggregates over the rows of {@link #perRung}. A person stands on
 * the furthest rung that they ever reached, whichever of those before it they skipped. So the
 * counts are nested: who reached a rung has reached all before it.
 */
public final class Ladder {
  /** Rungs, the lowest first; a rung's number is its place, from 0. */
  private static final String[] RUNGS = {"silent", "replied", "asked", "spoke", "met", "contract"};

  public static final String RUNG_NUMBER = "rung_number";

  private static final String STANDS_ON = "stands_on";
  private static final String PEOPLE = "people";
  private static final String LOST = "lost";
  private static final String OPEN = "open";
  private static final String COLLEAGUE_SIGNED = "colleague_signed";
  private static final String NO_SHOW = "no_show";
  private static final String PRE_EXISTING = "pre_existing";

  private Ladder() {}

  /**
   * Touched people counted by first channel, first campaign and the rung that they stand on, each
   * count once for every rung of the ladder: {@link #RUNG_NUMBER} is the one that it is seen from.
   */
  public static Dataset<Row> perRung(Dataset<Row> journeys) {
    return journeys
        .where(Conversions.isTouched())
        .groupBy(col(Journeys.FIRST_CHANNEL), col(Journeys.FIRST_CAMPAIGN), furthest())
        .agg(
            Conversions.people().as(PEOPLE),
            Conversions.lost().as(LOST),
            Conversions.open().as(OPEN),
            Conversions.colleagueSigned().as(COLLEAGUE_SIGNED),
            count_if(col(Journeys.NO_SHOWS).gt(0)).as(NO_SHOW),
            Conversions.preExisting().as(PRE_EXISTING))
        .withColumn(RUNG_NUMBER, explode(sequence(lit(0), lit(RUNGS.length - 1))));
  }

  /** The rung's name. */
  public static Column rung() {
    Column[] names = Stream.of(RUNGS).map(functions::lit).toArray(Column[]::new);
    return element_at(functions.array(names), col(RUNG_NUMBER).plus(1));
  }

  /** People on the ladder: all but the customers from before the first touch. */
  public static Column everyone() {
    return total(PEOPLE, col(STANDS_ON).geq(0));
  }

  /** People who stand on the rung, or further up. */
  public static Column reached() {
    return total(PEOPLE, col(STANDS_ON).geq(col(RUNG_NUMBER)));
  }

  /** People who reached the rung before; of the lowest one, everyone. */
  public static Column reachedBefore() {
    return total(PEOPLE, col(STANDS_ON).geq(col(RUNG_NUMBER).minus(1)));
  }

  public static Column standHere() {
    return total(PEOPLE, isHere());
  }

  /** Of those who stand on the rung, those lost. */
  public static Column lostHere() {
    return total(LOST, isHere());
  }

  /** Of those who stand on the rung, those with neither contract nor loss so far. */
  public static Column openHere() {
    return total(OPEN, isHere());
  }

  /** Of those who stand on the rung, those whose colleague signed. */
  public static Column colleagueSignedHere() {
    return total(COLLEAGUE_SIGNED, isHere());
  }

  /** Of those who stand on the rung, those who once did not come to a meeting. */
  public static Column noShowHere() {
    return total(NO_SHOW, isHere());
  }

  /** Customers from before the first touch, who are not on the ladder. */
  public static Column preExisting() {
    return sum(PRE_EXISTING);
  }

  /** Null for a customer from before the first touch. */
  private static Column furthest() {
    return when(col(Journeys.IS_PRE_EXISTING), lit(null))
        .when(Conversions.isContracted(), 5)
        .when(col(Journeys.MET_ON).isNotNull(), 4)
        .when(col(Journeys.SPOKE_ON).isNotNull(), 3)
        .when(col(Journeys.ASKED_ON).isNotNull(), 2)
        .when(col(Journeys.REPLIED_ON).isNotNull(), 1)
        .otherwise(0)
        .as(STANDS_ON);
  }

  private static Column isHere() {
    return col(STANDS_ON).equalTo(col(RUNG_NUMBER));
  }

  private static Column total(String count, Column isCounted) {
    return sum(when(isCounted, col(count)).otherwise(0L));
  }
}
