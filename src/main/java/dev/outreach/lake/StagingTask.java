package dev.outreach.lake;

import dev.outreach.export.RecordId;
import dev.outreach.format.Part;
import dev.outreach.identity.Suppression;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Quarantine;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.iceberg.Table;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads some parts of exports in a Spark task, and writes each table's rows into one file of that
 * table.
 *
 * @param tables that the rows go to, by name
 * @param run in the names of all files that this run writes
 * @param suppression who was erased
 */
record StagingTask(
    Map<String, Table> tables,
    UUID run,
    ReadingContext reading,
    Suppression suppression,
    Instant now)
    implements Serializable {
  private static final Logger LOG = LoggerFactory.getLogger(StagingTask.class);

  /** What one task read and wrote. */
  record Result(List<PartCounts> parts, List<StagedRecords.File> files) implements Serializable {}

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
      List<StagedRecords.File> files = new ArrayList<>();
      for (Map.Entry<String, TableRows> table : open.entrySet()) {
        files.add(new StagedRecords.File(table.getKey(), number, table.getValue().finish()));
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
    return counts.close(rows.closing());
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
    cells[Quarantine.SCHEMA.fieldIndex(Quarantine.ID)] =
        RecordId.of(
            file,
            one.place(),
            (String) cells[Quarantine.SCHEMA.fieldIndex(Quarantine.REASON)],
            (String) cells[Quarantine.SCHEMA.fieldIndex(Quarantine.FIELD)]);
    return RowFactory.create(cells);
  }

  /** What cannot be removed, upkeep finds: it belongs to no table. */
  private static void abort(Map<String, TableRows> open) {
    for (Map.Entry<String, TableRows> table : open.entrySet()) {
      try {
        table.getValue().abort();
      } catch (IOException | RuntimeException e) {
        LOG.warn("a file of {} stays: {}", table.getKey(), e.getClass());
      }
    }
  }
}
