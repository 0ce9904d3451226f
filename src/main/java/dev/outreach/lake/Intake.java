package dev.outreach.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.source.Delivery;
import dev.outreach.source.Part;
import dev.outreach.source.Reading;
import dev.outreach.source.RefusedFile;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Takes exports into the lake, each record once: read, counted, judged against what is stored,
 * audited, and only then stored. The ledger is written last, so that a run that dies on the way is
 * repeated by the next one and changes nothing twice.
 */
public final class Intake {
  private static final Map<String, StructType> TABLES = tables();

  private final Lake lake;
  private final Reading reading;
  private final double maxRejectedShare;
  private final String fingerprint;

  /**
   * An intake into this lake.
   *
   * @param maxRejectedShare share of a file's records over which it is refused whole
   * @param fingerprint of the settings that decide what a reader makes of a file
   */
  public Intake(Lake lake, Reading reading, double maxRejectedShare, String fingerprint) {
    this.lake = lake;
    this.reading = reading;
    this.maxRejectedShare = maxRejectedShare;
    this.fingerprint = fingerprint;
  }

  /**
   * Takes in what is new among these files.
   *
   * @throws AuditFailed if a file's account does not balance; nothing was stored then
   */
  public Taken take(List<Delivery> deliveries, Set<String> keptByHand, Instant now)
      throws IOException, AuditFailed {
    Ledger.Plan plan = new Ledger(lake).plan(deliveries, fingerprint, keptByHand);
    Map<String, FileCounts> accounts = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    List<String> unrecognised = new ArrayList<>();
    for (Delivery delivery : plan.read()) {
      if (!recognise(delivery, accounts, parts)) {
        unrecognised.add(delivery.path());
      }
    }
    if (accounts.isEmpty() && plan.gone().isEmpty()) {
      return new Taken(List.of(), unrecognised);
    }
    Dataset<Row> staged = LakeSession.keep(Staged.entries(lake.session(), parts, reading));
    try {
      countGiven(staged, accounts);
      store(staged, accounts, plan.gone());
      writeLedger(accounts, plan.forgotten(), now);
    } finally {
      staged.unpersist();
    }
    return new Taken(List.copyOf(accounts.values()), unrecognised);
  }

  private boolean recognise(Delivery delivery, Map<String, FileCounts> accounts, List<Part> parts)
      throws IOException {
    try {
      List<Part> known = Part.of(delivery, reading);
      if (known.isEmpty()) {
        return false;
      }
      parts.addAll(known);
      accounts.put(delivery.sha256(), new FileCounts(delivery, sourceOf(known)));
    } catch (RefusedFile e) {
      accounts.put(delivery.sha256(), new FileCounts(delivery, "archive").refuse(e.getMessage()));
    }
    return true;
  }

  /** The source's name; of an archive with several, what their names begin with. */
  private static String sourceOf(List<Part> parts) {
    Set<String> names =
        parts.stream().map(p -> p.format()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> families =
        names.stream().map(n -> n.split("-")[0]).collect(Collectors.toCollection(TreeSet::new));
    return String.join("+", names.size() == 1 ? names : families);
  }

  /** Reads everything once, and refuses what is over its budget of rejects. */
  private void countGiven(Dataset<Row> staged, Map<String, FileCounts> accounts) {
    Column latest =
        greatest(
            col(Touches.NAME + "." + Touches.OCCURRED_AT),
            col(Contacts.NAME + "." + Contacts.CONNECTED_ON).cast("timestamp"),
            col(Contracts.NAME + "." + Contracts.SIGNED_ON).cast("timestamp"));
    Column problem =
        concat_ws(
            " ",
            concat_ws("", col(Provenance.PLACE), lit(":")),
            col(Quarantine.NAME + "." + Quarantine.REASON),
            col(Quarantine.NAME + "." + Quarantine.FIELD));
    Column isReject = col(Quarantine.NAME).isNotNull();
    Column order = struct(col(Staged.PART), col(Staged.NUMBER), problem.as("problem"));
    Dataset<Row> perFile =
        staged
            .groupBy(Provenance.FILE)
            .agg(
                sum(coalesce(col(Staged.GIVEN), lit(0L))).as("given"),
                sum(coalesce(col(Staged.SKIPPED), lit(0L))).as("skipped"),
                max(latest).as("latest"),
                count(when(isReject, 1)).as("rejected"),
                min(when(isReject, order)).getField("problem").as("first"),
                min(Staged.REFUSAL).as("refusal"));
    for (Row row : perFile.collectAsList()) {
      FileCounts file = accounts.get(row.<String>getAs(Provenance.FILE));
      file.given(row.getAs("given"), row.getAs("skipped"), row.getAs("latest"))
          .rejected(row.getAs("rejected"), row.getAs("first"));
      String refusal = row.getAs("refusal");
      if (refusal != null) {
        file.refuse(refusal);
      } else if (file.rejectedShare() > maxRejectedShare) {
        file.refuse(overBudget(file));
      }
    }
  }

  private String overBudget(FileCounts file) {
    return "%d of %d records cannot be read (outreach.limits.max-rejected-share = %s); the first: %s"
        .formatted(file.rejected(), file.given(), maxRejectedShare, file.firstProblem());
  }

  private void store(Dataset<Row> staged, Map<String, FileCounts> accounts, Set<String> gone)
      throws AuditFailed {
    Map<String, Dataset<Row>> judged = judge(staged, accounts, gone);
    try {
      Dataset<Row> fates = null;
      for (Map.Entry<String, Dataset<Row>> table : judged.entrySet()) {
        Dataset<Row> one =
            table
                .getValue()
                .select(lit(table.getKey()).as("name"), col(Provenance.FILE), col(Versions.FATE));
        fates = fates == null ? one : fates.union(one);
      }
      Map<String, Long> toStore = new LinkedHashMap<>();
      for (Row row :
          fates.groupBy("name", Provenance.FILE, Versions.FATE).count().collectAsList()) {
        accounts.get(row.getString(1)).add(row.getString(0), row.getString(2), row.getLong(3));
        if (row.getString(2).equals(Versions.STORE)) {
          toStore.merge(row.getString(0), row.getLong(3), Long::sum);
        }
      }
      audit(accounts);
      Column leaves = gone.isEmpty() ? null : col(Provenance.FILE).isin(gone.toArray());
      for (Map.Entry<String, Dataset<Row>> table : judged.entrySet()) {
        boolean mayLeave = leaves != null && lake.exists(table.getKey());
        if (toStore.containsKey(table.getKey()) || mayLeave) {
          Dataset<Row> rows = table.getValue().filter(col(Versions.FATE).equalTo(Versions.STORE));
          lake.merge(table.getKey(), rows.drop(Versions.FATE), mayLeave ? leaves : null);
        }
      }
    } finally {
      judged.values().forEach(Dataset::unpersist);
    }
  }

  private Map<String, Dataset<Row>> judge(
      Dataset<Row> staged, Map<String, FileCounts> accounts, Set<String> gone) {
    Dataset<Row> files = takenFiles(accounts);
    Map<String, Dataset<Row>> judged = new LinkedHashMap<>();
    TABLES.forEach(
        (table, own) -> {
          Dataset<Row> stored = null;
          if (lake.exists(table)) {
            stored = lake.read(table).filter(not(col(Provenance.FILE).isin(gone.toArray())));
          }
          Dataset<Row> fates =
              Versions.withFate(
                  Staged.ofTable(staged, table), own, Lake.KEYS.get(table), files, stored);
          judged.put(table, LakeSession.keep(fates));
        });
    return judged;
  }

  /** The files that are not refused, each with the latest event it knows. */
  private Dataset<Row> takenFiles(Map<String, FileCounts> accounts) {
    List<Row> rows =
        accounts.values().stream()
            .filter(file -> !file.isRefused())
            .map(file -> RowFactory.create(file.delivery().sha256(), file.knownUntil()))
            .toList();
    return lake.session()
        .createDataFrame(
            rows,
            new StructType()
                .add(Provenance.FILE, DataTypes.StringType, false)
                .add(Provenance.KNOWN_UNTIL, DataTypes.TimestampType, true));
  }

  private static void audit(Map<String, FileCounts> accounts) throws AuditFailed {
    List<String> unbalanced =
        accounts.values().stream()
            .filter(file -> !file.isBalanced())
            .map(file -> file.delivery().path())
            .toList();
    if (!unbalanced.isEmpty()) {
      throw new AuditFailed(
          "what was read and what would be stored do not add up in "
              + String.join(", ", unbalanced));
    }
  }

  private void writeLedger(Map<String, FileCounts> accounts, Set<String> forgotten, Instant now) {
    List<Row> rows = accounts.values().stream().map(f -> f.toRow(fingerprint, now)).toList();
    Column leaves = forgotten.isEmpty() ? null : col(Files.SHA256).isin(forgotten.toArray());
    if (!rows.isEmpty() || leaves != null) {
      lake.merge(Files.NAME, lake.session().createDataFrame(rows, Files.SCHEMA), leaves);
    }
  }

  private static Map<String, StructType> tables() {
    Map<String, StructType> tables = new LinkedHashMap<>();
    tables.put(Touches.NAME, Touches.SCHEMA);
    tables.put(Contacts.NAME, Contacts.SCHEMA);
    tables.put(Contracts.NAME, Contracts.SCHEMA);
    tables.put(Quarantine.NAME, Quarantine.SCHEMA);
    return tables;
  }

  /**
   * What a run took in.
   *
   * @param files the account of every file that was read, in the order of the files
   * @param unrecognised paths of files that no source knows
   */
  public record Taken(List<FileCounts> files, List<String> unrecognised) {}

  /** A file's account does not balance. */
  public static final class AuditFailed extends Exception {
    AuditFailed(String message) {
      super(message);
    }
  }
}
