package dev.outreach.measure.share;

import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  private static final Map<String, Double> TOLERANCE =
      Map.of("A", 1e-14, "B", 1e-14, "C", 1e-6, "D", 1e-3);

  @Test
  void adjustedMatchThePublishedOnes() {
    int compared = 0;
    for (String sample : TOLERANCE.keySet()) {
      List<NamedCsvRecord> rows = Reference.rows("fdr_bh/expected.csv", "case", sample);
      List<Double> raw =
          Reference.rows("fdr_bh/input.csv", "case", sample).stream()
              .map(row -> number(row, "p"))
              .toList();
      List<Double> adjusted = BenjaminiHochberg.adjusted(raw);
      assertEquals(rows.size(), adjusted.size());
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(number(rows.get(i), "p"), raw.get(i));
        assertWithin(
            TOLERANCE.get(sample), number(rows.get(i), "p_bh"), adjusted.get(i), rows.get(i));
        compared++;
      }
    }
    assertEquals(34, compared);
  }

  @Test
  void oneTestAloneIsUnchanged() {
    assertEquals(List.of(0.049), BenjaminiHochberg.adjusted(List.of(0.049)));
    assertEquals(List.of(0.0), BenjaminiHochberg.adjusted(List.of(0.0)));
    assertEquals(List.of(1.0), BenjaminiHochberg.adjusted(List.of(1.0)));
  }

  @Test
  void noTestsAreNone() {
    assertEquals(List.of(), BenjaminiHochberg.adjusted(List.of()));
  }

  @Test
  void testsThatCouldNotBeMadeStayNullAndDoNotCount() {
    assertEquals(
        Arrays.asList(null, 0.02, null, 0.04, null),
        BenjaminiHochberg.adjusted(Arrays.asList(null, 0.01, null, 0.04, null)));
    assertEquals(Arrays.asList(null, null), BenjaminiHochberg.adjusted(Arrays.asList(null, null)));
  }

  @Test
  void aSmallPTakesTheAdjustedOneOfALargerIfThatIsLess() {
    assertEquals(List.of(0.03125, 0.03125), BenjaminiHochberg.adjusted(List.of(0.03, 0.03125)));
  }

  @Test
  void tiesGetTheSame() {
    List<Double> adjusted = BenjaminiHochberg.adjusted(List.of(0.125, 0.75, 0.125));
    assertEquals(List.of(0.1875, 0.75, 0.1875), adjusted);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    for (double p : new double[] {-1e-9, 1 + 1e-9, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> BenjaminiHochberg.adjusted(List.of(0.5, p)));
    }
  }

  @Test
  void adjustedKeepTheOrderOfSizeAndAreNeverLessThanRaw() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      List<Double> raw = pValues(random);
      List<Double> adjusted = BenjaminiHochberg.adjusted(raw);
      for (int i = 0; i < raw.size(); i++) {
        for (int j = 0; j < raw.size() && raw.get(i) != null; j++) {
          if (raw.get(j) != null && raw.get(i) <= raw.get(j)) {
            assertTrue(adjusted.get(i) <= adjusted.get(j), raw::toString);
          }
        }
        assertTrue(
            raw.get(i) == null || (raw.get(i) <= adjusted.get(i) && adjusted.get(i) <= 1),
            raw::toString);
      }
    }
  }

  @Test
  void orderOfTheTestsDoesNotMatter() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      List<Double> raw = pValues(random);
      List<Integer> order = new ArrayList<>(IntStream.range(0, raw.size()).boxed().toList());
      Collections.shuffle(order, random);
      List<Double> adjusted = BenjaminiHochberg.adjusted(raw);
      assertEquals(
          order.stream().map(adjusted::get).toList(),
          BenjaminiHochberg.adjusted(order.stream().map(raw::get).toList()));
    }
  }

  /** Some null, some tied. */
  private static List<Double> pValues(Random random) {
    return IntStream.range(0, random.nextInt(25))
        .mapToObj(
            i ->
                switch (random.nextInt(5)) {
                  case 0 -> null;
                  case 1 -> random.nextInt(5) / 100.0;
                  default -> random.nextDouble() * random.nextDouble();
                })
        .toList();
  }
}
