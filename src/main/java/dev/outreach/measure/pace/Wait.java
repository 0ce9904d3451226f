package dev.outreach.measure.pace;

import dev.outreach.measure.survival.EventCount;
import java.util.List;

/**
 * A named group of people by how long they wait for the event.
 *
 * @param counts in any order
 */
public record Wait(String name, List<EventCount> counts) {

  public Wait {
    counts = List.copyOf(counts);
  }

  public long people() {
    return EventCount.subjects(counts);
  }

  public long events() {
    return counts.stream().mapToLong(EventCount::events).sum();
  }
}
