package dev.outreach.measure.attribution;

import static dev.outreach.measure.attribution.TestPaths.FIRST;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeDecayTest {
  private static final TimeDecay WEEK = new TimeDecay(Duration.ofDays(7));

  @Test
  void oneHalfLifeApartIsOneThirdAndTwoThirds() {
    double[] weights = WEEK.weights(at(FIRST, FIRST.plus(Duration.ofDays(7))));
    assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, weights, 1e-15);
  }

  @Test
  void touchesOfOneInstantWeighTheSame() {
    double[] weights = WEEK.weights(at(FIRST, FIRST, FIRST.plusSeconds(86_400)));
    assertEquals(weights[0], weights[1]);
  }

  @Test
  void theWaitFromTheLastTouchToTheContractMakesNoDifference() {
    List<TouchPoint> touches = at(FIRST, FIRST.plusSeconds(1_000_000)).touches();
    ChannelPath soon = new ChannelPath(touches, FIRST.plusSeconds(1_000_000));
    ChannelPath centuryLater = new ChannelPath(touches, FIRST.plus(Duration.ofDays(36_500)));
    assertArrayEquals(WEEK.weights(soon), WEEK.weights(centuryLater));
  }

  @Test
  void touchesACenturyBackWeighNothingAndTheLastOneStillHasItsWeight() {
    Instant late = FIRST.plus(Duration.ofDays(36_500));
    assertArrayEquals(new double[] {0, 0.5, 0.5}, WEEK.weights(at(FIRST, late, late)));
  }

  @Test
  void anEndlessHalfLifeIsLinear() {
    Random random = new Random(5);
    TimeDecay endless = new TimeDecay(Duration.ofSeconds(Long.MAX_VALUE));
    for (int i = 0; i < 200; i++) {
      ChannelPath path = TestPaths.randomPath(random, FIRST);
      assertArrayEquals(CreditRule.linear().weights(path), endless.weights(path), 1e-9);
    }
  }

  @Test
  void aHalfLifeOfNothingIsTheLastTouch() {
    ChannelPath path = at(FIRST, FIRST.plusSeconds(1), FIRST.plusSeconds(2));
    assertArrayEquals(
        CreditRule.last().weights(path), new TimeDecay(Duration.ofNanos(1)).weights(path));
  }

  @Test
  void elapsedTimeCountsNotTheClockOnTheWall() {
    Instant beforeSummerTime = Instant.parse("2011-03-26T12:00:00Z");
    double[] weights =
        new TimeDecay(Duration.ofHours(23))
            .weights(at(beforeSummerTime, beforeSummerTime.plus(Duration.ofHours(23))));
    assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, weights, 1e-15);
  }

  @Test
  void halfLivesOfNothingOrLessAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TimeDecay(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new TimeDecay(Duration.ofDays(-7)));
  }

  private static ChannelPath at(Instant... touches) {
    return new ChannelPath(Stream.of(touches).map(at -> TouchPoint.of("email", at)).toList(), null);
  }
}
