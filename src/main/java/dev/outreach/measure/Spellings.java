package dev.outreach.measure;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words that a user wrote by hand, the same ones now in this spelling and now in that. */
public final class Spellings implements Serializable {
  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT =
      Map.Entry.<String, Long>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(CodePoints.ORDER.reversed()));

  private final Map<String, Long> counts = new HashMap<>();

  void add(String spelling) {
    counts.merge(spelling, 1L, Long::sum);
  }

  void merge(Spellings other) {
    other.counts.forEach((spelling, count) -> counts.merge(spelling, count, Long::sum));
  }

  /** How many words there are, in whatever spelling. */
  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean contains(String spelling) {
    return counts.containsKey(spelling);
  }

  /** The spelling that stands there most often, of equals the first in the alphabet; or null. */
  String usual() {
    return counts.entrySet().stream().max(MOST_FREQUENT).map(Map.Entry::getKey).orElse(null);
  }

  /** What two spellings have in common that differ in case and spaces alone; null if blank. */
  static String key(String text) {
    String tidy = tidy(text);
    return tidy == null ? null : tidy.toLowerCase(Locale.ROOT);
  }

  /** Without the spaces around it, or more than one within; null if blank. */
  static String tidy(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }
}
