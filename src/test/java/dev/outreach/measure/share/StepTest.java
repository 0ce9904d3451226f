package dev.outreach.measure.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTest {

  private static Variant variant(String name, long replied, long people) {
    return new Variant(name, List.of(new Variant.Day(1, people, replied, 0)));
  }

  private static Step step(Variant... variants) {
    return new Step("spring", "1", List.of(variants));
  }

  private static List<String> pairs(Step step) {
    return step.pairs().stream().map(pair -> pair.one().name() + pair.other().name()).toList();
  }

  private static List<String> alone(Step step) {
    return step.alone().stream().map(Variant::name).sorted().toList();
  }

  @Test
  void eachTwoNamedVariantsAreOnePair() {
    Step step =
        step(variant("c", 1, 9), variant(null, 1, 9), variant("a", 1, 9), variant("b", 1, 9));
    assertEquals(List.of("ab", "ac", "bc"), pairs(step));
    assertEquals(
        Collections.singletonList(null), step.alone().stream().map(Variant::name).toList());
  }

  @Test
  void aVariantWithoutAnotherIsAlone() {
    assertEquals(List.of(), pairs(step(variant("a", 1, 9))));
    assertEquals(List.of("a"), alone(step(variant("a", 1, 9))));
  }

  @Test
  void ofManyVariantsThoseWithMostPeopleAreCompared() {
    List<Variant> variants = new ArrayList<>();
    IntStream.range(0, Step.MOST_COMPARED)
        .forEach(i -> variants.add(variant("large" + i, 1, 10 + i)));
    variants.add(variant("small", 1, 9));
    variants.add(variant("a tie", 1, 10));
    Collections.shuffle(variants, new Random(3));
    Step step = new Step("spring", "1", variants);
    assertEquals(Step.MOST_COMPARED * (Step.MOST_COMPARED - 1) / 2, step.pairs().size());
    assertEquals(List.of("large0", "small"), alone(step));
  }

  @Test
  void pOfAllVariantsIsPearsonsOverThoseWithAName() {
    Step step =
        step(
            variant("a", 10, 40),
            variant("b", 20, 40),
            variant(null, 40, 40),
            variant("c", 15, 40));
    Double pearson = EqualShares.pearson(new long[] {10, 20, 15}, new long[] {40, 40, 40}).pValue();
    assertEquals(pearson, step.pValue(), 1e-15);
  }

  @Test
  void pOfAllVariantsIsEmptyBelowFiveExpectedAndForOneVariant() {
    assertEquals(1, step(variant("a", 5, 10), variant("b", 5, 10)).pValue());
    assertNull(step(variant("a", 5, 10), variant("b", 4, 10)).pValue());
    assertNull(step(variant("a", 50, 100), variant(null, 50, 100)).pValue());
    assertNull(step(variant("a", 50, 100), variant("b", 0, 0)).pValue());
  }
}
