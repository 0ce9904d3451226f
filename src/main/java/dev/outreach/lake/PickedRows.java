package dev.outreach.lake;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * Lays the rows that are to be stored of several staged files together to one file, in a Spark
 * task.
 *
 * @param run in the name of the file
 */
record PickedRows(Table table, UUID run) implements Serializable {

  /** The rows of a file that are to be stored, by their positions. */
  record Pick(StagedRecords.File file, Roaring64Bitmap positions) implements Serializable {
    /** Whether these are all its rows. */
    boolean isWhole() {
      return positions.getLongCardinality() == file.data().recordCount();
    }
  }

  /** Writes them. */
  DataFile write(List<Pick> picks) {
    long attempt = TaskContext.get().taskAttemptId();
    try {
      DataFiles.Writer file = new DataFiles.Writer(table, run, picks.get(0).file().task(), attempt);
      try {
        for (Pick pick : picks) {
          write(pick, file);
        }
        return file.finish();
      } catch (IOException | RuntimeException | Error e) {
        file.abort();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Pick pick, DataFiles.Writer file) throws IOException {
    try (CloseableIterable<InternalRow> rows =
        DataFiles.read(table, pick.file().data(), table.schema())) {
      long position = 0;
      for (InternalRow row : rows) {
        if (pick.positions().contains(position++)) {
          file.write(row);
        }
      }
    }
  }
}
