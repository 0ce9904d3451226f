package dev.outreach.lake;

import dev.outreach.identity.Suppression;
import dev.outreach.source.Part;
import dev.outreach.source.Reading;
import dev.outreach.table.Quarantine;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Reads some parts of exports in a Spark task, and writes each table's rows into one file of that
 * table.
 *
 * @param tables that the rows go to, by name
 * @param run in the names of all files that this run writes
 * @param suppression who was erased
 */
record StagingTask(
    Map<String, Table> tables, UUID run, Reading reading, Suppression suppression, Instant now)
    implements Serializable {

  /** What one task read and wrote. */
  record Result(List<PartCounts> parts, List<Staged.File> files) implements Serializable {}

  /**
   * Reads these parts.
   *
   * @param number of the task, in the names of its files
   */
  Result read(int number, List<Part> parts) {
    Map<String, TableRows> open = new TreeMap<>();
    try {
      List<PartCounts> counts = new ArrayList<>();
      for (Part part : parts) {
        counts.add(read(number, part, open));
      }
      List<Staged.File> files = new ArrayList<>();
      for (Map.Entry<String, TableRows> table : open.entrySet()) {
        files.add(new Staged.File(table.getKey(), number, table.getValue().finish()));
      }
      return new Result(counts, files);
    } catch (IOException e) {
      abort(open);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      abort(open);
      throw e;
    }
  }

  private PartCounts read(int number, Part part, Map<String, TableRows> open) throws IOException {
    PartRows rows = new PartRows(part, reading, suppression);
    PartCounts counts = new PartCounts(part.delivery(), now);
    String file = part.delivery().sha256();
    while (rows.hasNext()) {
      PartRows.Record one = rows.next();
      counts.add(one);
      TableRows table = open.get(one.table());
      if (table == null) {
        table = open(number, one.table());
        open.put(one.table(), table);
      }
      table.write(own(one, file), file, one.place());
    }
    return counts.close(rows);
  }

  private TableRows open(int number, String name) throws IOException {
    long attempt = TaskContext.get().taskAttemptId();
    Table table = tables.get(name);
    return new TableRows(name, table, new DataFiles.Writer(table, run, number, attempt));
  }

  /** A reject is known by where it stands: what is wrong with it gives no other identity. */
  private static Row own(PartRows.Record one, String file) {
    if (!one.table().equals(Quarantine.NAME)) {
      return one.own();
    }
    Object[] cells = new Object[one.own().size()];
    Arrays.setAll(cells, i -> one.own().get(i));
    String identity =
        Stream.of(
                file,
                one.place(),
                (String) cells[Quarantine.SCHEMA.fieldIndex(Quarantine.REASON)],
                (String) cells[Quarantine.SCHEMA.fieldIndex(Quarantine.FIELD)])
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    cells[Quarantine.SCHEMA.fieldIndex(Quarantine.ID)] = sha256(identity).substring(0, 32);
    return RowFactory.create(cells);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void abort(Map<String, TableRows> open) {
    for (TableRows table : open.values()) {
      try {
        table.abort();
      } catch (IOException | RuntimeException e) {
        // Upkeep removes it, as a file that belongs to no table.
        continue;
      }
    }
  }
}
