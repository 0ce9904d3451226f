package dev.outreach.measure.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static LogRank test(double expectedA, double expectedB) {
    return new LogRank(
        4, 1, 0.04, List.of(new LogRank.Group(6, expectedA), new LogRank.Group(6, expectedB)));
  }

  @Test
  void moreEventsThanExpectedAreFaster() {
    assertEquals(Pace.A_FASTER, Pace.ofPair(test(5, 7), 0.04));
    assertEquals(Pace.B_FASTER, Pace.ofPair(test(7, 5), 0.04));
  }

  @Test
  void fromFivePercentOnNothingIsShown() {
    assertEquals(Pace.A_FASTER, Pace.ofPair(test(5, 7), Math.nextDown(0.05)));
    assertEquals(Pace.NO_DIFFERENCE, Pace.ofPair(test(5, 7), 0.05));
  }

  @Test
  void fewerThanFiveExpectedEventsInAGroupAreTooLittle() {
    assertEquals(Pace.TOO_LITTLE, Pace.ofPair(test(Math.nextDown(5.0), 7), 0.001));
    assertEquals(Pace.TOO_LITTLE, Pace.ofPair(test(7, Math.nextDown(5.0)), 0.001));
    assertEquals(Pace.TOO_LITTLE, Pace.ofPair(test(6, 6), null));
  }

  @Test
  void ofAllGroupsAtOnceNoneIsNamed() {
    List<LogRank.Group> groups =
        List.of(new LogRank.Group(9, 6), new LogRank.Group(5, 6), new LogRank.Group(4, 6));
    assertEquals(Pace.DIFFERENT, Pace.ofAll(new LogRank(9, 2, 0.01, groups)));
    assertEquals(Pace.NO_DIFFERENCE, Pace.ofAll(new LogRank(3, 2, 0.2, groups)));
    assertEquals(Pace.DIFFERENT, Pace.ofAll(test(5, 7)));
    assertEquals(Pace.TOO_LITTLE, Pace.ofAll(new LogRank(0, 0, null, groups)));
  }
}
