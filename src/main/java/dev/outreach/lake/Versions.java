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
  /** {@link #STORE}, {@link #STORED} or {@link #DUPLICATE}. */
  static final String FATE = "fate";

  /** To be stored: new, or a later version of a stored one. */
  static final String STORE = "store";

  /** Stored already from this same file, by a run that did not live to write its ledger. */
  static final String STORED = "stored";

  /** Known from another file, or stands twice in this one. */
  static final String DUPLICATE = "duplicate";

  private static final String RANK = "rank";
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
            ? ranked.withColumn(FATE, when(isBest(), STORE).otherwise(DUPLICATE))
            : againstStored(ranked, key, stored);
    return judged.drop(RANK, Staged.PART, Staged.NUMBER);
  }

  private static Dataset<Row> againstStored(Dataset<Row> ranked, String key, Dataset<Row> stored) {
    Dataset<Row> before =
        stored.select(
            col(key),
            col(Provenance.FILE).as("before_file"),
            col(Provenance.CONTENT).as("before_content"),
            col(Provenance.KNOWN_UNTIL).as("before_until"));
    Column isNew = col("before_file").isNull();
    Column isChanged = not(col("before_content").equalTo(col(Provenance.CONTENT)));
    Column isLater =
        coalesce(col(Provenance.KNOWN_UNTIL), NEVER).geq(coalesce(col("before_until"), NEVER));
    Column isOwn = col("before_file").equalTo(col(Provenance.FILE));
    return ranked
        .join(before, new String[] {key}, "left")
        .withColumn(
            FATE,
            when(not(isBest()), DUPLICATE)
                .when(isNew.or(isChanged.and(isLater)), STORE)
                .when(isOwn, STORED)
                .otherwise(DUPLICATE))
        .drop("before_file", "before_content", "before_until");
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
