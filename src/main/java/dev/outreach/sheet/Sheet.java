package dev.outreach.sheet;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A finished table.
 *
 * @param name file name without ending, such as {@code reply_rates}
 * @param question what it answers, in English
 * @param grain what one row stands for, in English
 * @param fields its columns, in the order of the rows' cells
 * @param chart how it is drawn, where looking beats reading
 * @param schema types of the cells
 * @param rows in the order in which they are read
 */
public record Sheet(
    String name,
    String question,
    String grain,
    List<Field> fields,
    Optional<Chart> chart,
    StructType schema,
    List<Row> rows) {

  /** Place of the column in a row. */
  public int indexOf(String field) {
    return schema.fieldIndex(field);
  }

  /** The same table with other rows. */
  public Sheet withRows(List<Row> others) {
    return new Sheet(name, question, grain, fields, chart, schema, others);
  }
}
