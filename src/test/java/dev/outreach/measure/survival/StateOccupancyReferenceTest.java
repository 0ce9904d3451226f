package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.assertPrecise;
import static dev.outreach.measure.Reference.assertWithin;
import static dev.outreach.measure.Reference.count;
import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateOccupancyReferenceTest {
  private static final double ORIGIN = Double.NEGATIVE_INFINITY;

  @Test
  void movesInAnyDirectionMatchTheExactMatrix() {
    StateOccupancy occupancy = StateOccupancy.of("entry", weightedStays());
    List<NamedCsvRecord> expected = Reference.rows("aj_multistate/expected.csv");
    assertEquals(11, expected.size());
    for (NamedCsvRecord row : expected) {
      Map<String, Double> shares = occupancy.at(number(row, "time"));
      assertEquals(List.of("entry", "a", "b", "c", "d"), List.copyOf(shares.keySet()));
      shares.forEach(
          (state, share) -> assertEquals(number(row, "p_" + state), share, 1e-12, row::toString));
    }
  }

  @Test
  void aCaseOfWeightTwoIsTwoSubjects() {
    List<Stay> single = new ArrayList<>();
    for (Stay stay : weightedStays()) {
      for (int i = 0; i < stay.subjects(); i++) {
        single.add(new Stay(stay.state(), stay.entry(), stay.time(), stay.next(), 1));
      }
    }
    List<StateOccupancy.Point> points = StateOccupancy.of("entry", weightedStays()).points();
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(single, random);
      assertEquals(points, StateOccupancy.of("entry", single).points());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"female", "male"})
  void meanDaysInEachStateMatchRsPrint(String sex) {
    Map<String, String> states = Map.of("1", "pcm", "2", "death");
    StateOccupancy occupancy =
        StateOccupancy.of(
            "(s0)",
            Reference.rows("rmst_mgus1/input.csv", "sex", sex).stream()
                .map(
                    row ->
                        new Stay(
                            "(s0)",
                            ORIGIN,
                            number(row, "time"),
                            states.get(row.getField("event")),
                            1))
                .toList());
    Map<String, Double> days = new HashMap<>();
    double before = 0;
    for (StateOccupancy.Point point : occupancy.points()) {
      addDays(days, occupancy.at(before), point.time() - before);
      before = point.time();
    }
    addDays(days, occupancy.at(before), 14325 - before);
    List<NamedCsvRecord> expected = Reference.rows("rmst_mgus1/expected.csv", "sex", sex);
    assertEquals(3, expected.size());
    for (NamedCsvRecord row : expected) {
      Double mean = days.get(row.getField("state"));
      assertWithin(5e-4, number(row, "rmean"), mean, row);
      assertPrecise(number(row, "rmean_RECOMPUTED"), mean, row);
    }
  }

  private static void addDays(Map<String, Double> days, Map<String, Double> shares, double length) {
    shares.forEach((state, share) -> days.merge(state, share * length, Double::sum));
  }

  /** Each starts at entry; where it is next is where it last moved to. */
  private static List<Stay> weightedStays() {
    List<Stay> stays = new ArrayList<>();
    Map<String, String> states = new HashMap<>();
    for (NamedCsvRecord row : Reference.rows("aj_multistate/input.csv")) {
      String id = row.getField("id");
      String next = row.getField("status").equals("1") ? row.getField("event") : null;
      stays.add(
          new Stay(
              states.getOrDefault(id, "entry"),
              number(row, "time1"),
              number(row, "time2"),
              next,
              count(row, "weight")));
      if (next != null) {
        states.put(id, next);
      }
    }
    return stays;
  }
}
