package dev.outreach.lake;

import dev.outreach.source.Delivery;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Sources;
import dev.outreach.table.Files;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What has been taken in before, and so which of the files that lie here are to be read. A file is
 * known by its bytes alone, never by its name or date.
 */
final class Ledger {
  /**
   * What to read, and what that replaces.
   *
   * @param read files new to the ledger, refused before, or to be read anew
   * @param reread those of them that rows are stored of
   * @param replaced old versions of logs kept by hand → the file that lies under their name now
   * @param dropped refused files under whose name another lies now
   * @param moved lines of logs kept by hand that lie under another name now, with that name
   */
  record Plan(
      List<Delivery> read,
      Set<String> reread,
      Map<String, String> replaced,
      Set<String> dropped,
      List<Row> moved) {}

  private static final Set<String> KEPT_BY_HAND = Sources.keptByHand();

  private final List<Delivery> deliveries;
  private final Map<String, Row> known = new LinkedHashMap<>();
  private final Map<String, Delivery> here = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final String fingerprint;

  /**
   * The ledger as it stands, beside what lies here now.
   *
   * @param fingerprint of the settings that decide what a reader makes of a file
   */
  Ledger(Lake lake, List<Delivery> deliveries, String fingerprint) {
    this.deliveries = deliveries;
    this.fingerprint = fingerprint;
    for (Delivery delivery : deliveries) {
      here.putIfAbsent(delivery.sha256(), delivery);
      paths.put(delivery.path(), delivery.sha256());
    }
    if (lake.exists(Files.NAME)) {
      lake.current(Files.NAME)
          .collectAsList()
          .forEach(row -> known.put(row.getAs(Files.SHA256), row));
    }
  }

  /** Compares what lies here with what is known. */
  Plan plan() {
    Map<String, String> replaced = new HashMap<>();
    Set<String> dropped = new HashSet<>();
    List<Row> moved = new ArrayList<>();
    known.forEach(
        (sha, line) -> {
          String path = line.getAs(Files.PATH);
          boolean isMoved = !sha.equals(paths.get(path));
          if (here.containsKey(sha)) {
            if (isLog(line) && isMoved) {
              moved.add(underItsName(line, here.get(sha).path()));
            }
          } else if (paths.containsKey(path) && !isTaken(line)) {
            dropped.add(sha);
          } else if (paths.containsKey(path) && isLog(line)) {
            replaced.put(sha, paths.get(path));
          }
        });
    // A row of an old version may also stand in another log, where it counted as a duplicate.
    boolean readLogs = !replaced.isEmpty();
    List<Delivery> read =
        here.values().stream()
            .filter(d -> !isReadAsNow(d) || readLogs && isLog(known.get(d.sha256())))
            .toList();
    Set<String> reread =
        read.stream().map(Delivery::sha256).filter(this::isStored).collect(Collectors.toSet());
    return new Plan(read, reread, replaced, dropped, moved);
  }

  /** Whether rows of this file are stored. */
  boolean isStored(String sha256) {
    return known.containsKey(sha256) && isTaken(known.get(sha256));
  }

  /**
   * Fingerprint of what its reader made of a file: the settings, and the files beside it that its
   * entries depend on.
   */
  String reading(Delivery delivery, String source) {
    List<String> names = Sources.evidenceOf(source);
    if (names.isEmpty()) {
      // Asked for each of what may be thousands of files.
      return fingerprint;
    }
    String evidence =
        deliveries.stream()
            .filter(other -> other.file().folder().equals(delivery.file().folder()))
            .filter(other -> names.stream().anyMatch(name -> isNamed(other, name)))
            .map(Delivery::sha256)
            .sorted()
            .collect(Collectors.joining());
    byte[] both = (fingerprint + evidence).getBytes(StandardCharsets.UTF_8);
    return evidence.isEmpty() ? fingerprint : UUID.nameUUIDFromBytes(both).toString();
  }

  private static boolean isNamed(Delivery delivery, String name) {
    return ExportFile.sameName(delivery.file().name(), name);
  }

  private boolean isReadAsNow(Delivery delivery) {
    Row line = known.get(delivery.sha256());
    return line != null
        && isTaken(line)
        && reading(delivery, line.getAs(Files.SOURCE)).equals(line.getAs(Files.READING));
  }

  private static boolean isTaken(Row line) {
    return Files.TAKEN.equals(line.getAs(Files.STATUS));
  }

  private static boolean isLog(Row line) {
    return line != null && isTaken(line) && KEPT_BY_HAND.contains(line.<String>getAs(Files.SOURCE));
  }

  private static Row underItsName(Row line, String path) {
    Object[] cells = new Object[line.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = line.get(i);
    }
    cells[Files.SCHEMA.fieldIndex(Files.PATH)] = path;
    return RowFactory.create(cells);
  }
}
