package dev.outreach.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.outreach.table.Provenance;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Which of the records that came in are to be stored. Of several with one id the one stays whose
 * export knows the latest event, whatever the order of arrival; at a tie the one that comes in now,
 * since the user has changed it.
 */
final class Versions {
  /** One of the five below. */
  static final String FATE = "fate";

  /** To be stored: no record of this id is. */
  static final String NEW = "new";

  /** To be stored: a later version of a stored record. */
  static final String CHANGED = "changed";

  /** Known from another file, but this one is later: the stored record is noted to hold so long. */
  static final String RENEWED = "renewed";

  /** Stored already from this same file, by a run that did not live to write its ledger. */
  static final String STORED = "stored";

  /** Known from another file, or stands twice in this one. */
  static final String DUPLICATE = "duplicate";

  private static final String RANK = "rank";
  private static final String BEFORE_FILE = "before_file";
  private static final String BEFORE_PLACE = "before_place";
  private static final Column NEVER = lit("0001-01-01T00:00:00Z").cast("timestamp");

  private Versions() {}

  /**
   * The incoming records with their content hash, their export's latest event and their fate.
   *
   * @param incoming the table's own columns and {@link Staged}'s provenance
   * @param files file → known_until, small
   * @param stored the table as it is, without the rows that are about to go; null if it is empty
   */
  static Dataset<Row> withFate(
      Dataset<Row> incoming, StructType own, String key, Dataset<Row> files, Dataset<Row> stored) {
    Column[] content = Arrays.stream(own.fieldNames()).map(c -> col(c)).toArray(Column[]::new);
    Dataset<Row> ranked =
        incoming
            .withColumn(Provenance.CONTENT, xxhash64(content))
            .join(broadcast(files), Provenance.FILE)
            .withColumn(RANK, rank(key));
    Dataset<Row> judged =
        stored == null
            ? ranked.withColumn(FATE, when(isBest(), NEW).otherwise(DUPLICATE))
            : againstStored(ranked, key, stored);
    return judged.drop(RANK, Staged.PART, Staged.NUMBER);
  }

  /** Those of the judged records that are to be written, as they are stored. */
  static Dataset<Row> toWrite(Dataset<Row> judged) {
    Dataset<Row> rows = judged.filter(col(FATE).isin(NEW, CHANGED, RENEWED));
    if (Arrays.asList(judged.columns()).contains(BEFORE_FILE)) {
      // What is only renewed stays where it was found first.
      Column isRenewed = col(FATE).equalTo(RENEWED);
      rows =
          rows.withColumn(
                  Provenance.FILE,
                  when(isRenewed, col(BEFORE_FILE)).otherwise(col(Provenance.FILE)))
              .withColumn(
                  Provenance.PLACE,
                  when(isRenewed, col(BEFORE_PLACE)).otherwise(col(Provenance.PLACE)));
    }
    return rows.drop(FATE, BEFORE_FILE, BEFORE_PLACE);
  }

  private static Dataset<Row> againstStored(Dataset<Row> ranked, String key, Dataset<Row> stored) {
    Dataset<Row> before =
        stored.select(
            col(key),
            col(Provenance.FILE).as(BEFORE_FILE),
            col(Provenance.PLACE).as(BEFORE_PLACE),
            col(Provenance.CONTENT).as("before_content"),
            col(Provenance.KNOWN_UNTIL).as("before_until"));
    Column until = coalesce(col(Provenance.KNOWN_UNTIL), NEVER);
    Column beforeUntil = coalesce(col("before_until"), NEVER);
    Column isChanged = not(col("before_content").equalTo(col(Provenance.CONTENT)));
    Column isOwn = col(BEFORE_FILE).equalTo(col(Provenance.FILE));
    return ranked
        .join(before, new String[] {key}, "left")
        .withColumn(
            FATE,
            when(not(isBest()), DUPLICATE)
                .when(col(BEFORE_FILE).isNull(), NEW)
                .when(isChanged.and(until.geq(beforeUntil)), CHANGED)
                .when(isOwn, STORED)
                .when(not(isChanged).and(until.gt(beforeUntil)), RENEWED)
                .otherwise(DUPLICATE))
        .drop("before_content", "before_until");
  }

  /** The latest export first; then by content and place, so that the choice is always the same. */
  private static Column rank(String key) {
    return row_number()
        .over(
            Window.partitionBy(key)
                .orderBy(
                    col(Provenance.KNOWN_UNTIL).desc_nulls_last(),
                    col(Provenance.CONTENT),
                    col(Provenance.FILE),
                    col(Staged.PART),
                    col(Staged.NUMBER)));
  }

  private static Column isBest() {
    return col(RANK).equalTo(1);
  }
}
