package dev.outreach.lake;

import dev.outreach.table.Provenance;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * What became of the records that came in: how many of each file met which fate, and which are to
 * be written. The latter are kept as the numbers of their rows, a bit or two each, so that rows are
 * judged by their ids alone and travel whole only once, into the table.
 */
final class Fates implements Serializable {
  /** Column: the name of the table that a record is of. */
  static final String TABLE = "name";

  private static final long serialVersionUID = 1;

  private final Map<Fate, Long> counts = new HashMap<>();
  private final Map<String, Roaring64Bitmap> written = new HashMap<>();

  /** The records of a file that met one of the fates of {@link Versions}. */
  record Fate(String table, String file, String fate) implements Serializable {}

  private Fates() {}

  /**
   * The fates of judged records, found in one job.
   *
   * @param judged rows with {@link #TABLE}, file, part, number and fate, in this order; part and
   *     number are null of rows that are stored, and not read now
   */
  static Fates of(Dataset<Row> judged) {
    Fates all = new Fates();
    judged
        .toJavaRDD()
        .mapPartitions(rows -> List.of(new Fates().with(rows)).iterator())
        .collect()
        .forEach(all::add);
    return all;
  }

  static Fates none() {
    return new Fates();
  }

  private Fates with(Iterator<Row> rows) {
    while (rows.hasNext()) {
      Row row = rows.next();
      String table = row.getString(0);
      String fate = row.getString(4);
      counts.merge(new Fate(table, row.getString(1), fate), 1L, Long::sum);
      if (fate.equals(Versions.NEW) || fate.equals(Versions.CHANGED)) {
        written
            .computeIfAbsent(table, name -> new Roaring64Bitmap())
            .addLong(number(row.getInt(2), row.getLong(3)));
      }
    }
    return this;
  }

  private void add(Fates other) {
    other.counts.forEach((fate, records) -> counts.merge(fate, records, Long::sum));
    other.written.forEach(
        (table, numbers) ->
            written.computeIfAbsent(table, name -> new Roaring64Bitmap()).or(numbers));
  }

  private static long number(int part, long number) {
    return (long) part << Integer.SIZE | number;
  }

  Map<Fate, Long> counts() {
    return counts;
  }

  /** How many records of a table met this fate. */
  long count(String table, String fate) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().table().equals(table))
        .filter(count -> count.getKey().fate().equals(fate))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Of the staged rows of a table those that are to be written.
   *
   * @param rows with {@link Staged#PART}, {@link Staged#NUMBER} and {@link Provenance#FILE}
   */
  Dataset<Row> toWrite(String table, Dataset<Row> rows) {
    boolean isEachWritten =
        counts.keySet().stream()
            .filter(fate -> fate.table().equals(table))
            .allMatch(fate -> fate.fate().equals(Versions.NEW));
    return isEachWritten ? rows : rows.filter(isWritten(table, rows.sparkSession()));
  }

  private Column isWritten(String table, SparkSession spark) {
    Broadcast<Roaring64Bitmap> numbers =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(written.getOrDefault(table, new Roaring64Bitmap()));
    UDF2<Integer, Long, Boolean> isWritten =
        (part, number) -> numbers.value().contains(number(part, number));
    return functions
        .udf(isWritten, DataTypes.BooleanType)
        .apply(functions.col(Staged.PART), functions.col(Staged.NUMBER));
  }
}
