package dev.outreach.lake;

import dev.outreach.export.Delivery;
import dev.outreach.export.ExportFile;
import dev.outreach.format.Formats;
import dev.outreach.identity.SuppressionFilter;
import dev.outreach.table.Files;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
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
   * @param outdated paths of files that lie here no more, and were read with other settings
   */
  record Plan(
      List<Delivery> read,
      Set<String> reread,
      Map<String, String> replaced,
      Set<String> dropped,
      List<Row> moved,
      List<String> outdated) {}

  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final Set<String> KEPT_BY_HAND = Formats.keptByHand();

  private final List<Delivery> deliveries;
  private final Map<String, Row> known = new LinkedHashMap<>();
  private final Map<String, Delivery> here = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final String fingerprint;
  private final SuppressionFilter erased;

  /**
   * The ledger as it stands, beside what lies here now.
   *
   * @param fingerprint of the settings that decide what a reader makes of a file
   * @param erased knows whom no stored path may name
   */
  Ledger(Lake lake, List<Delivery> deliveries, String fingerprint, SuppressionFilter erased) {
    this.deliveries = deliveries;
    this.erased = erased;
    this.fingerprint = fingerprint;
    for (Delivery delivery : deliveries) {
      here.putIfAbsent(delivery.sha256(), delivery);
      paths.put(erased.path(delivery.path()), delivery.sha256());
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
              moved.add(underItsName(line, erased.path(here.get(sha).path())));
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
    return new Plan(read, reread, replaced, dropped, moved, outdated(replaced));
  }

  /** Of a file whose reading hangs on others beside it, nothing tells what else has changed. */
  private List<String> outdated(Map<String, String> replaced) {
    return known.values().stream()
        .filter(Ledger::isTaken)
        .filter(line -> !here.containsKey(line.<String>getAs(Files.SHA256)))
        .filter(line -> !replaced.containsKey(line.<String>getAs(Files.SHA256)))
        .filter(line -> Formats.evidenceOf(line.getAs(Files.SOURCE)).isEmpty())
        .filter(line -> !line.<String>getAs(Files.READING).isEmpty())
        .filter(line -> !fingerprint.equals(line.getAs(Files.READING)))
        .map(line -> line.<String>getAs(Files.PATH))
        .sorted()
        .toList();
  }

  /**
   * The hash of a file that is, by path, size, time and file key, the one that a line of the ledger
   * was written of; null of any other. A file that was written to less than two seconds before that
   * may have been written to again within its clock's tick.
   */
  static Function<Delivery, String> hashes(Dataset<Row> lines) {
    Map<List<Object>, String> known = new HashMap<>();
    for (Row line : lines.collectAsList()) {
      Long modified = line.getAs(Files.MODIFIED_NANOS);
      Instant read = line.getAs(Files.INGESTED_AT);
      if (modified != null
          && modified + TICK_NANOS < TimeUnit.MILLISECONDS.toNanos(read.toEpochMilli())) {
        known.put(
            Arrays.asList(
                line.getAs(Files.PATH),
                line.getAs(Files.BYTES),
                modified,
                line.getAs(Files.FILE_KEY)),
            line.getAs(Files.SHA256));
      }
    }
    return file ->
        known.get(Arrays.asList(file.path(), file.bytes(), file.modifiedNanos(), file.fileKey()));
  }

  /** The lines of the files that were taken in. */
  List<Row> taken() {
    return known.values().stream().filter(Ledger::isTaken).toList();
  }

  /** When the bytes of a file were first read: now, if the ledger does not know them. */
  Instant firstSeen(Delivery delivery, Instant now) {
    Row line = known.get(delivery.sha256());
    return line == null ? now : firstSeen(line);
  }

  static Instant firstSeen(Row line) {
    Instant seen = line.getAs(Files.FIRST_SEEN_AT);
    return seen != null ? seen : line.getAs(Files.INGESTED_AT);
  }

  /**
   * Files taken in before that lie here, come from the same tool as this one, and are later than
   * it.
   */
  List<Delivery> later(FileCounts file, Editions editions, Predicate<Row> which) {
    return taken().stream()
        .filter(which)
        .filter(line -> isSameTool(line.getAs(Files.SOURCE), file.source()))
        .map(line -> here.get(line.<String>getAs(Files.SHA256)))
        .filter(Objects::nonNull)
        .filter(other -> editions.of(other.sha256()) > editions.of(file.delivery().sha256()))
        .toList();
  }

  /** Archives are known by the families of all that they hold. */
  private static boolean isSameTool(String one, String other) {
    Set<String> families = families(one);
    families.retainAll(families(other));
    return !families.isEmpty();
  }

  private static Set<String> families(String source) {
    return Arrays.stream(source.split("[+]"))
        .map(name -> name.split("-")[0])
        .collect(Collectors.toSet());
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
    List<String> names = Formats.evidenceOf(source);
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

  /** Lines of known files whose place or time is another now, so that they are trusted again. */
  List<Row> seenAgain() {
    List<Row> lines = new ArrayList<>();
    known.forEach(
        (sha, line) -> {
          Delivery now = here.get(sha);
          if (now != null && isTaken(line) && !isAsItWas(line, now)) {
            lines.add(asItIs(line, now));
          }
        });
    return lines;
  }

  private static boolean isAsItWas(Row line, Delivery now) {
    return now.path().equals(line.getAs(Files.PATH))
        && Objects.equals(now.modifiedNanos(), line.getAs(Files.MODIFIED_NANOS))
        && Objects.equals(now.fileKey(), line.getAs(Files.FILE_KEY));
  }

  private static Row asItIs(Row line, Delivery now) {
    Object[] cells = cells(underItsName(line, now.path()));
    cells[Files.SCHEMA.fieldIndex(Files.MODIFIED_NANOS)] = now.modifiedNanos();
    cells[Files.SCHEMA.fieldIndex(Files.FILE_KEY)] = now.fileKey();
    return RowFactory.create(cells);
  }

  private static Object[] cells(Row line) {
    Object[] cells = new Object[line.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = line.get(i);
    }
    return cells;
  }

  private static Row underItsName(Row line, String path) {
    Object[] cells = cells(line);
    cells[Files.SCHEMA.fieldIndex(Files.PATH)] = path;
    return RowFactory.create(cells);
  }
}
