package dev.outreach.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Provenance;
import dev.outreach.table.Touches;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The records that came in, by table, each with its fate; and how they are stored. */
final class MergePlan {
  /** Fewer rows than these are sent to where the stored ones are, not the other way round. */
  private static final long FEW = 200_000;

  private final Lake lake;
  private final StagedRecords staged;
  private final Set<String> changing = new HashSet<>();
  private final Map<String, Long> before;
  private final Set<String> gone;
  private Set<String> calledOff = Set.of();
  private List<String> judged = List.of();
  private RecordFates fates = RecordFates.none();
  private Dataset<Row> files;

  /**
   * The records that are staged, before they are judged.
   *
   * @param gone files whose stored rows are replaced
   * @param before the snapshot of each table
   */
  MergePlan(Lake lake, StagedRecords staged, Set<String> gone, Map<String, Long> before) {
    this.lake = lake;
    this.staged = staged;
    this.gone = gone;
    this.before = before;
  }

  /** Judges what is staged of the files taken, and counts it in their accounts. */
  void judge(FilesToRead accounts, Editions editions, Listings listings) {
    files = editions.table(lake.session());
    if (!listings.isEmpty()) {
      calledOff =
          listings.calledOff(staged.rows(Touches.NAME, Listings.COLUMNS), stored(Touches.NAME));
    }
    judged = Lake.OWN.keySet().stream().filter(table -> isTouched(table, accounts)).toList();
    fates =
        judged.stream().map(this::judge).reduce(Dataset::union).map(RecordFates::of).orElse(fates);
    count(accounts);
  }

  private boolean isTouched(String table, FilesToRead accounts) {
    return accounts.tables().contains(table) || isSomeGone(table) && exists(table);
  }

  /**
   * What {@link RecordFates} counts of a table: the records that came in, and the stored ones that
   * go.
   */
  private Dataset<Row> judge(String table) {
    Dataset<Row> stored = stored(table);
    Column fate =
        isCalledOff(table)
            .map(it -> when(it, LatestVersions.DUPLICATE).otherwise(col(LatestVersions.FATE)))
            .orElse(col(LatestVersions.FATE));
    String key = Lake.KEYS.get(table);
    Dataset<Row> come = staged.rows(table, key, Provenance.FILE, Provenance.CONTENT);
    Dataset<Row> beside = stored == null ? null : stored.filter(not(isGone(table)));
    if (beside != null && staged.rows(table) < FEW) {
      beside = beside.join(broadcast(come.select(key)), new String[] {key}, "left_semi");
    }
    Dataset<Row> fates =
        LatestVersions.withFate(come, key, files, beside)
            .select(
                lit(table).as(RecordFates.TABLE),
                col(Provenance.FILE),
                col(StagedRecords.TASK),
                col(StagedRecords.POSITION),
                fate.as(LatestVersions.FATE),
                col(Lake.FILE),
                col(Lake.POSITION));
    if (stored == null || !isSomeGone(table)) {
      return fates;
    }
    return fates.union(
        stored
            .filter(isGone(table))
            .select(
                lit(table),
                col(Provenance.FILE),
                lit(null).cast(DataTypes.IntegerType),
                lit(null).cast(DataTypes.LongType),
                lit(RecordFates.GONE),
                col(Lake.FILE),
                col(Lake.POSITION)));
  }

  private boolean exists(String table) {
    return before.get(table) != Snapshots.NONE;
  }

  /** The table before anything is stored; null where it does not exist. */
  private Dataset<Row> stored(String table) {
    return exists(table) ? lake.placed(table, before.get(table)) : null;
  }

  private boolean isSomeGone(String table) {
    return !gone.isEmpty() || isCalledOff(table).isPresent();
  }

  private Column isGone(String table) {
    Column isOfFile = gone.isEmpty() ? lit(false) : col(Provenance.FILE).isin(gone.toArray());
    return isCalledOff(table).map(isOfFile::or).orElse(isOfFile);
  }

  private Optional<Column> isCalledOff(String table) {
    return table.equals(Touches.NAME) && !calledOff.isEmpty()
        ? Optional.of(col(Touches.ID).isin(calledOff.toArray()))
        : Optional.empty();
  }

  /** Files that would change records which are stored. */
  Set<String> changing() {
    return changing;
  }

  private void count(FilesToRead accounts) {
    fates
        .counts()
        .forEach(
            (fate, records) -> {
              FileCounts file = accounts.of(fate.file());
              // Not of a file that was only read to be compared with.
              if (!fate.fate().equals(RecordFates.GONE) && file != null) {
                file.add(fate.table(), fate.fate(), records);
              }
              if (fate.fate().equals(LatestVersions.CHANGED)) {
                changing.add(fate.file());
              }
            });
  }

  /**
   * Stores what is to be stored, table by table.
   *
   * @return the snapshot of each table then
   * @throws Intake.AuditFailed if a table did not change by as many records as it was to; all
   *     tables are then again as they were
   */
  Map<String, Long> store() throws Intake.AuditFailed {
    List<String> tables = judged.stream().filter(this::isWritten).toList();
    Map<String, OptionalLong> changes =
        Parallel.map(
            tables,
            table -> table,
            table -> {
              staged.store(table, fates, before.get(table));
              return lake.snapshots().netSince(table, before.get(table));
            });
    for (String table : tables) {
      long expected = number(table, LatestVersions.NEW) - number(table, RecordFates.GONE);
      OptionalLong net = changes.get(table);
      if (net.isEmpty() || net.getAsLong() != expected) {
        before.forEach(lake.snapshots()::rollBack);
        throw new Intake.AuditFailed(
            net.isEmpty()
                ? Intake.ANOTHER_RUN
                : String.format(
                    Locale.ROOT,
                    "%s was to change by %d records and changed by %d",
                    table,
                    expected,
                    net.getAsLong()),
            List.of());
      }
    }
    Map<String, Long> after = new TreeMap<>(before);
    tables.forEach(table -> after.put(table, lake.snapshots().current(table)));
    return after;
  }

  private boolean isWritten(String table) {
    return number(table, LatestVersions.NEW)
            + number(table, LatestVersions.CHANGED)
            + number(table, RecordFates.GONE)
        > 0;
  }

  private long number(String table, String fate) {
    return fates.count(table, fate);
  }
}
