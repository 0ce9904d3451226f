package dev.outreach.lake;

import dev.outreach.table.Provenance;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * What became of the records that came in: how many of each file met which fate, which of the rows
 * that are staged are to be written, and which that are stored go. Rows are their positions in
 * their files, a bit or two each: they are judged by their ids alone.
 */
final class RecordFates implements Serializable {
  /** Column: the name of the table that a record is of. */
  static final String TABLE = "name";

  /** A stored row that goes, and is replaced by none that comes in. */
  static final String GONE = "gone";

  private static final long serialVersionUID = 1;

  private final Map<Fate, Long> counts = new HashMap<>();
  private final Map<Written, Roaring64Bitmap> written = new HashMap<>();
  private final Map<Stored, Roaring64Bitmap> removed = new HashMap<>();

  /** The records of a file that met one of the fates of {@link LatestVersions}. */
  record Fate(String table, String file, String fate) implements Serializable {}

  private record Written(String table, int task) implements Serializable {}

  private record Stored(String table, String dataFile) implements Serializable {}

  private RecordFates() {}

  /**
   * The fates of judged records, found in one job.
   *
   * @param judged rows with {@link #TABLE}, {@link Provenance#FILE}, {@link StagedRecords#TASK},
   *     {@link StagedRecords#POSITION}, fate, {@link Lake#FILE} and {@link Lake#POSITION}, in this
   *     order; task and position are null of a row that is stored and goes
   */
  static RecordFates of(Dataset<Row> judged) {
    RecordFates all = new RecordFates();
    judged
        .toJavaRDD()
        .mapPartitions(rows -> List.of(new RecordFates().with(rows)).iterator())
        .collect()
        .forEach(all::add);
    return all;
  }

  static RecordFates none() {
    return new RecordFates();
  }

  private RecordFates with(Iterator<Row> rows) {
    while (rows.hasNext()) {
      Row row = rows.next();
      String table = row.getString(0);
      String fate = row.getString(4);
      counts.merge(new Fate(table, row.getString(1), fate), 1L, Long::sum);
      boolean isChanged = fate.equals(LatestVersions.CHANGED);
      if (isChanged || fate.equals(LatestVersions.NEW)) {
        note(written, new Written(table, row.getInt(2)), row.getLong(3));
      }
      if (isChanged || fate.equals(GONE)) {
        note(removed, new Stored(table, row.getString(5)), row.getLong(6));
      }
    }
    return this;
  }

  private static <K> void note(Map<K, Roaring64Bitmap> rows, K file, long position) {
    rows.computeIfAbsent(file, none -> new Roaring64Bitmap()).addLong(position);
  }

  private void add(RecordFates other) {
    other.counts.forEach((fate, records) -> counts.merge(fate, records, Long::sum));
    other.written.forEach((file, rows) -> add(written, file, rows));
    other.removed.forEach((file, rows) -> add(removed, file, rows));
  }

  private static <K> void add(Map<K, Roaring64Bitmap> all, K file, Roaring64Bitmap rows) {
    all.computeIfAbsent(file, none -> new Roaring64Bitmap()).or(rows);
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

  /** The positions of those rows of a staged file that are to be written. */
  Roaring64Bitmap written(String table, int task) {
    return written.getOrDefault(new Written(table, task), new Roaring64Bitmap());
  }

  /** The positions of the stored rows of a table that go, by the location of their data file. */
  Map<String, Roaring64Bitmap> removed(String table) {
    Map<String, Roaring64Bitmap> own = new HashMap<>();
    removed.forEach(
        (file, rows) -> {
          if (file.table().equals(table)) {
            own.put(file.dataFile(), rows);
          }
        });
    return own;
  }
}
