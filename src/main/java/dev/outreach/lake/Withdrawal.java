package dev.outreach.lake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events were called off: an event that was still to come when a later export of the same
 * calendar was made, and that this export does not hold, or holds as cancelled. What had happened
 * by then stays, since a calendar may forget its past.
 */
final class Withdrawal {
  private Withdrawal() {}

  /**
   * What one export lists.
   *
   * @param of the calendar's name
   * @param edition place of the export in the order of all
   * @param isWhole whether these are all its events, as against those of it that are stored
   * @param events when each is, by its id
   */
  record Listing(
      String of, int edition, Instant madeAt, boolean isWhole, Map<String, Instant> events) {}

  /** The ids of the events that were called off, and that no later export holds again. */
  static Set<String> of(Collection<Listing> listings) {
    List<Listing> ordered =
        listings.stream().sorted(Comparator.comparingInt(Listing::edition)).toList();
    Set<String> calledOff = new HashSet<>();
    for (Listing whole : ordered) {
      if (whole.isWhole()) {
        Map<String, Instant> before = before(whole, ordered);
        if (isLaterOfTheSame(whole, before)) {
          before.forEach(
              (id, at) -> {
                if (at.isAfter(whole.madeAt()) && !isHeldSince(whole, id, ordered)) {
                  calledOff.add(id);
                }
              });
        }
      }
    }
    return calledOff;
  }

  private static Map<String, Instant> before(Listing whole, List<Listing> ordered) {
    Map<String, Instant> before = new HashMap<>();
    for (Listing other : ordered) {
      if (other.of().equals(whole.of()) && other.edition() < whole.edition()) {
        before.putAll(other.events());
      }
    }
    return before;
  }

  /**
   * Whether it holds at least half of what had happened: else it is another calendar of that name,
   * or was exported for a span of time.
   */
  private static boolean isLaterOfTheSame(Listing whole, Map<String, Instant> before) {
    List<String> past =
        before.keySet().stream().filter(id -> !before.get(id).isAfter(whole.madeAt())).toList();
    return 2 * past.stream().filter(whole.events()::containsKey).count() >= past.size();
  }

  private static boolean isHeldSince(Listing whole, String id, List<Listing> ordered) {
    return ordered.stream()
        .anyMatch(
            other ->
                other.of().equals(whole.of())
                    && other.edition() >= whole.edition()
                    && other.events().containsKey(id));
  }
}
