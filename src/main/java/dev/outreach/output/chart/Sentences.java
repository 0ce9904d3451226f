package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Tick;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Map;

/** What charts say in words and write on axes, in the reader's language. */
final class Sentences {
  /** So many figures are said; a reader of the description has the table too. */
  private static final int SAID = 6;

  private static final int PERCENT = 100;

  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /** {@code e-mail 15 %, between 9 % and 23 %}. */
  String interval(String name, String value, String low, String high) {
    return words.text(
        "chart.interval", Map.of("name", name, "value", value, "low", low, "high", high));
  }

  /** {@code X 14 %}. */
  String named(String name, String value) {
    return words.text("chart.named", Map.of("name", name, "value", value));
  }

  /** A title and its first figures. */
  String joined(String title, List<String> figures) {
    String said =
        String.join(words.text("chart.and"), figures.subList(0, Math.min(SAID, figures.size())));
    String ended = words.text("chart.description", Map.of("title", title, "figures", said));
    int more = figures.size() - SAID;
    return more > 0 ? ended + " " + words.text("chart.more", Map.of("more", more)) : ended;
  }

  /** That only those with most people are drawn, if so. */
  List<String> most(int drawn, int all) {
    return ofAll("chart.most", drawn, all);
  }

  /** That only the panels with most people, or attempts, are drawn, if so. */
  List<String> largest(int drawn, int all) {
    return ofAll("chart.largest", drawn, all);
  }

  /** That only the latest months are drawn, if so. */
  List<String> latest(int drawn, int all) {
    return ofAll("chart.latest_months", drawn, all);
  }

  private List<String> ofAll(String key, int drawn, int all) {
    return drawn == all
        ? List.of()
        : List.of(words.text(key, Map.of("drawn", words.count(drawn), "all", words.count(all))));
  }

  /** Shares on an axis: {@code 2.5 %}. */
  List<Tick> percents(Range range, int steps) {
    return range.ticks(steps).stream()
        .map(share -> new Tick(share, digits(share) + words.text("number.percent")))
        .toList();
  }

  /** Differences on an axis, in percentage points: {@code +20}. */
  List<Tick> points(Range range, int steps) {
    return range.ticks(steps).stream()
        .map(difference -> new Tick(difference, (difference > 0 ? "+" : "") + digits(difference)))
        .toList();
  }

  /** Whole numbers on an axis; what is below 0 is written as what is above. */
  List<Tick> counts(Range range, int steps) {
    return range.ticks(steps).stream()
        .filter(count -> count == Math.rint(count))
        .map(count -> new Tick(count, words.count(Math.abs(count.longValue()))))
        .toList();
  }

  /** Without the noise of binary fractions. */
  private String digits(double share) {
    return words.number(Math.rint(share * PERCENT * 1e6) / 1e6, 1);
  }
}
