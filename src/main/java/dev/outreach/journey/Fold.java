package dev.outreach.journey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_timestamp;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.functions.year;

import dev.outreach.table.Attempts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.Identities;
import dev.outreach.table.Journeys;
import dev.outreach.table.Touches;
import java.time.ZoneId;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The fold over Spark's tables: one shuffle, one sort, one pass. The session must give times and
 * days as {@code java.time} values ({@code spark.sql.datetime.java8API.enabled}).
 */
public final class Fold {
  private static final String ATTEMPT = "attempt";
  private static final String JOURNEY = "journey";
  private static final StructType FOLDED =
      new StructType().add(ATTEMPT, Attempts.SCHEMA).add(JOURNEY, Journeys.SCHEMA);

  private Fold() {}

  /**
   * Attempts and journeys together, one of them in each row; to be persisted, and read by {@link
   * #attempts} and {@link #journeys}. Broadcasts, contracts of nobody, open contracts, and what is
   * later than the as-of instant (for a contract: its day) are left out.
   *
   * @param touches as {@link Touches}, with {@code person} and {@code campaign}
   * @param contracts as {@link Contracts}, with {@code person}
   */
  public static Dataset<Row> folded(Dataset<Row> touches, Dataset<Row> contracts, Terms terms) {
    Column[] columns = FoldRows.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
    MapPartitionsFunction<Row, Row> fold = events -> new FoldedRows(events, terms);
    return touchEvents(touches, terms)
        .unionByName(contractEvents(contracts, terms), true)
        .select(columns)
        .repartition(xxhash64(col(Identities.PERSON)))
        .sortWithinPartitions(
            Identities.PERSON, FoldRows.SORT_AT, FoldRows.SORT_ORDER, FoldRows.EVENT)
        .mapPartitions(fold, Encoders.row(FOLDED));
  }

  /** As {@link Attempts}. */
  public static Dataset<Row> attempts(Dataset<Row> folded) {
    return folded.where(col(ATTEMPT).isNotNull()).select(ATTEMPT + ".*");
  }

  /** As {@link Journeys}. */
  public static Dataset<Row> journeys(Dataset<Row> folded) {
    return folded.where(col(JOURNEY).isNotNull()).select(JOURNEY + ".*");
  }

  private static Dataset<Row> touchEvents(Dataset<Row> touches, Terms terms) {
    return touches
        .where(col(Identities.PERSON).isNotNull())
        .where(col(Touches.OCCURRED_AT).leq(lit(terms.asOf())))
        .select(
            col(Identities.PERSON),
            col(Touches.OCCURRED_AT).as(FoldRows.SORT_AT),
            when(col(Touches.DIRECTION).equalTo(Direction.OUTBOUND), 1)
                .otherwise(2)
                .as(FoldRows.SORT_ORDER),
            col(Touches.ID).as(FoldRows.EVENT),
            col(Touches.CHANNEL),
            col(Touches.KIND),
            col(Touches.DIRECTION),
            col(Attempts.CAMPAIGN),
            col(Touches.STEP),
            col(Touches.VARIANT),
            col(Touches.SENDER),
            col(Touches.OUTCOME),
            col(Touches.DURATION_SECONDS),
            col(Touches.THREAD),
            col(Touches.MESSAGE_KEY),
            col(Touches.IN_REPLY_TO));
  }

  private static Dataset<Row> contractEvents(Dataset<Row> contracts, Terms terms) {
    return contracts
        .where(col(Identities.PERSON).isNotNull())
        .where(col(Contracts.STATUS).isin(Contracts.WON, Contracts.LOST))
        .where(col(Contracts.SIGNED_ON).leq(lit(terms.asOfDay())))
        .select(
            col(Identities.PERSON),
            endOf(col(Contracts.SIGNED_ON), terms.zone()).as(FoldRows.SORT_AT),
            lit(0).as(FoldRows.SORT_ORDER),
            col(Contracts.ID).as(FoldRows.EVENT),
            col(Contracts.STATUS),
            col(Contracts.SIGNED_ON),
            col(Contracts.AMOUNT),
            col(Contracts.CURRENCY),
            col(Contracts.SOURCE));
  }

  /** The first instant of the next day, whatever the session's zone. */
  private static Column endOf(Column day, ZoneId zone) {
    Column next = date_add(day, 1);
    return make_timestamp(
        year(next), month(next), dayofmonth(next), lit(0), lit(0), lit(0), lit(zone.getId()));
  }
}
