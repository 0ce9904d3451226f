package dev.outreach.output.chart;

import dev.outreach.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What charts say in words, in the reader's language. */
final class Sentences {
  /** So many figures are said; a reader of the description has the table too. */
  private static final int SAID = 6;

  private static final int PERCENT = 100;

  private Sentences() {}

  /** {@code e-mail 15 %, between 9 % and 23 %}. */
  static String interval(Words words, String name, String value, String low, String high) {
    return words.text(
        "chart.interval", Map.of("name", name, "value", value, "low", low, "high", high));
  }

  /** A title and its first figures. */
  static String joined(Words words, String title, List<String> figures) {
    String said =
        String.join(words.text("chart.and"), figures.subList(0, Math.min(SAID, figures.size())));
    String ended = words.text("chart.description", Map.of("title", title, "figures", said));
    int more = figures.size() - SAID;
    return more > 0 ? ended + " " + words.text("chart.more", Map.of("more", more)) : ended;
  }

  /** That only those with most people are drawn, if so. */
  static Optional<String> most(Words words, int drawn, int all) {
    return drawn == all
        ? Optional.empty()
        : Optional.of(words.text("chart.most", Map.of("drawn", drawn, "all", all)));
  }

  /** A share on an axis: {@code 2.5 %}. */
  static String percent(Words words, double share) {
    return words.number(hundred(share), 1) + words.text("number.percent");
  }

  /** Percent, or percentage points, without the noise of binary fractions. */
  static double hundred(double share) {
    return Math.rint(share * PERCENT * 1e6) / 1e6;
  }
}
