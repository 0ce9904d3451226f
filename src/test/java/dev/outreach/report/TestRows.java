package dev.outreach.report;

import dev.outreach.TestSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows of one table, written as name, value, name, value …; what is not named is the default. */
final class TestRows {
  private final StructType schema;
  private final Set<String> names;
  private final Map<String, Object> defaults;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  private TestRows(StructType schema, Set<String> names, Map<String, Object> defaults) {
    this.schema = schema;
    this.names = names;
    this.defaults = defaults;
  }

  /** Rows of a table of Spark's. */
  static TestRows of(StructType schema, Object... defaults) {
    return new TestRows(schema, Set.of(schema.fieldNames()), cells(defaults));
  }

  /**
   * @param names of all cells, those that are null by default too, separated by spaces
   */
  static TestRows named(String names, Object... defaults) {
    return new TestRows(null, Set.of(names.split(" ")), cells(defaults));
  }

  void add(Object... cells) {
    Map<String, Object> row = new HashMap<>(defaults);
    row.putAll(cells(cells));
    if (!names.containsAll(row.keySet())) {
      throw new IllegalArgumentException("no such column: " + row.keySet());
    }
    rows.add(row);
  }

  /** In another order, which must make no difference. */
  void shuffle(Random random) {
    Collections.shuffle(rows, random);
  }

  List<Cells> rows() {
    return rows.stream().map(Cells::new).toList();
  }

  Dataset<Row> dataset() {
    return TestSpark.session().createDataFrame(sparkRows(), schema);
  }

  List<Row> sparkRows() {
    return rows.stream()
        .map(row -> RowFactory.create(Arrays.stream(schema.fieldNames()).map(row::get).toArray()))
        .toList();
  }

  private static Map<String, Object> cells(Object... namesAndValues) {
    Map<String, Object> cells = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      cells.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return cells;
  }

  /** One row. */
  record Cells(Map<String, Object> values) {
    @SuppressWarnings("unchecked")
    <T> T get(String name) {
      return (T) values.get(name);
    }

    boolean is(String name) {
      return Boolean.TRUE.equals(values.get(name));
    }

    long number(String name) {
      return values.get(name) == null ? 0 : (Long) values.get(name);
    }
  }
}
