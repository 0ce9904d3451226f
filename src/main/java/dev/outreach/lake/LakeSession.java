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
  /**
   * Up to here one partition without generated code takes the least processor time; measured on two
   * cores, where 10 MB of a table, 100,000 touches, took as much either way.
   */
  private static final long SMALL_BYTES = 8L << 20;

  private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";

  private static final long BYTES_PER_PARTITION = 24L << 20;

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
    String master = settings.getOrDefault("spark.master", System.getProperty("spark.master"));
    if (master == null) {
      all.putAll(local());
    }
    if (master == null || master.startsWith("local")) {
      // Of a task that runs out of memory Spark would end this very process, without a word.
      all.put("spark.executor.killOnFatalError.depth", "0");
    }
    all.put("spark.app.name", "outreach-analytics");
    all.put("spark.hadoop.fs.permissions.umask-mode", "077");
    all.put("spark.sql.session.timeZone", "UTC");
    all.put("spark.sql.datetime.java8API.enabled", "true");
    // Lower case as Java has it: ICU takes milliseconds for each text with an accent.
    all.put("spark.sql.icu.caseMappings.enabled", "false");
    // Arrow, with which Iceberg reads many rows at once, fails on Java 24 and later where it is not
    // given sun.misc.Unsafe.
    all.put("spark.sql.iceberg.vectorization.enabled", "false");
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

  /**
   * Settles how queries are run from here on, by how many bytes they are about; what the user or
   * the cluster has set stands. Each of Spark's usual 200 partitions costs a task to start, and
   * with little data, generating code costs more than it gives.
   */
  public static void tune(SparkSession spark, long bytes) {
    boolean small = bytes < SMALL_BYTES;
    int cores = spark.sparkContext().defaultParallelism();
    long partitions = small ? 1 : Math.max(2L * cores, bytes / BYTES_PER_PARTITION);
    settle(spark, "spark.sql.shuffle.partitions", Long.toString(partitions));
    if (spark.sparkContext().isLocal()) {
      settle(spark, WHOLE_STAGE, small ? "false" : "true");
      settle(spark, "spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
      // What an expression repeats is found again in a cache, which without generated code costs
      // more than it saves.
      settle(spark, "spark.sql.subexpressionElimination.enabled", small ? "false" : "true");
      settle(spark, "spark.sql.adaptive.enabled", "false");
      settle(spark, "spark.sql.inMemoryColumnarStorage.compressed", "false");
    }
  }

  private static void settle(SparkSession spark, String key, String value) {
    if (!spark.sparkContext().getConf().contains(key)) {
      spark.conf().set(key, value);
    }
  }

  /**
   * The same rows, kept once they are worked out, for those who read them several times. Small ones
   * are kept as they are: Spark's cache would compile a reader for its columns first.
   */
  public static Dataset<Row> keep(Dataset<Row> rows) {
    boolean small = "false".equals(rows.sparkSession().conf().get(WHOLE_STAGE, "true"));
    return small
        ? rows.coalesce(1).localCheckpoint(false, StorageLevel.MEMORY_AND_DISK())
        : rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Map<String, String> local() {
    return Map.of(
        "spark.master", "local[*]",
        "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
        "spark.driver.bindAddress", "127.0.0.1",
        "spark.driver.host", "127.0.0.1",
        "spark.ui.enabled", "false",
        "spark.ui.showConsoleProgress", "false");
  }
}
