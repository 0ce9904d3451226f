package dev.outreach.lake;

import dev.outreach.export.Delivery;
import dev.outreach.export.RejectBudget;
import dev.outreach.identity.SuppressionFilter;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Files;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The account of one file that was read: what its reader gave out, and what became of it. The two
 * are counted apart, and {@link #isBalanced} holds them together.
 */
public final class FileCounts {
  private final Delivery delivery;
  private final String source;
  private final Map<String, Long> stored = new HashMap<>();
  private long given;
  private long skipped;
  private long duplicates;
  private long rejected;
  private long suppressed;
  private boolean isHeldBack;
  private String refusal;
  private String firstProblem;
  private Instant knownUntil;
  private String wholeOf;

  FileCounts(Delivery delivery, String source) {
    this.delivery = delivery;
    this.source = source;
  }

  /** Notes what the readers of its parts gave out. */
  FileCounts given(long entries, long skippedRecords) {
    given = entries;
    skipped = skippedRecords;
    return this;
  }

  /** Notes how many of them are of people who were erased. */
  FileCounts suppressed(long entries) {
    suppressed = entries;
    return this;
  }

  /** Notes when it was made, as far as is known, and what it lists whole; null for nothing. */
  FileCounts made(Instant at, String wholeOfWhat) {
    knownUntil = at;
    wholeOf = wholeOfWhat;
    return this;
  }

  /**
   * Notes what could not be read.
   *
   * @param heldBack those of them that may be whole once the file is
   * @param first what is wrong with the first one, with its place
   */
  FileCounts rejected(long records, long heldBack, String first) {
    rejected = records;
    isHeldBack = heldBack > 0;
    firstProblem = first;
    return this;
  }

  /** Refuses the file if more of its records are bad than it may have. */
  void refuseOver(RejectBudget budget) {
    if (budget.isOver(given, rejected, skipped)) {
      refuse(budget.refusal(given, rejected, skipped, firstProblem));
    }
  }

  /** Refuses the file as a whole: none of its records is stored, whatever was read of it. */
  FileCounts refuse(String why) {
    refusal = why;
    firstProblem = why;
    return this;
  }

  /** Adds records of one table that met one fate. */
  void add(String table, String fate, long records) {
    if (fate.equals(LatestVersions.DUPLICATE) && !table.equals(Quarantine.NAME)) {
      duplicates += records;
    } else {
      stored.merge(table, records, Long::sum);
    }
  }

  void forgetFates() {
    stored.clear();
    duplicates = 0;
  }

  public boolean isRefused() {
    return refusal != null;
  }

  /** Whether everything that the reader gave out is accounted for. */
  boolean isBalanced() {
    long all = touches() + contacts() + contracts() + duplicates + rejected + suppressed;
    return isRefused() || given == all && rejected == stored.getOrDefault(Quarantine.NAME, 0L);
  }

  public Delivery delivery() {
    return delivery;
  }

  public String source() {
    return source;
  }

  /** Entries that its reader gave out. */
  public long given() {
    return given;
  }

  public long touches() {
    return stored.getOrDefault(Touches.NAME, 0L);
  }

  public long contacts() {
    return stored.getOrDefault(Contacts.NAME, 0L);
  }

  public long contracts() {
    return stored.getOrDefault(Contracts.NAME, 0L);
  }

  public long duplicates() {
    return duplicates;
  }

  public long rejected() {
    return rejected;
  }

  /** Entries of people who were erased: nothing of them is stored. */
  public long suppressed() {
    return suppressed;
  }

  /** Records that are no touch by their nature; not among those given. */
  public long skipped() {
    return skipped;
  }

  /** What is wrong with the file, or with its first rejected record; null if nothing is. */
  public String firstProblem() {
    return firstProblem;
  }

  Instant knownUntil() {
    return knownUntil;
  }

  String wholeOf() {
    return wholeOf;
  }

  /**
   * Its line in the ledger; of a file of which a row was held back, with a reading that none is: it
   * is read again by the next run, whether its bytes are others then or the same.
   *
   * @param erased whom it must not name
   */
  Row toRow(String reading, Instant firstSeen, Instant now, SuppressionFilter erased) {
    return RowFactory.create(
        delivery.sha256(),
        erased.path(delivery.path()),
        delivery.bytes(),
        source,
        isRefused() ? Files.REFUSED : Files.TAKEN,
        isHeldBack ? "" : reading,
        given,
        isRefused() ? 0L : touches(),
        isRefused() ? 0L : contacts(),
        isRefused() ? 0L : contracts(),
        isRefused() ? 0L : duplicates,
        isRefused() ? given : rejected,
        skipped,
        erased.text(firstProblem),
        knownUntil,
        now,
        firstSeen,
        delivery.modifiedNanos(),
        wholeOf,
        delivery.fileKey(),
        isRefused() ? 0L : suppressed);
  }
}
