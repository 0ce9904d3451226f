package dev.outreach.measure.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventCountTest {

  @Test
  void equalTimesAreMergedAndTimesAreOrdered() {
    List<EventCount> histogram =
        EventCount.histogram(
            List.of(
                EventCount.censored(9),
                EventCount.event(2),
                new EventCount(9, 3, 1, 0),
                EventCount.competing(2)));
    assertEquals(List.of(new EventCount(2, 1, 1, 0), new EventCount(9, 3, 1, 1)), histogram);
    assertEquals(7, EventCount.subjects(histogram));
  }

  @Test
  void aTimeAtWhichNobodyLeftIsNoFollowUp() {
    assertEquals(List.of(), EventCount.histogram(List.of(new EventCount(400, 0, 0, 0))));
  }

  @Test
  void negativeZeroIsTheSameTimeAsZero() {
    assertEquals(
        List.of(new EventCount(0, 2, 0, 0)),
        EventCount.histogram(List.of(EventCount.event(-0.0), EventCount.event(0.0))));
  }

  @Test
  void timesBeforeTheOriginAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> EventCount.event(-1));
    assertThrows(IllegalArgumentException.class, () -> EventCount.event(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> EventCount.censored(Double.POSITIVE_INFINITY));
  }

  @Test
  void negativeCountsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EventCount(1, 0, 0, -1));
  }
}
