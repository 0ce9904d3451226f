package dev.outreach.measure;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.is;
import static dev.outreach.measure.Reference.number;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.TestSpark;
import dev.outreach.table.Attempts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The median that reports print is the exact one, which may lie between two replies. */
class MedianHoursTest {
  private static final StructType REPLIES =
      new StructType()
          .add(Attempts.IS_BOUNCED, DataTypes.BooleanType)
          .add(Attempts.IS_MATURE, DataTypes.BooleanType)
          .add(Attempts.IS_REPLIED, DataTypes.BooleanType)
          .add(Attempts.HOURS_TO_REPLY, DataTypes.DoubleType);

  @Test
  void sparksPercentilesMatchTheDocumentedOnes() {
    List<NamedCsvRecord> rows = Reference.rows("percentiles_spark/expected.csv");
    assertEquals(9, rows.size());
    Column hours = col(Attempts.HOURS_TO_REPLY);
    for (NamedCsvRecord row : rows) {
      Column p = lit(number(row, "p"));
      Column quantile =
          row.getField("function").equals("percentile")
              ? percentile(hours, p)
              : percentile_approx(hours, p, lit(100));
      assertPrecise(number(row, "expected"), value(sample(row.getField("case")), quantile), row);
    }
  }

  @Test
  void medianIsTheInterpolatedPercentileAndNotTheApproximateOne() {
    List<NamedCsvRecord> medians =
        Reference.rows("percentiles_spark/expected.csv", "p", "0.5").stream()
            .filter(is("function", "percentile"))
            .toList();
    assertEquals(1, medians.size());
    for (NamedCsvRecord row : medians) {
      Double median = value(sample(row.getField("case")), Replies.medianHours());
      assertPrecise(number(row, "expected"), median, row);
    }
  }

  @Test
  void medianIsExactHoweverManyRepliesAndPartitions() {
    Random random = new Random(31);
    for (int replies : new int[] {1, 2, 999, 20_000}) {
      double[] hours = random.doubles(replies, 0, 336).toArray();
      double[] sorted = hours.clone();
      Arrays.sort(sorted);
      double exact = (sorted[(replies - 1) / 2] + sorted[replies / 2]) / 2;
      Double median = value(replies(hours).repartition(5), Replies.medianHours());
      assertEquals(exact, median, 1e-12, "replies: " + replies);
    }
  }

  private static Dataset<Row> sample(String name) {
    NamedCsvRecord sample = Reference.rows("percentiles_spark/input.csv", "case", name).get(0);
    return replies(
        Arrays.stream(sample.getField("values").split(";"))
            .mapToDouble(Double::parseDouble)
            .toArray());
  }

  private static Dataset<Row> replies(double... hours) {
    return TestSpark.table(
        REPLIES,
        DoubleStream.of(hours).mapToObj(h -> RowFactory.create(false, true, true, h)).toList());
  }

  private static Double value(Dataset<Row> replies, Column aggregate) {
    return replies.agg(aggregate.cast(DataTypes.DoubleType)).first().getAs(0);
  }
}
