package dev.outreach.measure.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WShapeTest {

  @ParameterizedTest
  @CsvSource({
    "- L - O -, .3 .3 .05 .3 .05",
    "-  L O,    .333333333333 .333333333333 .333333333333",
    "L O -,     .6 .3 .1",
    "LO - -,    .9 .05 .05",
    "- LO -,    .3 .6 .1",
    "- LO,      .333333333333 .666666666667",
    "- L - -,   .45 .45 .05 .05",
    "- - O,     .45 .1 .45",
    "- - -,     .9 .05 .05",
    "-  -,      .9 .1",
    "LO,        1",
    "- L L O,   .3 .3 .1 .3",
  })
  void milestonesThatCoincideAddUpAndAbsentOnesGoToThosePresent(String flags, String expected) {
    List<TouchPoint> touches = new ArrayList<>();
    for (String flag : flags.split(" +")) {
      touches.add(new TouchPoint("email", TestPaths.FIRST, flag.contains("L"), flag.contains("O")));
    }
    double[] weights = WShape.USUAL.weights(new ChannelPath(touches, TestPaths.FIRST));
    String[] parts = expected.split(" ");
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    assertArrayEquals(numbers, weights, 1e-12);
  }

  @Test
  void weightsThatDoNotAddUpToOneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WShape(0.3, 0.3, 0.3, 0.2));
    assertThrows(IllegalArgumentException.class, () -> new WShape(0.6, 0.6, -0.3, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new WShape(0, 0.5, 0.5, 0));
  }
}
