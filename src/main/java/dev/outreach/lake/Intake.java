package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;

import dev.outreach.source.Delivery;
import dev.outreach.source.Part;
import dev.outreach.source.Reading;
import dev.outreach.source.RejectBudget;
import dev.outreach.table.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes exports into the lake, each record once: read, counted, judged against what is stored,
 * audited, and only then stored. The ledger is written last, so that a run that dies on the way is
 * repeated by the next one and changes nothing twice.
 */
public final class Intake {
  private final Lake lake;
  private final Reading reading;
  private final RejectBudget budget;
  private final Accounts.Recogniser recogniser;

  /**
   * An intake into this lake.
   *
   * @param budget how many records of a file may be bad before it is refused whole
   */
  public Intake(Lake lake, Reading reading, RejectBudget budget) {
    this(lake, reading, budget, delivery -> Part.of(delivery, reading));
  }

  Intake(Lake lake, Reading reading, RejectBudget budget, Accounts.Recogniser recogniser) {
    this.lake = lake;
    this.reading = reading;
    this.budget = budget;
    this.recogniser = recogniser;
  }

  /**
   * Takes in what is new among these files. A file that is refused changes nothing: what an earlier
   * reading of it, or an earlier version of a log, gave stays.
   *
   * @throws AuditFailed if a file's account does not balance; nothing was stored then
   */
  public Taken take(List<Delivery> deliveries, Instant now) throws AuditFailed {
    Ledger ledger = new Ledger(lake, deliveries, reading.fingerprint());
    Ledger.Plan plan = ledger.plan();
    Accounts accounts = Accounts.of(plan.read(), recogniser);
    Set<String> gone = new HashSet<>();
    if (!accounts.files().isEmpty() || !plan.reread().isEmpty() || !plan.replaced().isEmpty()) {
      Dataset<Row> staged =
          LakeSession.keep(Staged.entries(lake.session(), accounts.parts(), reading));
      try {
        accounts.countGiven(staged, budget);
        gone = gone(plan, ledger, accounts);
        store(staged, accounts, gone);
      } catch (AuditFailed e) {
        e.taken = taken(accounts);
        throw e;
      } finally {
        staged.unpersist();
      }
    }
    writeLedger(plan, ledger, accounts, gone, now);
    return taken(accounts);
  }

  private static Taken taken(Accounts accounts) {
    return new Taken(
        List.copyOf(accounts.files()),
        accounts.unrecognised().stream().map(Delivery::path).toList());
  }

  /** Files whose rows go: those that are replaced by what was taken, or are no export any more. */
  private static Set<String> gone(Ledger.Plan plan, Ledger ledger, Accounts accounts) {
    Set<String> gone = new HashSet<>();
    plan.reread().stream().filter(accounts::isTaken).forEach(gone::add);
    accounts.unrecognised().stream()
        .map(Delivery::sha256)
        .filter(ledger::isStored)
        .forEach(gone::add);
    plan.replaced()
        .forEach(
            (old, by) -> {
              boolean isReadNow = plan.read().stream().anyMatch(d -> d.sha256().equals(by));
              if (isReadNow ? accounts.isTaken(by) : ledger.isStored(by)) {
                gone.add(old);
              }
            });
    return gone;
  }

  private void store(Dataset<Row> staged, Accounts accounts, Set<String> gone) throws AuditFailed {
    try (Judged judged = new Judged(lake, gone)) {
      judged.judge(staged, accounts);
      accounts.audit();
      judged.store();
    }
  }

  private void writeLedger(
      Ledger.Plan plan, Ledger ledger, Accounts accounts, Set<String> gone, Instant now) {
    List<Row> lines = new ArrayList<>();
    for (FileCounts file : accounts.files()) {
      boolean keepsItsLine = file.isRefused() && plan.reread().contains(file.delivery().sha256());
      if (!keepsItsLine) {
        lines.add(file.toRow(ledger.reading(file.delivery(), file.source()), now));
      }
    }
    Set<String> written = new HashSet<>();
    lines.forEach(line -> written.add(line.getString(Files.SCHEMA.fieldIndex(Files.SHA256))));
    for (Row line : plan.moved()) {
      if (!written.contains(line.getString(Files.SCHEMA.fieldIndex(Files.SHA256)))) {
        lines.add(line);
      }
    }
    Set<String> dropped = new HashSet<>(plan.dropped());
    gone.stream().filter(sha -> !written.contains(sha)).forEach(dropped::add);
    if (!lines.isEmpty() || !dropped.isEmpty()) {
      Column leaves = dropped.isEmpty() ? null : col(Files.SHA256).isin(dropped.toArray());
      lake.writeLedger(lake.session().createDataFrame(lines, Files.SCHEMA), leaves);
    }
  }

  /**
   * What a run took in.
   *
   * @param files the account of every file that was read, in the order of the files
   * @param unrecognised paths of files that no source knows
   */
  public record Taken(List<FileCounts> files, List<String> unrecognised) {}

  /** A file's account does not balance, or a table is not what was to be stored. */
  public static final class AuditFailed extends Exception {
    private final transient List<String> paths;
    private transient Taken taken;

    AuditFailed(String message, List<String> paths) {
      super(message);
      this.paths = paths;
    }

    /** Paths of the files that the message names. */
    public List<String> paths() {
      return paths;
    }

    /** What would have been taken in. */
    public Taken taken() {
      return taken;
    }
  }
}
