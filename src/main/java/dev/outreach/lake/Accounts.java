package dev.outreach.lake;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.source.Archive;
import dev.outreach.source.ArchiveDate;
import dev.outreach.source.Delivery;
import dev.outreach.source.Part;
import dev.outreach.source.RefusedFile;
import dev.outreach.source.Reject;
import dev.outreach.source.RejectBudget;
import dev.outreach.source.Text;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Provenance;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The files that a run reads: the parts of each, its account, and whether it is refused. */
final class Accounts {
  /** Finds the parts of a file, as {@link Part#of} does. */
  interface Recogniser {
    List<Part> parts(Delivery delivery) throws IOException;
  }

  private static final String UNREADABLE = "it could not be read: ";

  private final Map<String, FileCounts> files = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Delivery> unrecognised = new ArrayList<>();
  private final Set<String> tables = new TreeSet<>();

  /** The parts of a file, or why it is refused. */
  private record Found(List<Part> parts, String refusal) {}

  /**
   * Opens an account for each file of a known format. Several are looked at side by side: there may
   * be thousands, and a large one is searched through for the beginnings of its pieces.
   */
  static Accounts of(List<Delivery> deliveries, Recogniser recogniser) {
    Accounts accounts = new Accounts();
    Map<String, Found> found =
        Parallel.map(deliveries, Delivery::path, delivery -> found(delivery, recogniser));
    for (Delivery delivery : deliveries) {
      Found file = found.get(delivery.path());
      if (file.refusal() == null) {
        accounts.open(delivery, file.parts());
      } else {
        accounts.refuse(delivery, file.refusal());
      }
    }
    return accounts;
  }

  private static Found found(Delivery delivery, Recogniser recogniser) {
    try {
      return new Found(recogniser.parts(delivery), null);
    } catch (RefusedFile e) {
      return new Found(List.of(), e.getMessage());
    } catch (IOException e) {
      return new Found(List.of(), UNREADABLE + e.getClass().getSimpleName());
    }
  }

  private void open(Delivery delivery, List<Part> known) {
    if (known.isEmpty()) {
      unrecognised.add(delivery);
    } else {
      parts.addAll(known);
      files.put(delivery.sha256(), new FileCounts(delivery, sourceOf(known)));
    }
  }

  private void refuse(Delivery delivery, String why) {
    String source = Archive.isNamed(delivery.path()) ? "archive" : "unknown";
    files.put(delivery.sha256(), new FileCounts(delivery, source).refuse(why));
  }

  /** The source's name; of an archive with several, what their names begin with. */
  private static String sourceOf(List<Part> parts) {
    Set<String> names =
        parts.stream().map(p -> p.format()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> families =
        names.stream().map(n -> n.split("-")[0]).collect(Collectors.toCollection(TreeSet::new));
    return String.join("+", names.size() == 1 ? names : families);
  }

  List<Part> parts() {
    return parts;
  }

  List<Delivery> unrecognised() {
    return unrecognised;
  }

  Collection<FileCounts> files() {
    return files.values();
  }

  FileCounts of(String sha256) {
    return files.get(sha256);
  }

  boolean isTaken(String sha256) {
    return files.containsKey(sha256) && !files.get(sha256).isRefused();
  }

  /** The tables that something was read for. */
  Set<String> tables() {
    return tables;
  }

  /**
   * Reads everything once, and refuses what is over its budget of rejects.
   *
   * @param seen when a file was first seen
   * @param now events later than this are mistyped, or are to come: they date no export. Nor do
   *     those later than its file was last written to, which were to come then; unless all are,
   *     since a file may have lost its time
   */
  void countGiven(
      Dataset<Row> staged, RejectBudget budget, Function<Delivery, Instant> seen, Instant now) {
    Column event =
        greatest(
            col(Touches.NAME + "." + Touches.OCCURRED_AT),
            col(Contacts.NAME + "." + Contacts.CONNECTED_ON).cast("timestamp"),
            col(Contracts.NAME + "." + Contracts.SIGNED_ON).cast("timestamp"));
    Column hasHappened = event.leq(lit(now));
    Column isReject = col(Quarantine.NAME).isNotNull();
    Column isHeldBack =
        col(Quarantine.NAME + "." + Quarantine.REASON).equalTo(Reject.STILL_WRITTEN);
    Column first =
        struct(
            col(Staged.PART),
            col(Staged.NUMBER),
            col(Provenance.PLACE),
            col(Quarantine.NAME + "." + Quarantine.REASON),
            col(Quarantine.NAME + "." + Quarantine.FIELD),
            col(Quarantine.NAME + "." + Quarantine.MASKED_VALUE));
    Dataset<Row> perFile =
        staged
            .groupBy(Provenance.FILE)
            .agg(
                sum(coalesce(col(Staged.GIVEN), lit(0L))).as("given"),
                sum(coalesce(col(Staged.SKIPPED), lit(0L))).as("skipped"),
                sum(coalesce(col(Staged.SUPPRESSED), lit(0L))).as(Staged.SUPPRESSED),
                coalesce(
                        max(when(hasHappened.and(event.leq(col(Staged.WRITTEN_AT))), event)),
                        max(when(hasHappened, event)))
                    .as("latest"),
                max(Staged.MADE_AT).as(Staged.MADE_AT),
                array_join(sort_array(collect_set(Staged.WHOLE_OF)), "\n").as(Staged.WHOLE_OF),
                count(when(isReject, 1)).as("rejected"),
                count(when(isHeldBack, 1)).as("held"),
                min(when(isReject, first)).as("first"),
                min(Staged.REFUSAL).as("refusal"),
                count(col(Touches.NAME)).as(Touches.NAME),
                count(col(Contacts.NAME)).as(Contacts.NAME),
                count(col(Contracts.NAME)).as(Contracts.NAME),
                count(col(Quarantine.NAME)).as(Quarantine.NAME));
    for (Row row : perFile.collectAsList()) {
      FileCounts file = files.get(row.<String>getAs(Provenance.FILE));
      file.given(row.getAs("given"), row.getAs("skipped"))
          .suppressed(row.getAs(Staged.SUPPRESSED))
          .made(
              Editions.madeAt(
                  row.getAs("latest"),
                  stamp(file, row.getAs(Staged.MADE_AT)),
                  seen.apply(file.delivery())),
              Text.orNull(row.getAs(Staged.WHOLE_OF)))
          .rejected(row.getAs("rejected"), row.getAs("held"), problem(row.getAs("first")));
      for (String table : List.of(Touches.NAME, Contacts.NAME, Contracts.NAME, Quarantine.NAME)) {
        if (row.<Long>getAs(table) > 0) {
          tables.add(table);
        }
      }
      String refusal = row.getAs("refusal");
      if (refusal != null) {
        file.refuse(refusal);
      } else {
        file.refuseOver(budget);
      }
    }
  }

  /** What the export says of itself, else the date in its archive's name. */
  private static Instant stamp(FileCounts file, Instant own) {
    return own != null ? own : ArchiveDate.of(file.delivery().path()).orElse(null);
  }

  private static String problem(Row first) {
    if (first == null) {
      return null;
    }
    String place = first.getAs(Provenance.PLACE);
    Reject reject =
        new Reject(
            place,
            first.getAs(Quarantine.REASON),
            first.getAs(Quarantine.FIELD),
            first.getAs(Quarantine.MASKED_VALUE));
    return place + ": " + reject.inWords();
  }

  /** Takes back what became of the records, so that they can be judged again. */
  void forgetFates() {
    files.values().forEach(FileCounts::forgetFates);
  }

  /** The files that are not refused. */
  List<FileCounts> taken() {
    return files.values().stream().filter(file -> !file.isRefused()).toList();
  }

  /**
   * Holds what was read and what would be stored together.
   *
   * @throws Intake.AuditFailed if a file's account does not balance
   */
  void audit() throws Intake.AuditFailed {
    List<String> unbalanced =
        files.values().stream()
            .filter(file -> !file.isBalanced())
            .map(file -> file.delivery().path())
            .toList();
    if (!unbalanced.isEmpty()) {
      throw new Intake.AuditFailed(
          "what was read and what would be stored do not add up in "
              + String.join(", ", unbalanced),
          unbalanced);
    }
  }
}
