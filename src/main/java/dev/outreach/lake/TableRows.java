package dev.outreach.lake;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.XxHash64Function$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Function1;

/** Writes rows into a file of their table. */
final class TableRows {
  /** Spark's own. */
  private static final long SEED = 42;

  private final DataFiles.Writer file;
  private final boolean isOfRecords;
  private final StructType own;
  private final List<Function1<Object, Object>> converters;

  /** Of each column of the table its place among the cells of a row; -1 for one that has none. */
  private final int[] places;

  /**
   * Of a table of the lake.
   *
   * @param table as it is, which may hold its columns in another order
   */
  TableRows(String name, Table table, DataFiles.Writer file) {
    this.file = file;
    this.isOfRecords = Lake.OWN.containsKey(name);
    this.own = Lake.OWN.getOrDefault(name, Lake.SCHEMAS.get(name));
    this.converters =
        Arrays.stream(own.fields()).map(StructField::dataType).map(TableRows::converter).toList();
    List<String> columns = List.of(Lake.SCHEMAS.get(name).fieldNames());
    this.places =
        Arrays.stream(SparkSchemaUtil.convert(table.schema()).fieldNames())
            .mapToInt(columns::indexOf)
            .toArray();
  }

  private static Function1<Object, Object> converter(DataType type) {
    return CatalystTypeConverters.createToCatalystConverter(type);
  }

  /** Writes a whole row, of a table with provenance or without. */
  void write(Row row) {
    if (isOfRecords) {
      int file = own.size();
      write(row, row.getString(file), row.getString(file + 1));
    } else {
      writeCells(cells(row));
    }
  }

  /**
   * Writes a record with its provenance.
   *
   * @param own the columns of its own
   * @param sha256 of its export
   * @param place in its export
   */
  void write(Row own, String sha256, String place) {
    Object[] cells = cells(own);
    Object[] all = Arrays.copyOf(cells, cells.length + 3);
    all[cells.length] = UTF8String.fromString(sha256);
    all[cells.length + 1] = UTF8String.fromString(place);
    all[cells.length + 2] = contentHash(this.own, cells);
    writeCells(all);
  }

  /**
   * The hash of a record's own columns, as Spark's {@code xxhash64} gives it.
   *
   * @param columns of the cells, in their order
   * @param cells as Spark holds them inside, such as UTF-8 strings
   */
  static long contentHash(StructType columns, Object[] cells) {
    long hash = SEED;
    for (int i = 0; i < cells.length; i++) {
      hash = XxHash64Function$.MODULE$.hash(cells[i], columns.apply(i).dataType(), hash);
    }
    return hash;
  }

  private Object[] cells(Row row) {
    Object[] cells = new Object[own.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = converters.get(i).apply(row.get(i));
    }
    return cells;
  }

  private void writeCells(Object[] cells) {
    Object[] row = new Object[places.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = places[i] < 0 ? null : cells[places[i]];
    }
    file.write(new GenericInternalRow(row));
  }

  DataFile finish() throws IOException {
    return file.finish();
  }

  void abort() throws IOException {
    file.abort();
  }
}
