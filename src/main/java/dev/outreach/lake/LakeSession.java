package dev.outreach.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The Spark session that a run works in. */
public final class LakeSession {
  /** Up to here one partition without generated code is fastest; measured on two cores. */
  private static final long SMALL_BYTES = 64L << 20;

  private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";

  /** With little data, Spark's code generation and its second plan cost more than they give. */
  private static final Map<String, String> FOR_SMALL =
      Map.of(
          WHOLE_STAGE,
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN",
          "spark.sql.adaptive.enabled",
          "false",
          "spark.sql.shuffle.partitions",
          "1");

  private LakeSession() {}

  /**
   * A session with the catalog {@code lake}. Where spark-submit has chosen a master it is kept, and
   * the cluster's own settings with it; else everything runs in this process, which then listens to
   * no other machine.
   *
   * @param settings the user's own Spark settings, which win
   */
  public static SparkSession open(LakeCatalog catalog, Map<String, String> settings)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    if (System.getProperty("spark.master") == null && !settings.containsKey("spark.master")) {
      all.putAll(local());
    }
    all.put("spark.app.name", "outreach-analytics");
    all.put("spark.hadoop.fs.permissions.umask-mode", "077");
    all.put("spark.sql.session.timeZone", "UTC");
    all.put("spark.sql.datetime.java8API.enabled", "true");
    all.putAll(catalog.sparkSettings());
    if (catalog.isEmbedded()) {
      Path folder = Path.of(catalog.warehouse());
      OwnerOnly.createFolders(folder);
      OwnerOnly.createFile(folder.resolve(LakeCatalog.FILE));
      all.put("spark.sql.warehouse.dir", catalog.warehouse() + "/.spark");
    }
    all.putAll(settings);
    SparkSession.Builder builder = SparkSession.builder();
    all.forEach(builder::config);
    return builder.getOrCreate();
  }

  /** Settles how queries are run from here on, by how many bytes of exports they are about. */
  public static void tune(SparkSession spark, long bytes) {
    boolean small = bytes < SMALL_BYTES && spark.sparkContext().isLocal();
    FOR_SMALL.forEach(
        (key, value) -> {
          if (spark.sparkContext().getConf().contains(key)) {
            return;
          }
          if (small) {
            spark.conf().set(key, value);
          } else {
            spark.conf().unset(key);
          }
        });
  }

  /**
   * The same rows, kept once they are worked out, for those who read them several times. Small ones
   * are kept as they are: Spark's cache would compile a reader for its columns first.
   */
  public static Dataset<Row> keep(Dataset<Row> rows) {
    boolean small = "false".equals(rows.sparkSession().conf().get(WHOLE_STAGE, "true"));
    return small
        ? rows.localCheckpoint(false, StorageLevel.MEMORY_AND_DISK())
        : rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Map<String, String> local() {
    return Map.of(
        "spark.master", "local[*]",
        "spark.driver.bindAddress", "127.0.0.1",
        "spark.driver.host", "127.0.0.1",
        "spark.ui.enabled", "false",
        "spark.ui.showConsoleProgress", "false");
  }
}
