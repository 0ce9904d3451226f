package dev.outreach.measure;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.is;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The median that reports print is the exact one, which may lie between two replies. */
class MedianHoursTest {
  private static final Collector<Double, ?, Double> MEDIAN = Aggregates.median(hours -> hours);

  @Test
  void medianIsTheInterpolatedPercentileAndNotTheApproximateOne() {
    List<NamedCsvRecord> medians =
        Reference.rows("percentiles_spark/expected.csv", "p", "0.5").stream()
            .filter(is("function", "percentile"))
            .toList();
    assertEquals(1, medians.size());
    for (NamedCsvRecord row : medians) {
      Double median = sample(row.getField("case")).boxed().collect(MEDIAN);
      assertPrecise(number(row, "expected"), median, row);
    }
  }

  @Test
  void medianIsExactHoweverManyReplies() {
    Random random = new Random(31);
    for (int replies : new int[] {1, 2, 999, 20_000}) {
      double[] hours = random.doubles(replies, 0, 336).toArray();
      double[] sorted = hours.clone();
      Arrays.sort(sorted);
      double exact = (sorted[(replies - 1) / 2] + sorted[replies / 2]) / 2;
      Double inOne = DoubleStream.of(hours).boxed().collect(MEDIAN);
      Double inParts = DoubleStream.of(hours).parallel().boxed().collect(MEDIAN);
      assertEquals(exact, inOne, 1e-12, "replies: " + replies);
      assertEquals(inOne, inParts, "replies: " + replies);
    }
  }

  private static DoubleStream sample(String name) {
    NamedCsvRecord sample = Reference.rows("percentiles_spark/input.csv", "case", name).get(0);
    return Arrays.stream(sample.getField("values").split(";")).mapToDouble(Double::parseDouble);
  }
}
