package dev.outreach.measure.survival;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * How many subjects left observation at one time, by the way they left. One row per time once
 * merged by {@link #histogram}; the time's unit is the caller's (days in our reports).
 *
 * @param time since the subject's origin, 0 or later
 * @param events who had the event of interest (a reply, a contract)
 * @param competing who had the event that rules it out (lost, refused, opted out)
 * @param censored who were still open when last seen
 */
public record EventCount(double time, long events, long competing, long censored) {

  public EventCount {
    if (!(time >= 0) || Double.isInfinite(time)) {
      throw new IllegalArgumentException("time must be 0 or later, cannot be: " + time);
    }
    if (events < 0 || competing < 0 || censored < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "counts must be 0 or more, cannot be: %d, %d, %d",
              events,
              competing,
              censored));
    }
    time += 0.0; // -0.0 becomes 0.0: one time, one row
  }

  public static EventCount event(double time) {
    return new EventCount(time, 1, 0, 0);
  }

  public static EventCount competing(double time) {
    return new EventCount(time, 0, 1, 0);
  }

  public static EventCount censored(double time) {
    return new EventCount(time, 0, 0, 1);
  }

  /** Everyone who left at this time. */
  public long leaving() {
    return events + competing + censored;
  }

  /** The competing events counted as if those subjects had been lost sight of (cause-specific). */
  public EventCount withCompetingCensored() {
    return new EventCount(time, events, 0, competing + censored);
  }

  /** One count per time at which somebody left, in time order, from counts in any order. */
  public static List<EventCount> histogram(Iterable<EventCount> counts) {
    TreeMap<Double, EventCount> byTime = new TreeMap<>();
    for (EventCount count : counts) {
      if (count.leaving() > 0) {
        byTime.merge(count.time(), count, EventCount::plus);
      }
    }
    return List.copyOf(byTime.values());
  }

  /** How many there are in all, whatever became of them. */
  public static long subjects(List<EventCount> histogram) {
    return histogram.stream().mapToLong(EventCount::leaving).sum();
  }

  private EventCount plus(EventCount other) {
    return new EventCount(
        time, events + other.events, competing + other.competing, censored + other.censored);
  }
}
