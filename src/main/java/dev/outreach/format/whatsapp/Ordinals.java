package dev.outreach.format.whatsapp;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each did in each minute. Lines may go back in time by as much as a phone was off, so
 * the last minutes are remembered, not all of them.
 */
final class Ordinals {
  private static final int REMEMBERED = 10_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** How many there are now, this one included. */
  int next(String who, LocalDateTime minute) {
    return counts.merge(minute + "|" + who, 1, Integer::sum);
  }
}
