package dev.outreach.measure.attribution;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.number;
import static dev.outreach.measure.attribution.TestPaths.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyTest {

  @Test
  void valuesFromWorthsMatchThePublishedOnes() {
    assertEquals(12, matched("worth", ShapleyTest::ofWorths));
  }

  @Test
  void valuesFromTheRatesOfExactSetsMatchThePublishedOnes() {
    assertEquals(3, matched("ratio_R(S)", Shapley::ofExactSets));
  }

  @Test
  void creditsFromConversionsMatchThePublishedOnes() {
    List<NamedCsvRecord> expected = Reference.rows("attribution_shapley/expected.csv");
    int matched = 0;
    for (NamedCsvRecord row : expected) {
      List<PathCount> paths =
          rowsOf(row, "path_conversions").stream()
              .map(path -> count(path.getField("coalition_or_path"), value(path), 0))
              .toList();
      if (!paths.isEmpty()) {
        assertMatches(row, Shapley.ofConversions(paths));
        matched++;
      }
    }
    assertEquals(7, matched);
  }

  @Test
  void theSimplifiedFormulaIsTheSubsetFormulaOfSumsOverSubsets() {
    Random random = new Random(23);
    for (int i = 0; i < 40; i++) {
      Map<Set<String>, Double> r = new HashMap<>();
      TestPaths.randomCounts(random)
          .forEach(path -> r.put(Set.copyOf(path.channels()), random.nextDouble()));
      TreeSet<String> players = new TreeSet<>();
      r.keySet().forEach(players::addAll);
      SortedMap<String, Double> simplified = Shapley.ofExactSets(r);
      Shapley.of(players, coalition -> sumOverSubsets(r, coalition))
          .forEach((player, value) -> assertEquals(value, simplified.get(player), 1e-12));
    }
  }

  @Test
  void ofConversionsItIsLinearOverTheDistinctChannels() {
    Random random = new Random(29);
    for (int i = 0; i < 100; i++) {
      List<PathCount> paths = TestPaths.randomCounts(random);
      ChannelSums linear = new ChannelSums();
      for (PathCount path : paths) {
        List<String> distinct = path.channels().stream().distinct().toList();
        double[] weights = CreditRule.linear().weights(TestPaths.path(distinct));
        for (int j = 0; j < weights.length; j++) {
          linear.add(distinct.get(j), path.conversions() * weights[j]);
        }
      }
      SortedMap<String, Double> credits = Shapley.ofConversions(paths);
      linear
          .totals()
          .forEach((channel, credit) -> assertEquals(credit, credits.get(channel), 1e-12));
      long conversions = paths.stream().mapToLong(PathCount::conversions).sum();
      assertEquals(conversions, TestPaths.sum(credits), 1e-9);
    }
  }

  @Test
  void ofRatesTheVolumeOfASetDoesNotCount() {
    List<PathCount> paths =
        List.of(
            count("email", 1, 9),
            count("call > email", 1, 1),
            count("email > call > email", 1, 1),
            count("", 4, 0));
    Map<String, Double> values = Shapley.ofConversionRates(paths);
    assertEquals(0.1 + 0.25, values.get("email"), 1e-15);
    assertEquals(0.25, values.get("call"), 1e-15);
    assertEquals(2, values.size());
  }

  @Test
  void twelvePlayersAreSharedExactly() {
    List<String> players = IntStream.range(0, 12).mapToObj(i -> "p" + i).toList();
    SortedMap<String, Double> values =
        Shapley.of(players, coalition -> coalition.size() * coalition.size());
    values.values().forEach(value -> assertEquals(12, value, 1e-11));
  }

  @Test
  void moreThanSixteenPlayersAreRefused() {
    List<String> players = IntStream.range(0, 17).mapToObj(i -> "p" + i).toList();
    assertThrows(IllegalArgumentException.class, () -> Shapley.of(players, Set::size));
  }

  private interface Solution {
    SortedMap<String, Double> of(Map<Set<String>, Double> values);
  }

  private static int matched(String kind, Solution solution) {
    int matched = 0;
    for (NamedCsvRecord row : Reference.rows("attribution_shapley/expected.csv")) {
      Map<Set<String>, Double> values = new HashMap<>();
      rowsOf(row, kind)
          .forEach(
              input ->
                  values.put(
                      Set.of(input.getField("coalition_or_path").split(" \\+ ")),
                      number(input, "value")));
      if (!values.isEmpty()) {
        assertMatches(row, solution.of(values));
        matched++;
      }
    }
    return matched;
  }

  private static SortedMap<String, Double> ofWorths(Map<Set<String>, Double> worths) {
    TreeSet<String> players = new TreeSet<>();
    worths.keySet().forEach(players::addAll);
    return Shapley.of(players, coalition -> worths.getOrDefault(coalition, 0.0));
  }

  private static void assertMatches(NamedCsvRecord row, SortedMap<String, Double> values) {
    Double value = values.get(row.getField("player"));
    assertWithin(number(row, "abs_tol"), number(row, "published"), value, row);
    assertPrecise(number(row, "RECOMPUTED"), value, row);
  }

  private static List<NamedCsvRecord> rowsOf(NamedCsvRecord expected, String kind) {
    return Reference.rows("attribution_shapley/input.csv", "case", expected.getField("case"))
        .stream()
        .filter(Reference.is("kind", kind))
        .toList();
  }

  private static long value(NamedCsvRecord row) {
    return Reference.count(row, "value");
  }

  private static double sumOverSubsets(Map<Set<String>, Double> r, Set<String> coalition) {
    return r.entrySet().stream()
        .filter(set -> coalition.containsAll(set.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
