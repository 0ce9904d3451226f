package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;

import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import dev.outreach.table.Touches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The exports that list something whole, such as a calendar, and the events that each holds. */
final class Listings {
  /** What it needs to know of touches. */
  static final String[] COLUMNS = {Provenance.FILE, Touches.ID, Touches.OCCURRED_AT};

  private final Editions editions;
  private final Set<String> readNow;
  private final Map<String, String> wholeOf = new HashMap<>();

  /**
   * Of the files that the ledger knows, and those that are read now.
   *
   * @param again files that the ledger knows, and that are read now to be compared with
   */
  Listings(Ledger ledger, List<FileCounts> taken, Set<String> again, Editions editions) {
    this.editions = editions;
    this.readNow = new HashSet<>(again);
    for (Row line : ledger.taken()) {
      put(line.getAs(Files.SHA256), line.getAs(Files.WHOLE_OF));
    }
    for (FileCounts file : taken) {
      readNow.add(file.delivery().sha256());
      put(file.delivery().sha256(), file.wholeOf());
    }
    readNow.retainAll(wholeOf.keySet());
  }

  private void put(String sha256, String what) {
    wholeOf.remove(sha256);
    if (what != null) {
      wholeOf.put(sha256, what);
    }
  }

  /** Whether none is read now, so that nothing can be missing from it. */
  boolean isEmpty() {
    return readNow.isEmpty();
  }

  /**
   * The ids of the events that were called off.
   *
   * @param staged touches that are read now
   * @param stored touches as they are stored, or null for none
   */
  Set<String> calledOff(Dataset<Row> staged, Dataset<Row> stored) {
    Map<String, Map<String, Instant>> events = new HashMap<>();
    readNow.forEach(file -> events.put(file, new HashMap<>()));
    collect(staged, readNow, events);
    Set<String> others = new HashSet<>(wholeOf.keySet());
    others.removeAll(readNow);
    if (stored != null) {
      collect(stored, others, events);
    }
    List<Withdrawal.Listing> listings = new ArrayList<>();
    events.forEach(
        (file, held) ->
            listings.add(
                new Withdrawal.Listing(
                    wholeOf.get(file),
                    editions.of(file),
                    editions.knownUntil(file),
                    readNow.contains(file),
                    held)));
    return Withdrawal.of(listings);
  }

  private static void collect(
      Dataset<Row> touches, Set<String> files, Map<String, Map<String, Instant>> events) {
    if (files.isEmpty()) {
      return;
    }
    touches
        .filter(col(Provenance.FILE).isin(files.toArray()))
        .select(COLUMNS[0], Arrays.copyOfRange(COLUMNS, 1, COLUMNS.length))
        .collectAsList()
        .forEach(
            row ->
                events
                    .computeIfAbsent(row.getString(0), file -> new HashMap<>())
                    .put(row.getString(1), row.getAs(2)));
  }
}
