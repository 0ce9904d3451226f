package dev.outreach.lake;

import dev.outreach.table.Files;
import dev.outreach.table.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which of two exports was made later: the files in one order. What counts is when a file was made
 * as far as it shows, then when it was first seen, then when it was last written to.
 */
final class Editions {
  /** A file's place in the order: an integer, the same for files of which nothing tells more. */
  static final String EDITION = "edition";

  private static final StructType SCHEMA =
      new StructType()
          .add(Provenance.FILE, DataTypes.StringType, false)
          .add(EDITION, DataTypes.IntegerType, false);

  private final Map<String, Made> files = new HashMap<>();
  private final List<Made> order;

  /** What is known of when a file was made. */
  private record Made(Instant knownUntil, Instant firstSeen, long modifiedNanos)
      implements Comparable<Made> {
    private static final Comparator<Made> ORDER =
        Comparator.comparing(Made::knownUntil)
            .thenComparing(Made::firstSeen)
            .thenComparing(Made::modifiedNanos);

    @Override
    public int compareTo(Made other) {
      return ORDER.compare(this, other);
    }
  }

  private Editions(Ledger ledger, List<FileCounts> taken, Instant now) {
    ledger.taken().forEach(line -> files.put(line.getAs(Files.SHA256), made(line)));
    for (FileCounts file : taken) {
      Instant seen = ledger.firstSeen(file.delivery(), now);
      files.put(
          file.delivery().sha256(),
          new Made(file.knownUntil(), seen, file.delivery().modifiedNanos()));
    }
    order = new ArrayList<>(new TreeSet<>(files.values()));
  }

  /** Of the files that the ledger knows, and these that are taken now. */
  static Editions of(Ledger ledger, List<FileCounts> taken, Instant now) {
    return new Editions(ledger, taken, now);
  }

  /**
   * When an export was made, as far as is known.
   *
   * @param latest its latest event that had happened when it was read; null for none
   * @param stamp what it says itself; null for nothing
   */
  static Instant madeAt(Instant latest, Instant stamp, Instant firstSeen) {
    return Stream.of(latest, stamp)
        .filter(at -> at != null && !at.isAfter(firstSeen))
        .max(Comparator.naturalOrder())
        .orElse(firstSeen);
  }

  /** An older version of the program knew the latest event only, mistyped ones included. */
  private static Made made(Row line) {
    Instant seen = Ledger.firstSeen(line);
    Instant known = line.getAs(Files.KNOWN_UNTIL);
    Long modified = line.getAs(Files.MODIFIED_NANOS);
    return new Made(madeAt(known, null, seen), seen, modified == null ? 0 : modified);
  }

  private int place(Made made) {
    return Collections.binarySearch(order, made);
  }

  /** A file's place in the order, which the ledger or those that are taken now must know. */
  int of(String sha256) {
    return place(files.get(sha256));
  }

  Instant knownUntil(String sha256) {
    return files.get(sha256).knownUntil();
  }

  /** One row a file, with its edition. */
  Dataset<Row> table(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    files.forEach((sha, made) -> rows.add(RowFactory.create(sha, place(made))));
    return spark.createDataFrame(rows, SCHEMA);
  }
}
