package dev.outreach.lake;

import org.apache.spark.sql.catalyst.expressions.XxHash64Function$;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The hash of a record's own columns, as Spark's {@code xxhash64} gives it. */
final class ContentHash {
  /** Spark's own. */
  private static final long SEED = 42;

  private ContentHash() {}

  /**
   * The hash of these cells.
   *
   * @param columns of the cells, in their order
   * @param cells as Spark holds them inside, such as UTF-8 strings
   */
  static long of(StructType columns, Object[] cells) {
    long hash = SEED;
    StructField[] fields = columns.fields();
    for (int i = 0; i < fields.length; i++) {
      hash = XxHash64Function$.MODULE$.hash(cells[i], fields[i].dataType(), hash);
    }
    return hash;
  }
}
