package dev.outreach.lake;

import dev.outreach.export.Contact;
import dev.outreach.export.Contract;
import dev.outreach.export.Delivery;
import dev.outreach.export.Entry;
import dev.outreach.export.Touch;
import dev.outreach.format.Part;
import dev.outreach.identity.Suppression;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read and is not judged yet: its rows lie in files of their tables, of which no commit
 * knows yet, so that each is written once.
 */
final class StagedRecords implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StagedRecords.class);

  /** Column: the number of the task that wrote a row. */
  static final String TASK = "task";

  /** Column: the row's place in the file that the task wrote of its table, from 0. */
  static final String POSITION = "position";

  private static final long BYTES_PER_TASK = 16L << 20;

  /** Smaller files are laid together. */
  private static final long SMALL_BYTES = 1L << 20;

  private static final long BYTES_PER_FILE = 64L << 20;

  private final Lake lake;
  private final UUID run = UUID.randomUUID();
  private final Map<String, TargetTable> targets = new HashMap<>();
  private final List<PartCounts> parts = new ArrayList<>();
  private final List<File> files = new ArrayList<>();
  private final Set<String> stored = new HashSet<>();
  private int tasks;
  private boolean isWhole = true;

  /**
   * Rows of a table that one task read.
   *
   * @param task the later its number, the later the place among the exports
   */
  record File(String table, int task, DataFile data) implements Serializable {}

  /** Nothing yet, for the tables of this lake as they are now. */
  StagedRecords(Lake lake) {
    this.lake = lake;
    Lake.OWN.keySet().forEach(table -> targets.put(table, TargetTable.of(lake, table)));
  }

  /**
   * Reads parts in Spark tasks: on all cores, and one part a task where they are large.
   *
   * @param suppression who was erased
   * @param now events later than this are mistyped, or are to come
   */
  void read(List<Part> some, ReadingContext reading, Suppression suppression, Instant now) {
    JavaSparkContext context = new JavaSparkContext(lake.session().sparkContext());
    Map<String, Table> tables = new HashMap<>();
    targets.forEach((name, target) -> tables.put(name, target.inTasks()));
    Broadcast<StagingTask> task =
        context.broadcast(new StagingTask(tables, run, reading, suppression, now));
    List<NumberedParts> numbered = new ArrayList<>();
    for (List<Part> together : tasks(some, context.defaultParallelism())) {
      numbered.add(new NumberedParts(tasks++, together));
    }
    isWhole = false;
    context
        .parallelize(numbered, Math.max(1, numbered.size()))
        .map(one -> task.value().read(one.task(), one.parts()))
        .collect()
        .forEach(
            result -> {
              parts.addAll(result.parts());
              files.addAll(result.files());
            });
    isWhole = true;
  }

  private record NumberedParts(int task, List<Part> parts) implements Serializable {}

  /** The parts in their order, laid together to tasks of so many bytes, or one larger part. */
  static List<List<Part>> tasks(List<Part> parts, int cores) {
    Map<Delivery, Long> partsOf =
        parts.stream().collect(Collectors.groupingBy(Part::delivery, Collectors.counting()));
    long all = partsOf.keySet().stream().mapToLong(Delivery::bytes).sum();
    long most = Math.min(BYTES_PER_TASK, all / cores);
    List<List<Part>> tasks = new ArrayList<>();
    long bytes = 0;
    for (Part part : parts) {
      long own = part.delivery().bytes() / partsOf.get(part.delivery());
      if (tasks.isEmpty() || bytes + own > most) {
        tasks.add(new ArrayList<>());
        bytes = 0;
      }
      tasks.get(tasks.size() - 1).add(part);
      bytes += own;
    }
    return tasks;
  }

  /** Whether a file, by its hash, is among those read. */
  boolean holds(String sha256) {
    return parts.stream().anyMatch(part -> part.file().equals(sha256));
  }

  /** What was counted of each part, in their order. */
  List<PartCounts> parts() {
    return parts;
  }

  /** The files of a table, in the order of their tasks. */
  List<File> files(String table) {
    return files.stream()
        .filter(file -> file.table().equals(table))
        .sorted(Comparator.comparingInt(File::task))
        .toList();
  }

  /** How many rows of a table were read. */
  long rows(String table) {
    return files(table).stream().mapToLong(file -> file.data().recordCount()).sum();
  }

  /** These columns of a table's rows, then {@link #TASK} and {@link #POSITION}. */
  Dataset<Row> rows(String table, String... columns) {
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(Lake.SCHEMAS.get(table).apply(column));
    }
    schema =
        schema.add(TASK, DataTypes.IntegerType, false).add(POSITION, DataTypes.LongType, false);
    List<File> own = files(table);
    JavaSparkContext context = new JavaSparkContext(lake.session().sparkContext());
    Broadcast<Table> target = context.broadcast(targets.get(table).inTasks());
    return lake.session()
        .createDataset(
            context
                .parallelize(own, Math.max(1, own.size()))
                .flatMap(file -> new StagedRows(target.value(), file, columns))
                .rdd(),
            Encoders.row(schema));
  }

  /**
   * Stores the rows of a table that are to be, and removes those that go, in one commit. A file all
   * of whose rows are to be stored becomes part of the table as it is, unless it is small.
   *
   * @param before the snapshot of the table that the rows were judged beside
   */
  void store(String table, RecordFates fates, long before) {
    List<DataFile> whole = new ArrayList<>();
    List<PickedRows.Pick> picks = new ArrayList<>();
    for (File file : files(table)) {
      PickedRows.Pick pick = new PickedRows.Pick(file, fates.written(table, file.task()));
      if (pick.isWhole() && file.data().fileSizeInBytes() >= SMALL_BYTES) {
        whole.add(file.data());
      } else if (!pick.positions().isEmpty()) {
        picks.add(pick);
      }
    }
    if (picks.size() == 1 && picks.get(0).isWhole()) {
      whole.add(picks.get(0).file().data());
    } else if (!picks.isEmpty()) {
      whole.addAll(laidTogether(table, picks));
    }
    stored(whole);
    TargetTable.Change change = new TargetTable.Change(whole, fates.removed(table), Map.of());
    lake.commit(targets.get(table), before, change);
  }

  private List<DataFile> laidTogether(String table, List<PickedRows.Pick> picks) {
    List<List<PickedRows.Pick>> together = new ArrayList<>();
    long bytes = 0;
    for (PickedRows.Pick pick : picks) {
      bytes += pick.file().data().fileSizeInBytes();
      if (together.isEmpty() || bytes > BYTES_PER_FILE) {
        together.add(new ArrayList<>());
        bytes = pick.file().data().fileSizeInBytes();
      }
      together.get(together.size() - 1).add(pick);
    }
    JavaSparkContext context = new JavaSparkContext(lake.session().sparkContext());
    PickedRows task = new PickedRows(targets.get(table).inTasks(), run);
    return context.parallelize(together, together.size()).map(task::write).collect();
  }

  /** A commit names these files from now on, or, where it breaks off, may do so. */
  private synchronized void stored(List<DataFile> named) {
    named.forEach(file -> stored.add(file.location()));
  }

  /** Removes the files that no commit names; what cannot be removed, upkeep finds. */
  @Override
  public void close() {
    for (Map.Entry<String, TargetTable> target : targets.entrySet()) {
      try {
        if (isWhole) {
          target.getValue().discard(unnamed(target.getKey()));
        } else {
          target.getValue().discard(run);
        }
        target.getValue().removeFolders();
      } catch (IOException | RuntimeException e) {
        LOG.warn("files of {} that are not needed stay: {}", target.getKey(), e.getClass());
      }
    }
  }

  private List<DataFile> unnamed(String table) {
    return files(table).stream()
        .map(File::data)
        .filter(file -> !stored.contains(file.location()))
        .toList();
  }

  /** The table of an entry. */
  static String table(Entry entry) {
    if (entry instanceof Touch) {
      return Touches.NAME;
    }
    if (entry instanceof Contact) {
      return Contacts.NAME;
    }
    return entry instanceof Contract ? Contracts.NAME : Quarantine.NAME;
  }
}
