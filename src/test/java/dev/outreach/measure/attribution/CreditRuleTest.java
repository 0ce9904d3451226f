package dev.outreach.measure.attribution;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CreditRuleTest {
  private static final Map<String, CreditRule> RULES =
      Map.of(
          "first", CreditRule.first(),
          "last", CreditRule.last(),
          "last_non_direct", CreditRule.lastNonDirect(Set.of("A", "Direct")),
          "linear", CreditRule.linear(),
          "position0.4/0.4", CreditRule.uShaped(),
          "position_0.4/0.4", CreditRule.uShaped(),
          "position0.3/0.7", CreditRule.position(0.3, 0.7),
          "time_decay_half_life_7d", new TimeDecay(Duration.ofDays(7)),
          "w", WShape.USUAL);

  @Test
  void creditsByRuleMatchThePublishedOnes() {
    List<NamedCsvRecord> expected = Reference.rows("attribution_rules/expected.csv");
    assertEquals(34, expected.size());
    for (NamedCsvRecord row : expected) {
      boolean isLastNonDirect = row.getField("model").equals("last_non_direct");
      String params = row.getField("params");
      List<NamedCsvRecord> paths =
          Reference.rows("attribution_rules/input.csv", "case", row.getField("case")).stream()
              .filter(
                  path -> !isLastNonDirect || params.contains('"' + path.getField("path") + '"'))
              .toList();
      assertTrue(paths.size() >= (isLastNonDirect ? 3 : 1), row::toString);
      CreditRule rule = RULES.get(row.getField("model") + (isLastNonDirect ? "" : params));
      double credit =
          paths.stream()
              .mapToDouble(
                  path ->
                      count(path, "conversions")
                          * weightOn(row.getField("channel"), rule, path.getField("path")))
              .sum();
      assertPrecise(number(row, "credit"), credit, row);
    }
  }

  @Test
  void creditsOfADealOfFiveTouchesMatchThePublishedOnes() {
    List<NamedCsvRecord> input = Reference.rows("attribution_time_decay/input.csv");
    ChannelPath path =
        new ChannelPath(
            input.stream()
                .map(row -> TouchPoint.of(row.getField("channel"), day(count(row, "day"))))
                .toList(),
            day(38));
    List<NamedCsvRecord> expected = Reference.rows("attribution_time_decay/expected.csv");
    assertEquals(30, expected.size());
    for (NamedCsvRecord row : expected) {
      int touch = row.getField("touch").charAt(1) - '1';
      double credit = 12_000 * RULES.get(row.getField("model")).weights(path)[touch];
      assertWithin(number(row, "abs_tol"), number(row, "credit_published"), credit, row);
      if (number(row, "credit_RECOMPUTED") != null) {
        assertPrecise(number(row, "credit_RECOMPUTED"), credit, row);
      }
    }
  }

  @Test
  void weightsOfEveryRuleAddUpToOne() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      ChannelPath path = TestPaths.randomPath(random, TestPaths.FIRST);
      RULES.forEach(
          (name, rule) -> {
            double[] weights = rule.weights(path);
            assertEquals(path.touches().size(), weights.length, name);
            assertTrue(DoubleStream.of(weights).allMatch(weight -> weight >= 0), name);
            assertEquals(1, DoubleStream.of(weights).sum(), 1e-12, () -> name + path);
          });
    }
  }

  @Test
  void aPathWithoutTouchesHasNoWeights() {
    RULES.forEach((name, rule) -> assertEquals(0, rule.weights(TestPaths.path("")).length, name));
  }

  @Test
  void onlyTouchTakesAll() {
    RULES.forEach(
        (name, rule) ->
            assertArrayEquals(new double[] {1}, rule.weights(TestPaths.path("Direct")), name));
  }

  @Test
  void lastNonDirectTakesTheLastTouchIfAllAreDirect() {
    CreditRule rule = CreditRule.lastNonDirect(Set.of("direct", "form"));
    assertArrayEquals(
        new double[] {0, 0, 1}, rule.weights(TestPaths.path("form > direct > direct")));
    assertArrayEquals(
        new double[] {0, 1, 0}, rule.weights(TestPaths.path("form > email > direct")));
  }

  @Test
  void endWeightsThatLeaveLessThanNothingAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> CreditRule.position(0.6, 0.5));
    assertThrows(IllegalArgumentException.class, () -> CreditRule.position(0, 0));
    assertThrows(IllegalArgumentException.class, () -> CreditRule.position(-0.1, 0.5));
  }

  private static double weightOn(String channel, CreditRule rule, String channels) {
    ChannelPath path = TestPaths.path(channels);
    double[] weights = rule.weights(path);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += path.touches().get(i).channel().equals(channel) ? weights[i] : 0;
    }
    return sum;
  }

  private static Instant day(long day) {
    return TestPaths.FIRST.plus(Duration.ofDays(day));
  }
}
