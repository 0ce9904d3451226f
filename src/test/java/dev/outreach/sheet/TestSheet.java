package dev.outreach.sheet;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Tables for tests. */
public final class TestSheet {
  private TestSheet() {}

  /** A table of plain columns, without types. */
  public static Sheet of(List<String> columns, Row... rows) {
    List<Field> fields = columns.stream().map(name -> Field.plain(name, name)).toList();
    return of(fields, new StructType(), rows);
  }

  /** A table of this name, whose rows know their columns; its own list of them is empty. */
  public static Sheet named(String name, List<Row> rows) {
    return new Sheet(
        name, "What is it?", "thing", List.of(), Optional.empty(), new StructType(), rows);
  }

  public static Sheet of(List<Field> fields, StructType schema, Row... rows) {
    return new Sheet(
        "answer", "What is it?", "thing", fields, Optional.empty(), schema, List.of(rows));
  }
}
