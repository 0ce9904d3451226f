package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Provenance;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.apache.spark.sql.types.StructType;

/** The records that came in, by table, each with its fate; and how they are stored. */
final class Judged implements AutoCloseable {
  private static final Map<String, StructType> TABLES = tables();
  private static final String GONE = "gone";

  private final Lake lake;
  private final Map<String, Dataset<Row>> judged = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> fates = new HashMap<>();
  private final Set<String> changing = new HashSet<>();
  private final Map<String, Long> before;
  private final Set<String> gone;
  private Set<String> calledOff = Set.of();

  /**
   * The records that are staged, before they are judged.
   *
   * @param gone files whose stored rows are replaced
   * @param before the snapshot of each table
   */
  Judged(Lake lake, Set<String> gone, Map<String, Long> before) {
    this.lake = lake;
    this.gone = gone;
    this.before = before;
  }

  /** Judges what is staged of the files taken, and counts it in their accounts. */
  void judge(Dataset<Row> staged, Accounts accounts, Editions editions, Listings listings) {
    Dataset<Row> files = editions.table(lake.session());
    if (!listings.isEmpty()) {
      calledOff = listings.calledOff(Staged.ofTable(staged, Touches.NAME), stored(Touches.NAME));
    }
    List<String> tables = TABLES.keySet().stream().filter(t -> isTouched(t, accounts)).toList();
    judged.putAll(Parallel.map(tables, table -> table, table -> judge(table, staged, files)));
    count(accounts);
  }

  private boolean isTouched(String table, Accounts accounts) {
    return accounts.tables().contains(table) || isSomeGone(table) && exists(table);
  }

  private Dataset<Row> judge(String table, Dataset<Row> staged, Dataset<Row> files) {
    Dataset<Row> stored = stored(table);
    Dataset<Row> fates =
        Versions.withFate(
            Staged.ofTable(staged, table),
            TABLES.get(table),
            Lake.KEYS.get(table),
            files,
            stored == null ? null : stored.filter(not(isGone(table))));
    return LakeSession.keep(
        isCalledOff(table)
            .map(
                it ->
                    fates.withColumn(
                        Versions.FATE, when(it, Versions.DUPLICATE).otherwise(col(Versions.FATE))))
            .orElse(fates));
  }

  private boolean exists(String table) {
    return before.get(table) != Snapshots.NONE;
  }

  /**
   * The table before anything is stored; null where it does not exist. Named by its snapshot, since
   * Spark keeps the plans of what is persisted up to date with their tables, and would neither find
   * nor free them afterwards.
   */
  private Dataset<Row> stored(String table) {
    return exists(table) ? lake.at(table, before.get(table)) : null;
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

  private void count(Accounts accounts) {
    Dataset<Row> all = null;
    for (String table : judged.keySet()) {
      Dataset<Row> one = named(table, judged.get(table), col(Versions.FATE));
      if (isSomeGone(table) && exists(table)) {
        one = one.union(named(table, stored(table).filter(isGone(table)), lit(GONE)));
      }
      all = all == null ? one : all.union(one);
    }
    if (all == null) {
      return;
    }
    for (Row row : all.groupBy("name", Provenance.FILE, "fate").count().collectAsList()) {
      String table = row.getString(0);
      String fate = row.getString(2);
      fates.computeIfAbsent(table, t -> new HashMap<>()).merge(fate, row.getLong(3), Long::sum);
      FileCounts file = accounts.of(row.getString(1));
      // Not of a file that was only read to be compared with.
      if (!fate.equals(GONE) && file != null) {
        file.add(table, fate, row.getLong(3));
      }
      if (fate.equals(Versions.CHANGED)) {
        changing.add(row.getString(1));
      }
    }
  }

  private static Dataset<Row> named(String table, Dataset<Row> rows, Column fate) {
    return rows.select(lit(table).as("name"), col(Provenance.FILE), fate.as("fate"));
  }

  /**
   * Stores what is to be stored, table by table.
   *
   * @return the snapshot of each table then
   * @throws Intake.AuditFailed if a table did not change by as many records as it was to; all
   *     tables are then again as they were
   */
  Map<String, Long> store() throws Intake.AuditFailed {
    List<String> tables = judged.keySet().stream().filter(this::isWritten).toList();
    Map<String, OptionalLong> changes =
        Parallel.map(
            tables,
            table -> table,
            table -> {
              lake.merge(table, Versions.toWrite(judged.get(table)), goneFrom(table));
              return lake.snapshots().netSince(table, before.get(table));
            });
    for (String table : tables) {
      long expected = number(table, Versions.NEW) - number(table, GONE);
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
    return number(table, Versions.NEW) + number(table, Versions.CHANGED) + number(table, GONE) > 0;
  }

  private Column goneFrom(String table) {
    return number(table, GONE) == 0 ? null : isGone(table);
  }

  private long number(String table, String fate) {
    return fates.getOrDefault(table, Map.of()).getOrDefault(fate, 0L);
  }

  @Override
  public void close() {
    judged.values().forEach(Dataset::unpersist);
  }

  private static Map<String, StructType> tables() {
    Map<String, StructType> tables = new LinkedHashMap<>();
    tables.put(Touches.NAME, Touches.SCHEMA);
    tables.put(Contacts.NAME, Contacts.SCHEMA);
    tables.put(Contracts.NAME, Contracts.SCHEMA);
    tables.put(Quarantine.NAME, Quarantine.SCHEMA);
    return tables;
  }
}
