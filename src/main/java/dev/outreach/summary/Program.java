package dev.outreach.summary;

import java.util.ResourceBundle;
import org.apache.iceberg.IcebergBuild;

/** The versions of what ran. */
record Program(String outreach, String java, String spark, String iceberg) {
  static Program thatRuns() {
    return new Program(
        ResourceBundle.getBundle("version").getString("project.version"),
        Runtime.version().toString(),
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        IcebergBuild.version());
  }
}
