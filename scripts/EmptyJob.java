import org.apache.spark.sql.SparkSession;

/** The least that Spark can be asked for: a local session, one query over nothing, and the end. */
public final class EmptyJob {
  private EmptyJob() {}

  public static void main(String[] args) throws Exception {
    try (SparkSession spark = SparkSession.builder().master("local[*]").getOrCreate()) {
      System.out.println(spark.range(1).count());
    }
  }
}
