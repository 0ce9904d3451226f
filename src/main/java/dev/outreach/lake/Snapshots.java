package dev.outreach.lake;

import dev.outreach.table.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DeleteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * Iceberg's snapshots of the tables: what a commit did, how to undo it, and which snapshots belong
 * together. The ledger's commit names those of the other tables, for nothing commits several tables
 * at once.
 */
final class Snapshots {
  /** What stands for a table that does not exist, or holds no snapshot. */
  static final long NONE = -1;

  private final SparkSession spark;

  Snapshots(SparkSession spark) {
    this.spark = spark;
  }

  /** Number of a table's rows; 0 where it does not exist. */
  long rows(String table) {
    Table loaded = loadOrNull(table);
    return loaded == null || loaded.currentSnapshot() == null
        ? 0
        : Long.parseLong(
            loaded
                .currentSnapshot()
                .summary()
                .getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, "0"));
  }

  /** The current snapshot of a table, or {@link #NONE}. */
  long current(String table) {
    Table loaded = loadOrNull(table);
    return loaded == null ? NONE : id(loaded);
  }

  /**
   * Rows that the one commit of an intake since this snapshot added, less those that it removed, as
   * its files tell; nothing where another run has committed too.
   */
  OptionalLong netSince(String table, long before) {
    Table loaded = loadOrNull(table);
    if (loaded == null || id(loaded) == before) {
      return OptionalLong.of(0);
    }
    if (!isNext(loaded, before)) {
      return OptionalLong.empty();
    }
    Map<String, String> summary = loaded.currentSnapshot().summary();
    return OptionalLong.of(
        count(summary, SnapshotSummary.ADDED_RECORDS_PROP)
            - count(summary, SnapshotSummary.ADDED_POS_DELETES_PROP));
  }

  private static long count(Map<String, String> summary, String property) {
    return Long.parseLong(summary.getOrDefault(property, "0"));
  }

  /**
   * Undoes the one commit since this snapshot; {@link #NONE} leaves an empty table. What another
   * run has committed is left alone: its ledger counts on it.
   */
  void rollBack(String table, long before) {
    Table loaded = loadOrNull(table);
    if (loaded == null || id(loaded) == before || !isNext(loaded, before)) {
      return;
    }
    reset(loaded, table, before);
  }

  /**
   * Goes back to a snapshot that the table has passed; {@link #NONE} leaves an empty table.
   *
   * @return whether it did: not where the table is there already, or never was at that snapshot
   */
  boolean goBack(String table, long snapshot) {
    Table loaded = loadOrNull(table);
    boolean isPassed =
        loaded != null
            && id(loaded) != snapshot
            && (snapshot == NONE || SnapshotUtil.isAncestorOf(loaded, snapshot));
    if (isPassed) {
      reset(loaded, table, snapshot);
    }
    return isPassed;
  }

  private void reset(Table loaded, String table, long snapshot) {
    if (snapshot == NONE) {
      loaded.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
    } else {
      loaded.manageSnapshots().rollbackTo(snapshot).commit();
    }
    spark.catalog().refreshTable(Lake.address(table));
  }

  private static boolean isNext(Table table, long before) {
    Snapshot current = table.currentSnapshot();
    return current != null && (current.parentId() == null ? NONE : current.parentId()) == before;
  }

  /** The current snapshot of each table; null for one that has none. */
  Map<String, Long> ofAll() {
    return ofAll(this::current);
  }

  /** The snapshot of each table that belongs to the ledger as it is; null for one without. */
  Map<String, Long> pinnedOfAll() {
    return ofAll(table -> table.equals(Files.NAME) ? current(table) : pinned(table));
  }

  /** The snapshot of each table but the ledger that belongs to the ledger as it is. */
  Map<String, Long> pinnedOfData() {
    return ofData(this::pinned);
  }

  /** The current snapshot of each table but the ledger. */
  Map<String, Long> currentOfData() {
    return ofData(this::current);
  }

  private static Map<String, Long> ofData(ToLongFunction<String> snapshot) {
    Map<String, Long> all = new TreeMap<>();
    for (String table : Lake.KEYS.keySet()) {
      if (!table.equals(Files.NAME)) {
        all.put(table, snapshot.applyAsLong(table));
      }
    }
    return all;
  }

  private static Map<String, Long> ofAll(ToLongFunction<String> snapshot) {
    Map<String, Long> all = new TreeMap<>();
    for (String table : Lake.KEYS.keySet()) {
      long id = snapshot.applyAsLong(table);
      all.put(table, id == NONE ? null : id);
    }
    return all;
  }

  /**
   * What the ledger's commit is to say.
   *
   * @param run which run it belongs to
   * @param snapshots of the other tables
   */
  static Map<String, String> pins(Instant run, Map<String, Long> snapshots) {
    Map<String, String> pins = new HashMap<>();
    pins.put(RunState.RUN, run.toString());
    snapshots.forEach((table, snapshot) -> pins.put(RunState.PIN + table, Long.toString(snapshot)));
    return pins;
  }

  /** What the tables held after each run that changed them, the last one first. */
  List<RunState> history() {
    return RunState.history(loadOrNull(Files.NAME));
  }

  /** Whether the ledger still knows its own beginning: no commit before it has expired. */
  boolean isWholeHistory() {
    return RunState.isWholeHistory(loadOrNull(Files.NAME));
  }

  /**
   * A commit of its own in the ledger that changes none of its lines, and says of the other tables
   * where they are after the last run. Every run that is at work on this ledger fails of it.
   */
  void announce(Map<String, Long> tables) {
    Table ledger = loadOrNull(Files.NAME);
    List<RunState> history = history();
    if (!history.isEmpty()) {
      AppendFiles nothing = ledger.newAppend();
      pins(history.get(0).run(), tables).forEach(nothing::set);
      nothing.commit();
      spark.catalog().refreshTable(Lake.address(Files.NAME));
    }
  }

  /** Empties the ledger, and says that the other tables hold nothing; all else was before it. */
  void forgetAll() {
    Table ledger = loadOrNull(Files.NAME);
    DeleteFiles all = ledger.newDelete().deleteFromRowFilter(Expressions.alwaysTrue());
    Map<String, Long> nothing = ofData(table -> NONE);
    pins(Instant.EPOCH, nothing).forEach(all::set);
    all.commit();
    spark.catalog().refreshTable(Lake.address(Files.NAME));
  }

  /** Whether the ledger's last commit, if any since, follows the one before directly. */
  boolean isNextOrSame(String table, long before) {
    Table loaded = loadOrNull(table);
    return loaded == null ? before == NONE : id(loaded) == before || isNext(loaded, before);
  }

  /**
   * The snapshot of a table that belongs to the ledger as it is; {@link #NONE} where the ledger
   * knows the table as empty; the current one where no ledger's commit says, or it has expired.
   */
  long pinned(String table) {
    Table ledger = loadOrNull(Files.NAME);
    if (ledger == null || ledger.currentSnapshot() == null) {
      return NONE;
    }
    for (Snapshot commit : SnapshotUtil.currentAncestors(ledger)) {
      String pin = commit.summary().get(RunState.PIN + table);
      if (pin != null) {
        return existing(table, Long.parseLong(pin));
      }
    }
    return current(table);
  }

  private long existing(String table, long pin) {
    Table loaded = loadOrNull(table);
    boolean isThere = pin == NONE || loaded != null && loaded.snapshot(pin) != null;
    return isThere || loaded == null ? pin : id(loaded);
  }

  private static long id(Table table) {
    return table.currentSnapshot() == null ? NONE : table.currentSnapshot().snapshotId();
  }

  Table loadOrNull(String table) {
    if (!spark.catalog().tableExists(Lake.address(table))) {
      return null;
    }
    try {
      Table loaded = Spark3Util.loadIcebergTable(spark, Lake.address(table));
      loaded.refresh();
      return loaded;
    } catch (NoSuchTableException | org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
      return null;
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
