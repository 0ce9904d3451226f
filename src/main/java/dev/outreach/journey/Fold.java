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
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Direction;
import dev.outreach.table.FollowUps;
import dev.outreach.table.Hops;
import dev.outreach.table.Identities;
import dev.outreach.table.Journeys;
import dev.outreach.table.Paths;
import dev.outreach.table.Relations;
import dev.outreach.table.Touches;
import dev.outreach.table.WeekCounts;
import java.time.ZoneId;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The fold over Spark's tables: one shuffle, one sort, one pass. People are sorted by a hash first:
 * Spark compares the first eight bytes of a key fast, and those of {@code email:…} are all alike.
 * The session must give times and days as {@code java.time} values ({@code
 * spark.sql.datetime.java8API.enabled}).
 */
public final class Fold {
  private static final StructType FOLDED =
      new StructType()
          .add(FoldedRows.ATTEMPT, Attempts.SCHEMA)
          .add(FoldedRows.JOURNEY, Journeys.SCHEMA)
          .add(FoldedRows.HOP, Hops.SCHEMA)
          .add(FoldedRows.PATH, Paths.SCHEMA)
          .add(FoldedRows.FOLLOW_UP, FollowUps.SCHEMA)
          .add(FoldedRows.RELATION, Relations.SCHEMA)
          .add(FoldedRows.WEEK, WeekCounts.SCHEMA);

  private Fold() {}

  /**
   * The rows of all derived tables together, one in each row; to be persisted, and read by {@link
   * #attempts}, {@link #journeys} and so on. Broadcasts, contracts and contacts of nobody, open
   * contracts, and what is later than the as-of instant (for a contract: its day) are left out.
   *
   * @param touches as {@link Touches}, with {@code person}, {@code campaign} and {@code
   *     recipient_zone}
   * @param contracts as {@link Contracts}, with {@code person}
   * @param contacts as {@link Contacts}, with {@code person}
   */
  public static Dataset<Row> folded(
      Dataset<Row> touches, Dataset<Row> contracts, Dataset<Row> contacts, Terms terms) {
    Column[] columns = FoldRows.COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new);
    MapPartitionsFunction<Row, Row> fold = events -> new FoldedRows(events, terms);
    return touchEvents(touches, terms)
        .unionByName(contractEvents(contracts, terms), true)
        .unionByName(contactEvents(contacts), true)
        .withColumn(FoldRows.PERSON_HASH, xxhash64(col(Identities.PERSON)))
        .select(columns)
        .repartition(col(FoldRows.PERSON_HASH))
        .sortWithinPartitions(
            FoldRows.PERSON_HASH,
            Identities.PERSON,
            FoldRows.SORT_AT,
            FoldRows.SORT_ORDER,
            FoldRows.EVENT)
        .mapPartitions(fold, Encoders.row(FOLDED));
  }

  /** As {@link Attempts}. */
  public static Dataset<Row> attempts(Dataset<Row> folded) {
    return rows(folded, FoldedRows.ATTEMPT);
  }

  /** As {@link Journeys}. */
  public static Dataset<Row> journeys(Dataset<Row> folded) {
    return rows(folded, FoldedRows.JOURNEY);
  }

  /** As {@link Hops}. */
  public static Dataset<Row> hops(Dataset<Row> folded) {
    return rows(folded, FoldedRows.HOP);
  }

  /** As {@link Paths}. */
  public static Dataset<Row> paths(Dataset<Row> folded) {
    return rows(folded, FoldedRows.PATH);
  }

  /** As {@link FollowUps}. */
  public static Dataset<Row> followUps(Dataset<Row> folded) {
    return rows(folded, FoldedRows.FOLLOW_UP);
  }

  /** As {@link Relations}. */
  public static Dataset<Row> relations(Dataset<Row> folded) {
    return rows(folded, FoldedRows.RELATION);
  }

  /** As {@link WeekCounts}. */
  public static Dataset<Row> weeks(Dataset<Row> folded) {
    return rows(folded, FoldedRows.WEEK);
  }

  private static Dataset<Row> rows(Dataset<Row> folded, String table) {
    return folded.where(col(table).isNotNull()).select(table + ".*");
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
            col(Touches.IN_REPLY_TO),
            col(Touches.PERSON_NAME),
            col(Touches.COMPANY),
            col(Touches.LEAD_SOURCE),
            col(Attempts.RECIPIENT_ZONE));
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
            col(Contracts.SOURCE),
            col(Contracts.PERSON_NAME),
            col(Contracts.COMPANY),
            col(Contracts.REFERRED_BY));
  }

  /** They have no time, and so come first. */
  private static Dataset<Row> contactEvents(Dataset<Row> contacts) {
    return contacts
        .where(col(Identities.PERSON).isNotNull())
        .select(
            col(Identities.PERSON),
            col(Contacts.ID).as(FoldRows.EVENT),
            col(Contacts.SOURCE),
            col(Contacts.PERSON_NAME),
            col(Contacts.COMPANY),
            col(Contacts.REFERRED_BY),
            col(Contacts.CONNECTED_ON));
  }

  /** The first instant of the next day, whatever the session's zone. */
  private static Column endOf(Column day, ZoneId zone) {
    Column next = date_add(day, 1);
    return make_timestamp(
        year(next), month(next), dayofmonth(next), lit(0), lit(0), lit(0), lit(zone.getId()));
  }
}
