package dev.outreach.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** A table that rows are to be added to: one that exists, or one that its first rows will make. */
final class TargetTable {
  /** Versions before 1.1 wrote beside each record what the ledger says of its file. */
  private static final String FORMER_COLUMN = "known_until";

  private final Lake lake;
  private final String name;
  private final Table table;
  private final Transaction creation;

  private TargetTable(Lake lake, String name, Table table, Transaction creation) {
    this.lake = lake;
    this.name = name;
    this.table = table;
    this.creation = creation;
  }

  /** A table of the lake, as it is now; one of an older version of the program gets its columns. */
  static TargetTable of(Lake lake, String name) {
    if (lake.exists(name)) {
      Table table = lake.snapshots().loadOrNull(name);
      updateColumns(lake, name, table);
      return new TargetTable(lake, name, table, null);
    }
    Transaction creation =
        Spark3Util.loadIcebergCatalog(lake.session(), LakeCatalog.NAME)
            .newCreateTableTransaction(
                TableIdentifier.of(LakeCatalog.DATABASE, name),
                SparkSchemaUtil.convert(Lake.SCHEMAS.get(name)),
                PartitionSpec.unpartitioned(),
                Lake.PROPERTIES);
    return new TargetTable(lake, name, creation.table(), creation);
  }

  private static void updateColumns(Lake lake, String name, Table table) {
    UpdateSchema update = table.updateSchema();
    boolean isOld = false;
    for (StructField column : Lake.SCHEMAS.get(name).fields()) {
      if (table.schema().findField(column.name()) == null) {
        update.addColumn(column.name(), SparkSchemaUtil.convert(column.dataType()));
        isOld = true;
      }
    }
    if (Lake.OWN.containsKey(name) && table.schema().findField(FORMER_COLUMN) != null) {
      update.deleteColumn(FORMER_COLUMN);
      isOld = true;
    }
    if (isOld) {
      update.commit();
      lake.session().catalog().refreshTable(Lake.address(name));
    }
  }

  String name() {
    return name;
  }

  /** What a task needs to write files of the table. */
  Table inTasks() {
    return SerializableTable.copyOf(table);
  }

  /** Writes whole rows into a file of the table, here and now. */
  DataFile write(List<Row> rows) {
    try {
      TableRows file =
          new TableRows(name, table, new DataFiles.Writer(table, UUID.randomUUID(), 0, 0));
      rows.forEach(file::write);
      return file.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a commit changes.
   *
   * @param removed the positions of rows that go, by the location of their data file
   * @param says properties of the commit
   */
  record Change(
      Collection<DataFile> added, Map<String, Roaring64Bitmap> removed, Map<String, String> says) {}

  /**
   * Makes a change in one commit.
   *
   * @param before the snapshot that the change was worked out from
   * @throws ValidationException if another run has written to the table since
   */
  void commit(long before, Change change) {
    if (creation == null) {
      add(before, change);
    } else {
      create(change);
    }
    lake.session().catalog().refreshTable(Lake.address(name));
  }

  private void add(long before, Change change) {
    RowDelta rows = table.newRowDelta();
    change.added().forEach(rows::addRows);
    removed(change).forEach(rows::addDeletes);
    change.says().forEach(rows::set);
    if (before != Snapshots.NONE) {
      rows.validateFromSnapshot(before);
    }
    // Else two runs that both found a record missing would store it twice.
    rows.conflictDetectionFilter(Expressions.alwaysTrue())
        .validateNoConflictingDataFiles()
        .validateNoConflictingDeleteFiles()
        .validateDataFilesExist(change.removed().keySet())
        .validateDeletedFiles()
        .commit();
  }

  private List<DeleteFile> removed(Change change) {
    try {
      return DataFiles.removed(table, UUID.randomUUID(), change.removed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void create(Change change) {
    lake.createNamespace();
    AppendFiles rows = creation.newAppend();
    change.added().forEach(rows::appendFile);
    change.says().forEach(rows::set);
    rows.commit();
    try {
      creation.commitTransaction();
    } catch (AlreadyExistsException e) {
      throw new ValidationException(e, "Found conflicting files: another run made the table");
    }
  }

  /** Removes files that no commit names. */
  void discard(List<DataFile> files) {
    files.forEach(file -> table.io().deleteFile(file.location()));
  }

  /** Removes all files of a run, none of which a commit names, where they can be found. */
  void discard(UUID run) {
    if (table.io() instanceof SupportsPrefixOperations folders) {
      String any = table.locationProvider().newDataLocation("any");
      List<String> files = new ArrayList<>();
      try {
        folders
            .listPrefix(any.substring(0, any.lastIndexOf('/')))
            .forEach(file -> files.add(file.location()));
      } catch (UncheckedIOException e) {
        // No task came so far as to write for this table.
        return;
      }
      files.stream().filter(file -> file.contains(run.toString())).forEach(table.io()::deleteFile);
    }
  }

  /**
   * Removes what lies where a table is to be that does not exist: runs that were killed left it.
   */
  void discardAll() {
    if (creation != null && table.io() instanceof SupportsPrefixOperations folders) {
      folders.deletePrefix(table.location());
    }
  }

  /** Removes the folders of a table that was not made after all, unless another run uses them. */
  void removeFolders() throws IOException {
    if (creation != null && !lake.exists(name) && table.io() instanceof HadoopFileIO files) {
      Path folder = new Path(table.location());
      FileSystem disk = folder.getFileSystem(files.conf());
      for (Path one : List.of(new Path(folder, "data"), folder)) {
        disk.delete(one, false);
      }
    }
  }
}
