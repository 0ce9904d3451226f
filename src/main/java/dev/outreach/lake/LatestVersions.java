package dev.outreach.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Provenance;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which of the records that came in are to be stored. Of several with one id the one of the latest
 * edition stays, whatever the order of arrival; at a tie the one that comes in now, since the user
 * has changed it. A stored record that a later export repeats is not written again.
 */
final class LatestVersions {
  /** One of the four below. */
  static final String FATE = "fate";

  /** To be stored: no record of this id is. */
  static final String NEW = "new";

  /** To be stored: a later version of a stored record. */
  static final String CHANGED = "changed";

  /** Stored already from this same file, by a run that did not live to write its ledger. */
  static final String STORED = "stored";

  /** Known from another file, or stands twice in this one. */
  static final String DUPLICATE = "duplicate";

  private static final String RANK = "rank";
  private static final String BEFORE_FILE = "before_file";
  private static final String BEFORE_EDITION = "before_edition";

  private LatestVersions() {}

  /**
   * The fates of the incoming records: key, file, task, position, {@link #FATE}, and of a changed
   * one where its older version lies.
   *
   * @param incoming key, file, content, task and position
   * @param editions {@link Editions#table}: of the files that come in, and of those stored
   * @param stored the table as {@link Lake#placed} gives it, without the rows that are about to go;
   *     null if it is empty
   */
  static Dataset<Row> withFate(
      Dataset<Row> incoming, String key, Dataset<Row> editions, Dataset<Row> stored) {
    Dataset<Row> ranked =
        incoming.join(broadcast(editions), Provenance.FILE).withColumn(RANK, rank(key));
    Dataset<Row> judged =
        stored == null
            ? ranked
                .withColumn(FATE, when(isBest(), NEW).otherwise(DUPLICATE))
                .withColumn(Lake.FILE, lit(null).cast(DataTypes.StringType))
                .withColumn(Lake.POSITION, lit(null).cast(DataTypes.LongType))
            : againstStored(ranked, key, editions, stored);
    return judged.select(
        key,
        Provenance.FILE,
        StagedRecords.TASK,
        StagedRecords.POSITION,
        FATE,
        Lake.FILE,
        Lake.POSITION);
  }

  private static Dataset<Row> againstStored(
      Dataset<Row> ranked, String key, Dataset<Row> editions, Dataset<Row> stored) {
    Dataset<Row> before =
        stored
            .select(
                col(key),
                col(Provenance.FILE).as(BEFORE_FILE),
                col(Provenance.CONTENT).as("before_content"),
                col(Lake.FILE),
                col(Lake.POSITION))
            .join(
                broadcast(
                    editions.select(
                        col(Provenance.FILE).as(BEFORE_FILE),
                        col(Editions.EDITION).as(BEFORE_EDITION))),
                new String[] {BEFORE_FILE},
                "left");
    Column isChanged = not(col("before_content").equalTo(col(Provenance.CONTENT)));
    Column isOwn = col(BEFORE_FILE).equalTo(col(Provenance.FILE));
    Column isLater = col(Editions.EDITION).geq(coalesce(col(BEFORE_EDITION), lit(-1)));
    return ranked
        .join(before, new String[] {key}, "left")
        .withColumn(
            FATE,
            when(not(isBest()), DUPLICATE)
                .when(col(BEFORE_FILE).isNull(), NEW)
                .when(isChanged.and(isLater), CHANGED)
                .when(isOwn, STORED)
                .otherwise(DUPLICATE));
  }

  /** The latest export first; then by content and place, so that the choice is always the same. */
  private static Column rank(String key) {
    return row_number()
        .over(
            Window.partitionBy(key)
                .orderBy(
                    col(Editions.EDITION).desc(),
                    col(Provenance.CONTENT),
                    col(Provenance.FILE),
                    col(StagedRecords.TASK),
                    col(StagedRecords.POSITION)));
  }

  private static Column isBest() {
    return col(RANK).equalTo(1);
  }
}
