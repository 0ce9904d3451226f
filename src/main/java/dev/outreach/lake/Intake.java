package dev.outreach.lake;

import dev.outreach.export.Delivery;
import dev.outreach.export.RejectBudget;
import dev.outreach.format.Part;
import dev.outreach.identity.Suppression;
import dev.outreach.identity.SuppressionFilter;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Takes exports into the lake, each record once: read, counted, judged against what is stored,
 * audited, and only then stored. The ledger is written last, so that a run that dies on the way is
 * repeated by the next one and changes nothing twice.
 */
public final class Intake {
  private static final long LARGE_BYTES = 1 << 20;
  private static final int MANY = 20;
  private static final int NAMED = 5;

  static final String ANOTHER_RUN = "another run wrote to the tables at the same time: run again";

  private final Lake lake;
  private final ReadingContext reading;
  private final RejectBudget budget;
  private final FilesToRead.Recogniser recogniser;
  private final Suppression suppression;

  /**
   * An intake into this lake.
   *
   * @param budget how many records of a file may be bad before it is refused whole
   */
  public Intake(Lake lake, ReadingContext reading, RejectBudget budget) {
    this(lake, reading, budget, delivery -> Part.of(delivery, reading));
  }

  /** The same intake, which stores nothing of those who were erased. */
  public Intake without(Suppression erased) {
    return new Intake(lake, reading, budget, recogniser, erased);
  }

  Intake(
      Lake lake, ReadingContext reading, RejectBudget budget, FilesToRead.Recogniser recogniser) {
    this(lake, reading, budget, recogniser, Suppression.NONE);
  }

  private Intake(
      Lake lake,
      ReadingContext reading,
      RejectBudget budget,
      FilesToRead.Recogniser recogniser,
      Suppression suppression) {
    this.lake = lake;
    this.reading = reading;
    this.budget = budget;
    this.recogniser = recogniser;
    this.suppression = suppression;
  }

  /**
   * Takes in what is new among these files. A file that is refused changes nothing: what an earlier
   * reading of it, or an earlier version of a log, gave stays.
   *
   * @throws AuditFailed if a file's account does not balance; nothing was stored then
   */
  public Taken take(List<Delivery> deliveries, Instant now) throws AuditFailed {
    Lake.State state = lake.restore();
    if (!suppression.isEmpty() && new SuppressionList(lake).isPending()) {
      new Erasure(lake, suppression).clean();
      state = lake.restore();
    }
    Ledger ledger = new Ledger(lake, deliveries, reading.fingerprint(), suppression.filter());
    Ledger.Plan plan = ledger.plan();
    FilesToRead accounts = FilesToRead.of(plan.read(), recogniser);
    Set<String> gone = new HashSet<>();
    if (!accounts.files().isEmpty() || !plan.reread().isEmpty() || !plan.replaced().isEmpty()) {
      try (StagedRecords staged = new StagedRecords(lake)) {
        staged.read(accounts.parts(), reading, suppression, now);
        accounts.countGiven(staged.parts(), budget, delivery -> ledger.firstSeen(delivery, now));
        gone = gone(plan, ledger, accounts);
        Editions editions = Editions.of(ledger, accounts.taken(), now);
        state = store(new Comparison(staged, accounts, ledger, editions, now), gone, state);
      } catch (AuditFailed e) {
        e.taken = taken(accounts, plan);
        throw e;
      }
    }
    List<Row> lines = lines(plan, ledger, accounts, now);
    if (!writeLedger(now, lines, dropped(plan, gone, lines), state)) {
      AuditFailed failed = new AuditFailed(ANOTHER_RUN, List.of());
      failed.taken = taken(accounts, plan);
      throw failed;
    }
    return taken(accounts, plan);
  }

  private static Taken taken(FilesToRead accounts, Ledger.Plan plan) {
    return new Taken(
        List.copyOf(accounts.files()),
        accounts.unrecognised().stream().map(Delivery::path).toList(),
        worthNaming(accounts.unrecognised()),
        plan.outdated());
  }

  /**
   * The largest that no source knows, where they are large or many: an export may be among them.
   */
  private static List<String> worthNaming(List<Delivery> unrecognised) {
    boolean areMany = unrecognised.size() > MANY;
    return unrecognised.stream()
        .filter(delivery -> areMany || delivery.bytes() >= LARGE_BYTES)
        .sorted(Comparator.comparingLong(Delivery::bytes).reversed())
        .limit(NAMED)
        .map(Delivery::path)
        .toList();
  }

  /** Files whose rows go: those that are replaced by what was taken, or are no export any more. */
  private static Set<String> gone(Ledger.Plan plan, Ledger ledger, FilesToRead accounts) {
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

  /** What is read now, and beside what it is judged. */
  private record Comparison(
      StagedRecords staged, FilesToRead accounts, Ledger ledger, Editions editions, Instant now) {
    /** Files taken in before that list the same as one that is read now, and are later. */
    Set<Delivery> laterLists() {
      Set<Delivery> later = new LinkedHashSet<>();
      for (FileCounts file : accounts.taken()) {
        if (file.wholeOf() != null) {
          later.addAll(
              ledger.later(
                  file,
                  editions,
                  line -> file.wholeOf().equals(line.getAs(Files.WHOLE_OF)) && !isReadNow(line)));
        }
      }
      return later;
    }

    /** Files taken in before that are later than these, which come in late. */
    Set<Delivery> laterThan(Set<String> files) {
      Set<Delivery> later = new LinkedHashSet<>();
      for (String file : files) {
        if (accounts.of(file) != null) {
          later.addAll(ledger.later(accounts.of(file), editions, line -> !isReadNow(line)));
        }
      }
      return later;
    }

    private boolean isReadNow(Row line) {
      return accounts.of(line.getAs(Files.SHA256)) != null;
    }
  }

  /**
   * Judges what is read, and stores it. An export that comes in late, and would change what is
   * stored, is judged beside the later ones, which are read again for that: the stored rows do not
   * say which later exports repeat them.
   */
  private Lake.State store(Comparison read, Set<String> gone, Lake.State state) throws AuditFailed {
    Set<Delivery> later = read.laterLists();
    MergePlan judged = judged(read, later, gone, state);
    Set<Delivery> changed = read.laterThan(judged.changing());
    if (!later.containsAll(changed)) {
      later.addAll(changed);
      read.accounts.forgetFates();
      judged = judged(read, later, gone, state);
    }
    read.accounts.audit();
    return new Lake.State(state.ledger(), judged.store());
  }

  private MergePlan judged(
      Comparison read, Set<Delivery> later, Set<String> gone, Lake.State state) {
    Set<String> again = later.stream().map(Delivery::sha256).collect(Collectors.toSet());
    List<Delivery> unread =
        later.stream().filter(delivery -> !read.staged.holds(delivery.sha256())).toList();
    if (!unread.isEmpty()) {
      List<Part> parts = FilesToRead.of(unread, recogniser).parts();
      read.staged.read(parts, reading, suppression, read.now);
    }
    Listings lists = new Listings(read.ledger, read.accounts.taken(), again, read.editions);
    MergePlan judged = new MergePlan(lake, read.staged, gone, state.tables());
    judged.judge(read.accounts, read.editions, lists);
    return judged;
  }

  private List<Row> lines(Ledger.Plan plan, Ledger ledger, FilesToRead accounts, Instant now) {
    List<Row> lines = new ArrayList<>();
    SuppressionFilter erased = suppression.filter();
    for (FileCounts file : accounts.files()) {
      Delivery delivery = file.delivery();
      if (!file.isRefused() || !plan.reread().contains(delivery.sha256())) {
        lines.add(
            file.toRow(
                ledger.reading(delivery, file.source()),
                ledger.firstSeen(delivery, now),
                now,
                erased));
      }
    }
    Set<String> written = shas(lines);
    plan.moved().stream().filter(line -> !written.contains(sha(line))).forEach(lines::add);
    return lines;
  }

  private static Set<String> dropped(Ledger.Plan plan, Set<String> gone, List<Row> lines) {
    Set<String> dropped = new HashSet<>(plan.dropped());
    dropped.addAll(gone);
    dropped.removeAll(shas(lines));
    return dropped;
  }

  private static Set<String> shas(List<Row> lines) {
    return lines.stream().map(Intake::sha).collect(Collectors.toSet());
  }

  /** Of a row that was made here, and does not know its schema. */
  private static String sha(Row line) {
    return line.getString(Files.SCHEMA.fieldIndex(Files.SHA256));
  }

  private boolean writeLedger(Instant now, List<Row> lines, Set<String> dropped, Lake.State state) {
    if (lines.isEmpty() && dropped.isEmpty()) {
      return true;
    }
    return lake.writeLedger(now, lines, dropped, state);
  }

  /**
   * What a run took in.
   *
   * @param files the account of every file that was read, in the order of the files
   * @param unrecognised paths of files that no source knows
   * @param worthNaming the largest of these, where they are large or many
   * @param outdated paths of files that lie here no more, so that what was read of them with other
   *     settings stays
   */
  public record Taken(
      List<FileCounts> files,
      List<String> unrecognised,
      List<String> worthNaming,
      List<String> outdated) {}

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
