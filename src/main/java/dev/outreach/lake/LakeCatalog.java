package dev.outreach.lake;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Spark catalog {@code lake} in which the tables lie.
 *
 * @param warehouse folder, or URI that the catalog understands
 * @param settings of any Spark catalog, such as {@code type = rest}; empty for the embedded default
 *     (Iceberg's JDBC catalog on one SQLite file in the warehouse)
 * @param allowUnsafe whether Iceberg's Hadoop catalog may be used all the same
 */
public record LakeCatalog(String warehouse, Map<String, String> settings, boolean allowUnsafe)
    implements Serializable {
  static final String NAME = "lake";
  static final String DATABASE = "outreach";
  static final String NAMESPACE = NAME + "." + DATABASE;

  /** The embedded catalog, in the warehouse. */
  static final String FILE = "catalog.db";

  /** Spark's setting of where the catalog itself is. */
  static final String ADDRESS = "spark.sql.catalog." + NAME + ".uri";

  /** How that of a SQLite file begins. */
  static final String SQLITE = "jdbc:sqlite:";

  private static final String IMPLEMENTATION = "org.apache.iceberg.spark.SparkCatalog";

  /** Whether the tables lie on this machine, in the embedded catalog. */
  public boolean isEmbedded() {
    return settings.isEmpty();
  }

  /** The embedded catalog. */
  public Path file() {
    return Path.of(warehouse).resolve(FILE);
  }

  /**
   * Why these settings lose data, or null where they do not: a Hadoop catalog on a file system
   * without atomic rename loses commits that it has acknowledged.
   */
  public String danger() {
    boolean hadoop =
        "hadoop".equalsIgnoreCase(settings.get("type"))
            || settings.getOrDefault("catalog-impl", "").endsWith("HadoopCatalog");
    return hadoop && !allowUnsafe
        ? "Iceberg's Hadoop catalog loses commits when two runs meet: use jdbc, hive or rest,"
            + " or set outreach.allow-unsafe-catalog = true"
        : null;
  }

  /** The settings of a Spark session that has this catalog. */
  public Map<String, String> sparkSettings() {
    String prefix = "spark.sql.catalog." + NAME;
    Map<String, String> spark = new LinkedHashMap<>();
    spark.put(prefix, IMPLEMENTATION);
    spark.put(prefix + ".warehouse", warehouse);
    if (isEmbedded()) {
      spark.put(prefix + ".catalog-impl", "org.apache.iceberg.jdbc.JdbcCatalog");
      spark.put(ADDRESS, SQLITE + warehouse + "/" + FILE + "?journal_mode=WAL&busy_timeout=30000");
      spark.put(prefix + ".jdbc.schema-version", "V1");
    }
    settings.forEach((key, value) -> spark.put(prefix + "." + key, value));
    return spark;
  }
}
