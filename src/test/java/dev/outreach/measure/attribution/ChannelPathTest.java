package dev.outreach.measure.attribution;

import static dev.outreach.measure.attribution.TestPaths.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelPathTest {

  @Test
  void consecutiveTouchesOnOneChannelAreOneExposure() {
    assertEquals(
        TestPaths.channels("D > A > B > C > D > C"),
        TestPaths.path("D > A > B > B > C > D > C > C").exposures().channels());
  }

  @Test
  void anExposureHasTheTimeOfItsLastTouchAndTheMilestonesOfAll() {
    ChannelPath path =
        new ChannelPath(
            List.of(
                new TouchPoint("email", FIRST, false, false),
                new TouchPoint("email", FIRST.plusSeconds(60), true, false),
                new TouchPoint("email", FIRST.plusSeconds(90), false, true),
                new TouchPoint("call", FIRST.plusSeconds(99), false, false)),
            FIRST.plusSeconds(99));
    assertEquals(
        List.of(
            new TouchPoint("email", FIRST.plusSeconds(90), true, true),
            new TouchPoint("call", FIRST.plusSeconds(99), false, false)),
        path.exposures().touches());
  }

  @Test
  void countedPathsAreCollapsedAsSinglePathsAre() {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      ChannelPath path = TestPaths.randomPath(random, FIRST);
      PathCount count = new PathCount(path.channels(), 2, 3);
      assertEquals(new PathCount(path.exposures().channels(), 2, 3), count.exposures());
    }
  }

  @Test
  void touchesOutOfOrderOrAfterTheContractAreRefused() {
    TouchPoint first = TouchPoint.of("email", FIRST);
    TouchPoint second = TouchPoint.of("call", FIRST.plusSeconds(1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ChannelPath(List.of(second, first), FIRST.plusSeconds(9)));
    assertThrows(
        IllegalArgumentException.class, () -> new ChannelPath(List.of(first, second), FIRST));
    assertEquals(2, new ChannelPath(List.of(first, second), second.at()).touches().size());
  }

  @Test
  void countsBelowNothingAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> TestPaths.count("email", -1, 0));
    assertThrows(IllegalArgumentException.class, () -> TestPaths.count("email", 0, -1));
  }
}
