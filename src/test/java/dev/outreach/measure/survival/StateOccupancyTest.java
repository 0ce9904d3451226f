package dev.outreach.measure.survival;

import static dev.outreach.measure.Reference.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.outreach.measure.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateOccupancyTest {
  private static final double ORIGIN = Double.NEGATIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void withOneMovePossibleItIsOneMinusKaplanMeier(int seed) {
    Random random = new Random(seed);
    List<LateEntry> entries = new ArrayList<>();
    for (EventCount subject : RandomCounts.subjects(random, 300)) {
      double entry = random.nextBoolean() ? ORIGIN : subject.time() - 1 - random.nextInt(20);
      entries.add(new LateEntry(entry, subject));
    }
    StateOccupancy occupancy =
        StateOccupancy.of(
            "open",
            entries.stream()
                .map(e -> stay(e.entry(), e.count().time(), e.count().events() == 1 ? "won" : null))
                .toList());
    for (KaplanMeier.Point point : KaplanMeier.ofLate(entries).points()) {
      Map<String, Double> shares = occupancy.at(point.time());
      assertEquals(point.survival().value(), shares.get("open"), 1e-13);
      assertEquals(1 - point.survival().value(), shares.get("won"), 1e-13);
    }
  }

  @Test
  void withSeveralMovesOutOfOneStateItIsAalenJohansen() {
    List<NamedCsvRecord> input = Reference.rows("aj_mgus1_cmprsk/input.csv");
    Map<String, String> states = Map.of("1", "malignancy", "2", "death");
    StateOccupancy occupancy =
        StateOccupancy.of(
            "open",
            input.stream()
                .map(row -> stay(ORIGIN, number(row, "time"), states.get(row.getField("event"))))
                .toList());
    states.forEach(
        (cause, state) -> {
          List<AalenJohansen.Point> points =
              AalenJohansen.of(Reference.subjects(input, cause)).points();
          assertEquals(points.size(), occupancy.points().size());
          for (AalenJohansen.Point point : points) {
            assertEquals(point.incidence().value(), occupancy.at(point.time()).get(state), 1e-13);
          }
        });
  }

  @Test
  void sharesAddUpToOneWhateverTheMoves() {
    Random random = new Random(11);
    List<String> names = List.of("touched", "replied", "met", "won", "lost");
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String state = "touched";
      double entry = ORIGIN;
      for (double time = random.nextInt(9); time < 60; time += 1 + random.nextInt(20)) {
        String next = names.get(random.nextInt(names.size()));
        if (!next.equals(state)) {
          stays.add(new Stay(state, entry, time, next, 1 + random.nextInt(3)));
          state = next;
          entry = time;
        }
      }
      stays.add(new Stay(state, entry, 90, null, 1));
    }
    for (StateOccupancy.Point point : StateOccupancy.of("touched", stays).points()) {
      double sum = point.shares().values().stream().mapToDouble(share -> share).sum();
      assertEquals(1, sum, 1e-12);
    }
  }

  @Test
  void beforeTheFirstMoveEverybodyIsAtTheStartAndAMoveAtZeroCounts() {
    List<Stay> stays = List.of(stay(ORIGIN, 5, "won"), stay(ORIGIN, 9, null));
    assertEquals(Map.of("open", 1.0, "won", 0.0), StateOccupancy.of("open", stays).at(4.99));
    assertEquals(Map.of("open", 0.5, "won", 0.5), StateOccupancy.of("open", stays).at(5));
    List<Stay> atOnce = List.of(stay(ORIGIN, 0, "won"), stay(ORIGIN, 9, null));
    assertEquals(Map.of("open", 0.5, "won", 0.5), StateOccupancy.of("open", atOnce).at(0));
  }

  @Test
  void afterTheLastFollowUpOnlyStatesThatNobodyLeavesAreKnown() {
    Stay won = stay(ORIGIN, 5, "won");
    assertNull(StateOccupancy.of("open", List.of(won, stay(ORIGIN, 9, null))).at(9.01));
    assertEquals(Map.of("open", 0.0, "won", 1.0), StateOccupancy.of("open", List.of(won)).at(400));
    Stay lost = new Stay("won", 5, 8, null, 1);
    assertNull(StateOccupancy.of("open", List.of(won, lost)).at(9));
    assertNull(StateOccupancy.of("open", List.of()).at(0));
    assertNull(StateOccupancy.of("open", List.of(new Stay("open", 0, 4, null, 0))).at(0));
  }

  @Test
  void aStateThatAllHaveLeftHoldsExactlyNothing() {
    for (int early = 1; early <= 60; early++) {
      for (int late = 1; late <= 60; late++) {
        StateOccupancy occupancy =
            StateOccupancy.of(
                "open",
                List.of(
                    new Stay("open", ORIGIN, 3, "lost", early),
                    new Stay("open", ORIGIN, 5, "won", late)));
        assertEquals(0, occupancy.at(400).get("open"));
      }
    }
  }

  @Test
  void aStayWithoutLengthOrMoveIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> stay(0, 0, "won"));
    assertThrows(IllegalArgumentException.class, () -> stay(-3, -1, "won"));
    assertThrows(IllegalArgumentException.class, () -> stay(0, Double.NaN, null));
    assertThrows(IllegalArgumentException.class, () -> stay(0, Double.POSITIVE_INFINITY, null));
    assertThrows(IllegalArgumentException.class, () -> stay(0, 4, "open"));
    assertThrows(IllegalArgumentException.class, () -> new Stay("open", 0, 4, null, -1));
  }

  private static Stay stay(double entry, double time, String next) {
    return new Stay("open", entry, time, next, 1);
  }
}
