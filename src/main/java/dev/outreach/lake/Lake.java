package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.outreach.export.Delivery;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * The stored tables. One that nothing was ever written to does not exist yet, and reads as empty.
 */
public class Lake {
  /** The tables that entries are stored in, and the key of each. */
  static final Map<String, String> KEYS =
      Map.of(
          Touches.NAME, Touches.ID,
          Contacts.NAME, Contacts.ID,
          Contracts.NAME, Contracts.ID,
          Quarantine.NAME, Quarantine.ID,
          Files.NAME, Files.SHA256);

  /** The columns of those of them that entries are stored in, without their provenance. */
  static final Map<String, StructType> OWN =
      Map.of(
          Touches.NAME, Touches.SCHEMA,
          Contacts.NAME, Contacts.SCHEMA,
          Contracts.NAME, Contracts.SCHEMA,
          Quarantine.NAME, Quarantine.SCHEMA);

  static final Map<String, StructType> SCHEMAS = schemas();

  /** Column of Iceberg's: the location of the data file that a row lies in. */
  static final String FILE = "_file";

  /** Column of Iceberg's: the row's position in its data file, from 0. */
  static final String POSITION = "_pos";

  /** Under contention Iceberg's default of 4 retries runs out; files are small, so no shuffling. */
  static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "commit.retry.num-retries", "10",
          "write.distribution-mode", "none",
          // Nine tenths of a small manifest are its heading: few are kept, not one a commit.
          "commit.manifest.min-count-to-merge", "2",
          "write.metadata.compression-codec", "gzip",
          "write.metadata.delete-after-commit.enabled", "true",
          "write.metadata.previous-versions-max", "3");

  private final SparkSession spark;
  private final Snapshots snapshots;
  private TakenFiles taken;

  /** The tables in the catalog {@code lake} of this session. */
  public Lake(SparkSession spark) {
    this.spark = spark;
    this.snapshots = new Snapshots(spark);
  }

  /**
   * All rows of a table, with the columns of its schema as stored: as the last complete intake left
   * it, also where another was cut off since.
   */
  public Dataset<Row> read(String table) {
    if (!exists(table) || table.equals(Files.NAME)) {
      return current(table);
    }
    long pinned = snapshots.pinned(table);
    if (pinned == Snapshots.NONE) {
      return empty(table);
    }
    Dataset<Row> rows = pinned == snapshots.current(table) ? current(table) : at(table, pinned);
    return rows.filter(isOfTakenFile());
  }

  /** Rows of a file that no line of the ledger names are none of the user's. */
  private Column isOfTakenFile() {
    long ledger = snapshots.current(Files.NAME);
    if (taken == null || taken.ledger() != ledger) {
      Object[] files =
          current(Files.NAME)
              .filter(col(Files.STATUS).equalTo(Files.TAKEN))
              .select(Files.SHA256)
              .collectAsList()
              .stream()
              .map(row -> row.get(0))
              .toArray();
      taken = new TakenFiles(ledger, col(Provenance.FILE).isin(files));
    }
    return taken.isOne();
  }

  /** The files that were taken in, as of a snapshot of the ledger. */
  private record TakenFiles(long ledger, Column isOne) {}

  /** All rows of a table as they were at a snapshot. */
  Dataset<Row> at(String table, long snapshot) {
    return whole(
        table, spark.sql("SELECT * FROM " + address(table) + " VERSION AS OF " + snapshot));
  }

  /** All rows of a table as it is now, also those that a run stored which did not live to end. */
  Dataset<Row> current(String table) {
    return exists(table) ? whole(table, spark.table(address(table))) : empty(table);
  }

  /** The rows with all columns of the schema: those that came later are empty in older rows. */
  private static Dataset<Row> whole(String table, Dataset<Row> rows) {
    Dataset<Row> whole = rows;
    for (StructField column : missing(table, rows)) {
      whole = whole.withColumn(column.name(), lit(null).cast(column.dataType()));
    }
    return whole;
  }

  private static List<StructField> missing(String table, Dataset<Row> rows) {
    Set<String> present = Set.of(rows.columns());
    return Arrays.stream(SCHEMAS.get(table).fields())
        .filter(column -> !present.contains(column.name()))
        .toList();
  }

  private static Map<String, StructType> schemas() {
    Map<String, StructType> schemas = new HashMap<>(Map.of(Files.NAME, Files.SCHEMA));
    OWN.forEach((table, own) -> schemas.put(table, Provenance.stored(own)));
    return Map.copyOf(schemas);
  }

  /** All rows of a table as they were at a snapshot, with {@link #FILE} and {@link #POSITION}. */
  Dataset<Row> placed(String table, long snapshot) {
    String select = "SELECT *, %s, %s FROM %s VERSION AS OF %d";
    return whole(
        table,
        spark.sql(String.format(Locale.ROOT, select, FILE, POSITION, address(table), snapshot)));
  }

  private Dataset<Row> empty(String table) {
    return spark.createDataFrame(List.of(), SCHEMAS.get(table));
  }

  /** Roughly what all exports measure: 100 bytes a touch, as a line of a log of calls has. */
  public long bytesOfExports() {
    return 100 * snapshots.rows(Touches.NAME);
  }

  /** Id of the Iceberg snapshot that each table is at; null for one without any. */
  public Map<String, Long> currentSnapshots() {
    return snapshots.ofAll();
  }

  /** Id of the Iceberg snapshot that {@link #read} reads of each table; null for none. */
  public Map<String, Long> snapshotsRead() {
    return snapshots.pinnedOfAll();
  }

  Snapshots snapshots() {
    return snapshots;
  }

  /**
   * The hash of a file that is as it was when it was taken in, without reading it; null of any
   * other.
   */
  public Function<Delivery, String> knownHashes() {
    return Ledger.hashes(current(Files.NAME));
  }

  /** Names of the tables that exist, in their order. */
  List<String> tables() {
    return KEYS.keySet().stream().filter(this::exists).sorted().toList();
  }

  boolean exists(String table) {
    return spark.catalog().tableExists(address(table));
  }

  public SparkSession session() {
    return spark;
  }

  /**
   * Takes back what a run left that did not live to write its ledger: every table goes back to what
   * the last line of the ledger's history says of it. A run that is still at work, where nothing
   * locks, fails then, and changes nothing.
   *
   * @return the tables as they are now; {@link Snapshots#NONE} for one that does not exist
   */
  State restore() {
    Map<String, Long> pinned = snapshots.pinnedOfData();
    boolean isLeft =
        pinned.entrySet().stream()
            .anyMatch(table -> snapshots.current(table.getKey()) != table.getValue());
    if (isLeft) {
      snapshots.announce(pinned);
      snapshots.pinnedOfData().forEach(snapshots::goBack);
    }
    return new State(snapshots.current(Files.NAME), snapshots.currentOfData());
  }

  /** What the tables hold at a moment: the snapshot of the ledger, and that of each other. */
  record State(long ledger, Map<String, Long> tables) {}

  /**
   * Closes an intake: its lines go into the ledger, and with them, in the same commit, which
   * snapshots of the other tables belong to it.
   *
   * @param run when the run began
   * @param state the ledger as it was when the intake began, and the other tables as it left them
   * @return false if another run has written meanwhile: then nothing of this one counts
   */
  boolean writeLedger(Instant run, List<Row> lines, Set<String> gone, State state) {
    if (!snapshots.currentOfData().equals(state.tables())) {
      return false;
    }
    replaceLines(lines, gone, Snapshots.pins(run, state.tables()));
    boolean isAlone =
        snapshots.isNextOrSame(Files.NAME, state.ledger())
            && snapshots.currentOfData().equals(state.tables());
    if (!isAlone) {
      snapshots.rollBack(Files.NAME, state.ledger());
    }
    return isAlone;
  }

  /**
   * Puts lines into the ledger, and takes those out that they replace, in one commit.
   *
   * @param gone hashes of files whose lines go, whatever replaces them
   * @param says properties of the commit
   */
  void replaceLines(List<Row> lines, Set<String> gone, Map<String, String> says) {
    TargetTable ledger = TargetTable.of(this, Files.NAME);
    long before = snapshots.current(Files.NAME);
    Set<String> leaving = new HashSet<>(gone);
    lines.forEach(line -> leaving.add(line.getString(Files.SCHEMA.fieldIndex(Files.SHA256))));
    Map<String, Roaring64Bitmap> removed = new HashMap<>();
    if (before != Snapshots.NONE) {
      placed(Files.NAME, before).select(Files.SHA256, FILE, POSITION).collectAsList().stream()
          .filter(line -> leaving.contains(line.getString(0)))
          .forEach(
              line ->
                  removed
                      .computeIfAbsent(line.getString(1), none -> new Roaring64Bitmap())
                      .addLong(line.getLong(2)));
    }
    List<DataFile> added = lines.isEmpty() ? List.of() : List.of(ledger.write(lines));
    commit(ledger, before, new TargetTable.Change(added, removed, says));
  }

  /** Changes a table, of which this snapshot was known. */
  void commit(TargetTable table, long before, TargetTable.Change change) {
    table.commit(before, change);
  }

  /** One at a time: of two who find none, Iceberg lets only one create it. */
  synchronized void createNamespace() {
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + LakeCatalog.NAMESPACE);
  }

  static String address(String table) {
    return LakeCatalog.NAMESPACE + "." + table;
  }
}
