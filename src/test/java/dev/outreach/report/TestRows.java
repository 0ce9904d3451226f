package dev.outreach.report;

import dev.outreach.TestSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows of one table, written as name, value, name, value …; what is not named is the default. */
final class TestRows {
  private final StructType schema;
  private final Map<String, Object> defaults;
  private final List<Row> rows = new ArrayList<>();

  TestRows(StructType schema, Object... defaults) {
    this.schema = schema;
    this.defaults = cells(defaults);
  }

  void add(Object... cells) {
    Map<String, Object> row = new HashMap<>(defaults);
    row.putAll(cells(cells));
    if (!Arrays.asList(schema.fieldNames()).containsAll(row.keySet())) {
      throw new IllegalArgumentException("no such column: " + row.keySet());
    }
    rows.add(RowFactory.create(Arrays.stream(schema.fieldNames()).map(row::get).toArray()));
  }

  /** In another order, which must make no difference. */
  void shuffle(Random random) {
    Collections.shuffle(rows, random);
  }

  Dataset<Row> dataset() {
    return TestSpark.session().createDataFrame(rows, schema);
  }

  private static Map<String, Object> cells(Object... namesAndValues) {
    Map<String, Object> cells = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      cells.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return cells;
  }
}
