package dev.outreach.measure.attribution;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkovReferenceTest {

  @Test
  void transitionsRemovalEffectsAndCreditsMatchThePublishedOnes() {
    List<NamedCsvRecord> expected = Reference.rows("attribution_markov/expected.csv");
    assertEquals(21, expected.size());
    for (NamedCsvRecord row : expected) {
      List<PathCount> paths =
          Reference.rows("attribution_markov/input.csv", "case", row.getField("case")).stream()
              .map(
                  path ->
                      TestPaths.count(
                          path.getField("path"), count(path, "conversions"), count(path, "nulls")))
              .map(PathCount::exposures)
              .toList();
      double actual = quantity(MarkovChain.of(1, paths), row);
      assertWithin(number(row, "abs_tol"), number(row, "published"), actual, row);
      assertPrecise(number(row, "RECOMPUTED_exact"), actual, row);
    }
  }

  private static double quantity(MarkovChain chain, NamedCsvRecord row) {
    String key = row.getField("key");
    return switch (row.getField("quantity")) {
      case "removal_effect" -> chain.removalEffects().get(key);
      case "attribution" -> chain.credits().get(key);
      case "transition" -> transition(chain, key.split(">")[0], key.split(">")[1]);
      default -> throw new AssertionError(row);
    };
  }

  private static double transition(MarkovChain chain, String from, String to) {
    List<String> state = List.of(from);
    if (from.equals("start")) {
      return chain.startProbability(List.of(to));
    }
    return switch (to) {
      case "conversion" -> chain.conversionProbability(state);
      case "null" -> chain.nullProbability(state);
      default -> chain.transitionProbability(state, List.of(to));
    };
  }
}
