package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;

import dev.outreach.source.Delivery;
import dev.outreach.table.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * What has been taken in before, and so which of the files that lie here are to be read. A file is
 * known by its bytes alone, never by its name or date.
 */
final class Ledger {
  /** A file of the ledger, by its SHA-256. */
  private record Known(String path, String source, String status, String reading) {}

  private final Map<String, Known> known = new LinkedHashMap<>();

  Ledger(Lake lake) {
    if (lake.exists(Files.NAME)) {
      List<Row> rows =
          lake.read(Files.NAME)
              .select(
                  col(Files.SHA256),
                  col(Files.PATH),
                  col(Files.SOURCE),
                  col(Files.STATUS),
                  col(Files.READING))
              .collectAsList();
      rows.forEach(
          row ->
              known.put(
                  row.getString(0),
                  new Known(
                      row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }
  }

  /**
   * What to read, and whose rows go.
   *
   * @param read files new to the ledger, refused before, or read with other settings before
   * @param gone files whose rows are replaced by what is read now, or that a newer version of a log
   *     kept by hand replaces
   * @param forgotten those of {@code gone} that no longer lie here: their ledger line goes too
   */
  record Plan(List<Delivery> read, Set<String> gone, Set<String> forgotten) {}

  /**
   * Compares what lies here with the ledger.
   *
   * @param keptByHand sources whose files the user edits: a new version under an old name replaces
   *     the old one, row for row
   */
  Plan plan(List<Delivery> here, String reading, Set<String> keptByHand) {
    Map<String, Delivery> distinct = new LinkedHashMap<>();
    here.forEach(delivery -> distinct.putIfAbsent(delivery.sha256(), delivery));
    Set<String> forgotten = replacedVersions(distinct, keptByHand);
    Set<String> logs = new HashSet<>();
    if (!forgotten.isEmpty()) {
      // A row of the old version may also stand in another log, where it counted as a duplicate.
      distinct.keySet().stream().filter(sha -> isLog(sha, keptByHand)).forEach(logs::add);
    }
    Set<String> gone = new HashSet<>(forgotten);
    List<Delivery> read =
        distinct.values().stream()
            .filter(d -> logs.contains(d.sha256()) || !isTaken(d.sha256(), reading))
            .toList();
    read.stream().map(Delivery::sha256).filter(known::containsKey).forEach(gone::add);
    return new Plan(read, gone, forgotten);
  }

  private boolean isTaken(String sha256, String reading) {
    Known file = known.get(sha256);
    return file != null && file.status.equals(Files.TAKEN) && file.reading.equals(reading);
  }

  private boolean isLog(String sha256, Set<String> keptByHand) {
    Known file = known.get(sha256);
    return file != null && keptByHand.contains(file.source);
  }

  private Set<String> replacedVersions(Map<String, Delivery> here, Set<String> keptByHand) {
    Set<String> paths = new HashSet<>();
    here.values().stream()
        .filter(delivery -> !known.containsKey(delivery.sha256()))
        .forEach(delivery -> paths.add(delivery.path()));
    Set<String> replaced = new HashSet<>();
    known.forEach(
        (sha, file) -> {
          if (keptByHand.contains(file.source)
              && paths.contains(file.path)
              && !here.containsKey(sha)) {
            replaced.add(sha);
          }
        });
    return replaced;
  }
}
