package dev.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The one Spark session that all tests of a run share, made when first asked for. */
public final class TestSpark {
  private static SparkSession session;

  private TestSpark() {}

  public static synchronized SparkSession session() {
    FastLane.leaveOut("Spark");
    if (session == null) {
      session =
          SparkSession.builder()
              .master("local[2]")
              .appName("tests")
              .config("spark.ui.enabled", "false")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.sql.shuffle.partitions", "2")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.datetime.java8API.enabled", "true")
              .config("spark.sql.codegen.wholeStage", "false")
              .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
              .config("spark.sql.adaptive.enabled", "false")
              .getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
    }
    return session;
  }

  public static Dataset<Row> table(StructType schema, List<Row> rows) {
    return session().createDataFrame(rows, schema);
  }

  /** A row of the schema with these cells; the others are null. */
  public static Row row(StructType schema, Map<String, ?> cells) {
    if (!List.of(schema.fieldNames()).containsAll(cells.keySet())) {
      throw new IllegalArgumentException("cells that are not of the schema: " + cells.keySet());
    }
    return RowFactory.create(
        Arrays.stream(schema.fieldNames()).map(cells::get).toArray(Object[]::new));
  }
}
