package dev.outreach.measure.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariantTest {

  /** Days and the people written to on each. */
  private static Variant variant(int... daysAndPeople) {
    Stream<Integer> starts = Stream.iterate(0, i -> i < daysAndPeople.length, i -> i + 2);
    return new Variant(
        "v",
        starts.map(i -> new Variant.Day(daysAndPeople[i], daysAndPeople[i + 1], 0, 0)).toList());
  }

  private static boolean isSamePeriod(Variant one, Variant other) {
    assertEquals(one.isSamePeriodAs(other), other.isSamePeriodAs(one));
    return one.isSamePeriodAs(other);
  }

  @Test
  void countsAreTheSumsOfTheDays() {
    Variant variant =
        new Variant("v", List.of(new Variant.Day(3, 10, 4, 2), new Variant.Day(1, 5, 1, 1)));
    assertEquals(15, variant.people());
    assertEquals(5, variant.replied());
    assertEquals(3, variant.positive());
    assertEquals(Comparison.of(5, 15, 0, 7), variant.comparedWith(variant(9, 7)));
  }

  @Test
  void sameDayIsTheSamePeriod() {
    assertTrue(isSamePeriod(variant(5, 1), variant(5, 1000)));
  }

  @Test
  void fourFifthsOfEachMustLieWithinTheDaysOfBoth() {
    Variant brief = variant(4, 1, 5, 1);
    assertTrue(isSamePeriod(brief, variant(0, 20, 5, 80)));
    assertFalse(isSamePeriod(brief, variant(0, 21, 5, 79)));
  }

  @Test
  void oneAfterTheOtherIsNotTheSamePeriod() {
    assertFalse(isSamePeriod(variant(1, 10, 2, 10), variant(3, 10, 4, 10)));
    assertFalse(isSamePeriod(variant(1, 10, 3, 2), variant(3, 10, 4, 10)));
  }

  @Test
  void daysOnWhichAllBouncedOrAreYoungAreNoDaysOfSending() {
    assertFalse(isSamePeriod(variant(1, 10, 9, 0), variant(2, 10, 9, 0)));
  }

  @Test
  void withoutPeopleThereIsNoPeriod() {
    assertFalse(isSamePeriod(variant(), variant(1, 1)));
    assertFalse(isSamePeriod(variant(1, 0), variant(1, 0)));
  }
}
