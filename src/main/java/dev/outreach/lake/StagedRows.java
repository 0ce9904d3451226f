package dev.outreach.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterator;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.util.TaskCompletionListener;

/** Some columns of the rows of a staged file, each row with its task and position. */
final class StagedRows implements Iterator<Row> {
  private final int task;
  private final List<NestedField> columns;
  private final CloseableIterator<InternalRow> rows;
  private long position;

  /**
   * Reads a file.
   *
   * @param columns texts, numbers and instants
   */
  StagedRows(Table table, StagedRecords.File file, String... columns) {
    this.task = file.task();
    this.columns = Arrays.stream(columns).map(table.schema()::findField).toList();
    this.rows = DataFiles.read(table, file.data(), new Schema(this.columns)).iterator();
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
  }

  private void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    InternalRow row = rows.next();
    Object[] cells = new Object[columns.size() + 2];
    for (int i = 0; i < columns.size(); i++) {
      cells[i] = row.isNullAt(i) ? null : cell(row, i, columns.get(i).type());
    }
    cells[columns.size()] = task;
    cells[columns.size() + 1] = position++;
    return RowFactory.create(cells);
  }

  private static Object cell(InternalRow row, int i, Type type) {
    return switch (type.typeId()) {
      case STRING -> row.getUTF8String(i).toString();
      case LONG -> row.getLong(i);
      case TIMESTAMP -> DateTimeUtils.microsToInstant(row.getLong(i));
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
