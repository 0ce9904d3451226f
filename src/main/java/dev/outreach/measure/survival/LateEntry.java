package dev.outreach.measure.survival;

import java.util.List;
import java.util.Locale;

/**
 * Subjects who came under observation after their origin and left it together: at risk at t if
 * {@code entry < t <= count.time()} (delayed entry, left truncation). A contact whose history
 * begins later than the contact itself is one, so is somebody who joins a group on the way.
 *
 * @param entry time of joining, before the time of leaving; whoever was there from the origin has
 *     none, as an entry at 0 would lose what happens at 0: see {@link #fromOrigin}
 * @param count who left, and how
 */
public record LateEntry(double entry, EventCount count) {

  public LateEntry {
    if (!(entry < count.time())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "entry must come before time %s, cannot be: %s", count.time(), entry));
    }
  }

  /** Subjects followed all along, from time 0 itself. */
  public static LateEntry fromOrigin(EventCount count) {
    return new LateEntry(Double.NEGATIVE_INFINITY, count);
  }

  /** All counts as of subjects followed all along. */
  public static List<LateEntry> fromOrigin(Iterable<EventCount> counts) {
    return EventCount.histogram(counts).stream().map(LateEntry::fromOrigin).toList();
  }

  /** One count per time at which somebody left, in time order, whenever they had entered. */
  static List<EventCount> histogram(List<LateEntry> entries) {
    return EventCount.histogram(entries.stream().map(LateEntry::count).toList());
  }
}
