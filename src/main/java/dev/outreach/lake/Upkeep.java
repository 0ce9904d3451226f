package dev.outreach.lake;

import dev.outreach.table.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.actions.RewritePositionDeleteFiles;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.iceberg.util.SnapshotUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables small: what each night leaves behind is laid together, and what no kept run
 * needs is removed. Done once the reports stand, under the run's lock, so that no reader of this
 * program is about; a failure costs space and nothing else.
 */
public final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** Fewer small files than these are left as they are. */
  private static final int SMALL_FILES = 8;

  /** A file is small below this share of its table: large ones are not written anew for a night. */
  private static final int SMALL_SHARE = 8;

  /** Nor is one of so many bytes: opening it costs little beside reading it. */
  private static final long SMALL_BYTES = 2L << 20;

  private static final long LARGEST_FILE = 128L << 20;

  /** Property of the ledger: when files that belong to no table were last looked for. */
  private static final String SWEPT = "outreach.swept-at";

  private final Lake lake;
  private final int keptRuns;
  private final Duration orphansAfter;
  private final Instant now;
  private final int smallFiles;

  /**
   * For the tables of this lake.
   *
   * @param keptRuns of so many last runs what the tables held is kept, so that it can be gone back
   *     to
   * @param orphansAfter files older than this that belong to no table are removed
   * @param now when the run began
   */
  public Upkeep(Lake lake, int keptRuns, Duration orphansAfter, Instant now) {
    this(lake, keptRuns, orphansAfter, now, SMALL_FILES);
  }

  Upkeep(Lake lake, int keptRuns, Duration orphansAfter, Instant now, int smallFiles) {
    this.lake = lake;
    this.keptRuns = keptRuns;
    this.orphansAfter = orphansAfter;
    this.now = now;
    this.smallFiles = smallFiles;
  }

  /** Whether there is anything to do. */
  public boolean isDue() {
    Map<String, Set<Long>> kept = kept();
    return lake.tables().stream()
            .anyMatch(table -> isScattered(table) || !expired(load(table), kept).isEmpty())
        || isSweepDue();
  }

  /** Does what there is to do. */
  public void run() {
    List<String> tables = lake.tables();
    tables.forEach(this::setProperties);
    boolean isRewritten = false;
    for (String table : tables) {
      isRewritten |= isScattered(table) && compact(table);
    }
    if (isRewritten) {
      lake.snapshots().announce(lake.snapshots().currentOfData());
    }
    Map<String, Set<Long>> kept = kept();
    tables.forEach(table -> expire(load(table), kept));
    if (isSweepDue()) {
      removeOrphans();
    }
    emptyLogOfCatalog();
  }

  /**
   * SQLite lays its log into the catalog when the last connection is closed. Ours end with their
   * process, and the log would grow, night by night, to some megabytes.
   */
  private void emptyLogOfCatalog() {
    String address = lake.session().conf().get(LakeCatalog.ADDRESS, "");
    if (address.startsWith(LakeCatalog.SQLITE)) {
      try (Connection catalog = DriverManager.getConnection(address);
          Statement statement = catalog.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      } catch (SQLException e) {
        LOG.warn("the catalog's log stays as it is: {}", e.getErrorCode());
      }
    }
  }

  /** Each folder of the warehouse is listed for it, so not every night. */
  private boolean isSweepDue() {
    Table ledger = load(Files.NAME);
    if (ledger == null || ledger.history().isEmpty()) {
      return false;
    }
    String last = ledger.properties().get(SWEPT);
    Instant since =
        last == null
            ? Instant.ofEpochMilli(ledger.history().get(0).timestampMillis())
            : Instant.parse(last);
    return since.plus(orphansAfter).isBefore(now);
  }

  /** Removes old files that belong to no table: a run that was killed leaves such. */
  void removeOrphans() {
    for (String table : lake.tables()) {
      SparkActions.get(lake.session())
          .deleteOrphanFiles(load(table))
          .olderThan(now.minus(orphansAfter).toEpochMilli())
          .execute();
    }
    load(Files.NAME).updateProperties().set(SWEPT, now.toString()).commit();
  }

  private Table load(String table) {
    return lake.snapshots().loadOrNull(table);
  }

  /** Of a table that an older version of the program made. */
  private void setProperties(String table) {
    Table loaded = load(table);
    Map<String, String> wanted = new HashMap<>(Lake.PROPERTIES);
    wanted.entrySet().removeAll(loaded.properties().entrySet());
    wanted.remove("format-version");
    if (!wanted.isEmpty()) {
      UpdateProperties update = loaded.updateProperties();
      wanted.forEach(update::set);
      update.commit();
    }
  }

  private boolean isScattered(String table) {
    Sizes sizes = sizes(load(table));
    return sizes.small() >= smallFiles || sizes.deletes() >= smallFiles;
  }

  /** Lays small files together, and files much corrected anew; tells whether there were any. */
  private boolean compact(String table) {
    Sizes sizes = sizes(load(table));
    long before = lake.snapshots().current(table);
    RewriteDataFiles.Result data =
        SparkActions.get(lake.session())
            .rewriteDataFiles(load(table))
            .binPack()
            .option("min-input-files", Integer.toString(smallFiles))
            .option("target-file-size-bytes", Long.toString(LARGEST_FILE))
            .option("max-file-size-bytes", Long.toString(2 * LARGEST_FILE))
            .option("min-file-size-bytes", Long.toString(Math.max(1, sizes.smallBelow())))
            .option("remove-dangling-deletes", "true")
            .execute();
    RewritePositionDeleteFiles.Result deletes =
        SparkActions.get(lake.session())
            .rewritePositionDeletes(load(table))
            .option("min-input-files", Integer.toString(smallFiles))
            .execute();
    LOG.info(
        "{}: {} data files and {} of corrections laid together",
        table,
        data.rewrittenDataFilesCount(),
        deletes.rewrittenDeleteFilesCount());
    lake.session().catalog().refreshTable(Lake.address(table));
    return before != lake.snapshots().current(table);
  }

  /**
   * How the current files of a table are.
   *
   * @param small how many data files are small
   * @param smallBelow bytes below which one is
   * @param deletes how many files note corrections
   */
  private record Sizes(int small, long smallBelow, int deletes) {}

  private static Sizes sizes(Table table) {
    List<Long> data = new ArrayList<>();
    Set<String> deletes = new HashSet<>();
    try (CloseableIterable<FileScanTask> files = table.newScan().planFiles()) {
      for (FileScanTask file : files) {
        DataFile own = file.file();
        data.add(own.fileSizeInBytes());
        file.deletes().forEach(delete -> deletes.add(delete.location()));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    long all = data.stream().mapToLong(Long::longValue).sum();
    long smallBelow = Math.min(SMALL_BYTES, smallBelow(data, all));
    return new Sizes(
        (int) data.stream().filter(size -> size < smallBelow).count(), smallBelow, deletes.size());
  }

  /** Where no file is large beside the others, all are small. */
  private static long smallBelow(List<Long> sizes, long all) {
    long largest = sizes.stream().mapToLong(Long::longValue).max().orElse(0);
    return largest * 2 < all ? largest + 1 : all / SMALL_SHARE;
  }

  /** The snapshots that the last runs left, by table. */
  private Map<String, Set<Long>> kept() {
    Map<String, Set<Long>> kept = new HashMap<>();
    for (RunState state : lake.snapshots().history().stream().limit(keptRuns).toList()) {
      kept.computeIfAbsent(Files.NAME, table -> new HashSet<>()).add(state.ledger());
      state
          .tables()
          .forEach(
              (table, snapshot) ->
                  kept.computeIfAbsent(table, one -> new HashSet<>()).add(snapshot));
    }
    return kept;
  }

  /** By their ids, whatever their age: a week without a run must not cost what it would undo. */
  private static List<Long> expired(Table table, Map<String, Set<Long>> kept) {
    List<Long> expired = new ArrayList<>();
    if (table.currentSnapshot() != null) {
      Set<Long> own = withWayBack(table, kept.getOrDefault(nameOf(table), Set.of()));
      for (Snapshot snapshot : table.snapshots()) {
        long id = snapshot.snapshotId();
        if (id != table.currentSnapshot().snapshotId() && !own.contains(id)) {
          expired.add(id);
        }
      }
    }
    return expired;
  }

  /** With the snapshots on the way to them: a table goes back along its ancestors only. */
  private static Set<Long> withWayBack(Table table, Set<Long> kept) {
    Set<Long> all = new HashSet<>(kept);
    Set<Long> onTheWay = new HashSet<>();
    for (Snapshot ancestor : SnapshotUtil.currentAncestors(table)) {
      onTheWay.add(ancestor.snapshotId());
      if (kept.contains(ancestor.snapshotId())) {
        all.addAll(onTheWay);
      }
    }
    return all;
  }

  private static String nameOf(Table table) {
    return table.name().substring(table.name().lastIndexOf('.') + 1);
  }

  private static void expire(Table table, Map<String, Set<Long>> kept) {
    List<Long> expired = expired(table, kept);
    if (!expired.isEmpty()) {
      ExpireSnapshots expire = table.expireSnapshots().expireOlderThan(0);
      expired.forEach(expire::expireSnapshotId);
      expire.commit();
      LOG.info("{}: {} snapshots removed", nameOf(table), expired.size());
    }
  }
}
