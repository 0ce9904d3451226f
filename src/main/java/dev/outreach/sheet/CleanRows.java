package dev.outreach.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A table's rows with {@link CleanText} in all cells of text: done once, before any output. */
public final class CleanRows {
  private CleanRows() {}

  /** The rows in their order; one in which nothing is to be cleaned is the same object. */
  public static List<Row> of(List<Row> rows, StructType schema) {
    int[] texts = texts(schema);
    List<Row> clean = new ArrayList<>(rows.size());
    rows.forEach(row -> clean.add(of(row, texts, schema)));
    return clean;
  }

  private static int[] texts(StructType schema) {
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      if (schema.fields()[i].dataType().equals(DataTypes.StringType)) {
        texts.add(i);
      }
    }
    return texts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Row of(Row row, int[] texts, StructType schema) {
    Object[] cells = null;
    for (int i : texts) {
      if (row.isNullAt(i)) {
        continue;
      }
      String clean = CleanText.of(row.getString(i));
      if (!clean.equals(row.getString(i))) {
        cells = cells == null ? cells(row) : cells;
        cells[i] = clean;
      }
    }
    return cells == null ? row : new GenericRowWithSchema(cells, schema);
  }

  private static Object[] cells(Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    return cells;
  }
}
