package dev.outreach.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.deletes.PositionDelete;
import org.apache.iceberg.deletes.PositionDeleteWriter;
import org.apache.iceberg.formats.FormatModelRegistry;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.data.SparkParquetReaders;
import org.apache.iceberg.spark.data.SparkParquetWriters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * The Parquet files of a table, written and read without a query. A file that is written is no part
 * of its table until a commit names it.
 */
final class DataFiles {
  private DataFiles() {}

  /** Writes one file of a table. */
  static final class Writer {
    private final Table table;
    private final DataWriter<InternalRow> file;
    private final String location;

    /**
     * Opens a new file.
     *
     * @param table of this moment, with all its columns
     * @param run in the names of all files that one run writes
     * @param number of the task, first in the file's name
     * @param attempt another for each trial of the task
     */
    Writer(Table table, UUID run, int number, long attempt) throws IOException {
      this.table = table;
      StructType columns = SparkSchemaUtil.convert(table.schema());
      var out = newFiles(table, run, number, attempt, null).newOutputFile();
      this.location = out.encryptingOutputFile().location();
      this.file =
          Parquet.writeData(out)
              .forTable(table)
              .withSpec(table.spec())
              .createWriterFunc(type -> SparkParquetWriters.buildWriter(columns, type))
              .build();
    }

    void write(InternalRow row) {
      file.write(row);
    }

    /** The file, whole. */
    DataFile finish() throws IOException {
      file.close();
      return file.toDataFile();
    }

    /** Removes what was written. */
    void abort() throws IOException {
      try {
        file.close();
      } finally {
        table.io().deleteFile(location);
      }
    }
  }

  private static OutputFileFactory newFiles(
      Table table, UUID run, int number, long attempt, String suffix) {
    return OutputFileFactory.builderFor(table, number, attempt)
        .operationId(run.toString())
        .format(FileFormat.PARQUET)
        .suffix(suffix)
        .build();
  }

  /** Writes which rows of other files are removed: one file for each of those. */
  static List<DeleteFile> removed(Table table, UUID run, Map<String, Roaring64Bitmap> rows)
      throws IOException {
    OutputFileFactory files = newFiles(table, run, 0, 0, "deletes");
    List<DeleteFile> removed = new ArrayList<>();
    for (Map.Entry<String, Roaring64Bitmap> file : rows.entrySet()) {
      PositionDeleteWriter<InternalRow> writer =
          FormatModelRegistry.<InternalRow>positionDeleteWriteBuilder(
                  FileFormat.PARQUET, files.newOutputFile())
              .setAll(table.properties())
              .metricsConfig(MetricsConfig.forPositionDelete())
              .spec(table.spec())
              .build();
      try (writer) {
        PositionDelete<InternalRow> row = PositionDelete.create();
        file.getValue().forEach(position -> writer.write(row.set(file.getKey(), position)));
      }
      removed.add(writer.toDeleteFile());
    }
    return removed;
  }

  /** The rows of a file in their order, with the columns of this schema alone. */
  static CloseableIterable<InternalRow> read(Table table, DataFile file, Schema columns) {
    return Parquet.read(table.io().newInputFile(file))
        .project(columns)
        .createReaderFunc(type -> SparkParquetReaders.buildReader(columns, type))
        .build();
  }
}
