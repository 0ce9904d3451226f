package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;

import dev.outreach.export.Entry;
import dev.outreach.identity.Suppression;
import dev.outreach.identity.SuppressionFilter;
import dev.outreach.identity.SuppressionFilter.Effect;
import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import dev.outreach.table.Quarantine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * Takes erased people out of the tables, and out of every file that the tables have left behind.
 * Each step may be cut off: what it would have done is found again by the next time, which changes
 * nothing where nothing is left. Under the run's lock, since files of other writers would go too.
 */
public class Erasure {
  private static final String EFFECT = "effect";

  private final Lake lake;
  private final Suppression suppression;

  /** Of those whom the list names. */
  public Erasure(Lake lake, Suppression suppression) {
    this.lake = lake;
    this.suppression = suppression;
  }

  /**
   * What an erasure takes from one table.
   *
   * @param removed rows
   * @param changed rows of others, which lose what names the erased person
   */
  public record Share(long removed, long changed) {}

  /** What would be taken from each table, by its name; those of which nothing is are left out. */
  public Map<String, Share> shares() {
    Map<String, Share> shares = new TreeMap<>();
    for (String table : tablesOfRows()) {
      Map<String, Long> effects = new HashMap<>();
      affected(table, lake.read(table))
          .groupBy(EFFECT)
          .count()
          .collectAsList()
          .forEach(row -> effects.put(row.getString(0), row.getLong(1)));
      Share share =
          new Share(
              effects.getOrDefault(Effect.GONE.name(), 0L),
              effects.getOrDefault(Effect.CHANGED.name(), 0L));
      if (!effects.isEmpty()) {
        shares.put(table, share);
      }
    }
    long lines = changedLines().size();
    if (lines > 0) {
      shares.put(Files.NAME, new Share(0, lines));
    }
    return shares;
  }

  /** Whether an entry of an export names somebody whom the filter knows. */
  public static boolean isNaming(SuppressionFilter filter, Entry entry) {
    Row own = entry.toRow("");
    Object[] cells = SuppressionFilter.cells(own, own.size());
    return filter.take(StagedRecords.table(entry), cells) != Effect.NONE
        || filter.isNamed(entry.place());
  }

  /** Removes them, with every file that still holds them. */
  public void clean() {
    lake.restore();
    removeRows();
    closeLedger();
    rewriteFiles();
    expireSnapshots();
    removeOrphans();
  }

  private List<String> tablesOfRows() {
    return lake.tables().stream().filter(table -> !table.equals(Files.NAME)).toList();
  }

  void removeRows() {
    for (String table : tablesOfRows()) {
      TargetTable target = TargetTable.of(lake, table);
      long before = lake.snapshots().current(table);
      Dataset<Row> stored = lake.placed(table, before);
      List<Row> rows = affected(table, stored, Lake.FILE, Lake.POSITION).collectAsList();
      if (!rows.isEmpty()) {
        lake.commit(target, before, change(target, rows));
      }
    }
  }

  private static TargetTable.Change change(TargetTable target, List<Row> affected) {
    Map<String, Roaring64Bitmap> removed = new HashMap<>();
    for (Row row : affected) {
      removed
          .computeIfAbsent(row.getAs(Lake.FILE), none -> new Roaring64Bitmap())
          .addLong(row.getAs(Lake.POSITION));
    }
    List<Row> changed =
        affected.stream().filter(row -> row.getAs(EFFECT).equals(Effect.CHANGED.name())).toList();
    List<DataFile> written = changed.isEmpty() ? List.of() : List.of(target.write(changed));
    return new TargetTable.Change(written, removed, Map.of());
  }

  /** The rows of which something goes, as they are to be, these columns beside them, and how. */
  private Dataset<Row> affected(String table, Dataset<Row> stored, String... beside) {
    StructType schema = Lake.SCHEMAS.get(table);
    for (String column : beside) {
      schema = schema.add(stored.schema().apply(column));
    }
    Column[] inOrder = Arrays.stream(schema.fieldNames()).map(c -> col(c)).toArray(Column[]::new);
    StructType withEffect = schema.add(EFFECT, DataTypes.StringType, false);
    Suppression list = suppression;
    MapPartitionsFunction<Row, Row> taken = rows -> taken(list, table, rows, withEffect);
    return stored.select(inOrder).mapPartitions(taken, Encoders.row(withEffect));
  }

  private static Iterator<Row> taken(
      Suppression list, String table, Iterator<Row> rows, StructType schema) {
    SuppressionFilter filter = list.filter();
    int place = schema.fieldIndex(Provenance.PLACE);
    List<Row> taken = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      Object[] cells = SuppressionFilter.cells(row, schema.size());
      Effect effect = filter.take(table, cells);
      if (filter.isNamed((String) cells[place])) {
        cells[place] = filter.text((String) cells[place]);
        boolean isReject = table.equals(Quarantine.NAME);
        effect = isReject || effect == Effect.GONE ? Effect.GONE : Effect.CHANGED;
      }
      if (effect != Effect.NONE) {
        cells[schema.size() - 1] = effect.name();
        taken.add(RowFactory.create(cells));
      }
    }
    return taken.iterator();
  }

  /** The lines of the ledger whose paths name them, as they are to be. */
  private List<Row> changedLines() {
    SuppressionFilter filter = suppression.filter();
    Set<String> texts = Set.of(Files.PATH, Files.FIRST_PROBLEM, Files.WHOLE_OF);
    List<Row> changed = new ArrayList<>();
    String[] columns = Files.SCHEMA.fieldNames();
    for (Row line : lake.current(Files.NAME).collectAsList()) {
      Object[] cells = new Object[columns.length];
      boolean isNamed = false;
      for (int i = 0; i < cells.length; i++) {
        cells[i] = line.getAs(columns[i]);
        if (texts.contains(columns[i]) && filter.isNamed((String) cells[i])) {
          isNamed = true;
          String text = (String) cells[i];
          cells[i] = columns[i].equals(Files.PATH) ? filter.path(text) : filter.text(text);
        }
      }
      if (isNamed) {
        changed.add(RowFactory.create(cells));
      }
    }
    return changed;
  }

  /** The ledger says where the other tables are now, so that no run takes them back. */
  void closeLedger() {
    List<Row> lines = changedLines();
    List<RunState> history = lake.snapshots().history();
    if (lines.isEmpty() || history.isEmpty()) {
      announce();
      return;
    }
    lake.replaceLines(
        lines, Set.of(), Snapshots.pins(history.get(0).run(), lake.snapshots().currentOfData()));
  }

  private void announce() {
    if (lake.exists(Files.NAME)) {
      lake.snapshots().announce(lake.snapshots().currentOfData());
    }
  }

  /** A removed row is only noted beside the file that holds it, until that is written anew. */
  void rewriteFiles() {
    for (String table : lake.tables()) {
      Table loaded = load(table);
      if (!loaded.currentSnapshot().deleteManifests(loaded.io()).isEmpty()) {
        SparkActions.get(lake.session())
            .rewriteDataFiles(loaded)
            .binPack()
            .option("delete-file-threshold", "1")
            .option("remove-dangling-deletes", "true")
            .execute();
      }
      loaded = load(table);
      // Of a file that is no more, the manifest still says between which names its rows lay.
      if (loaded.currentSnapshot().dataManifests(loaded.io()).stream()
          .anyMatch(ManifestFile::hasDeletedFiles)) {
        loaded.rewriteManifests().clusterBy(file -> "").commit();
      }
      lake.session().catalog().refreshTable(Lake.address(table));
    }
    announce();
  }

  void expireSnapshots() {
    for (String table : lake.tables()) {
      Table loaded = load(table);
      ExpireSnapshots expire = loaded.expireSnapshots().expireOlderThan(0);
      boolean isAny = false;
      for (Snapshot snapshot : loaded.snapshots()) {
        if (snapshot.snapshotId() != loaded.currentSnapshot().snapshotId()) {
          expire.expireSnapshotId(snapshot.snapshotId());
          isAny = true;
        }
      }
      if (isAny) {
        expire.commit();
        lake.session().catalog().refreshTable(Lake.address(table));
      }
    }
  }

  /** Of any age, also those of this moment, and those of tables that no run lived to make. */
  void removeOrphans() {
    long soon = System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(1);
    for (String table : Lake.KEYS.keySet()) {
      Table loaded = load(table);
      if (loaded == null) {
        // Where there is no ledger either, this may be the folder of another catalog.
        if (lake.exists(Files.NAME)) {
          TargetTable.of(lake, table).discardAll();
        }
      } else if (Orphans.mayLieIn(loaded)) {
        SparkActions.get(lake.session()).deleteOrphanFiles(loaded).olderThan(soon).execute();
      }
    }
  }

  private Table load(String table) {
    return lake.snapshots().loadOrNull(table);
  }
}
