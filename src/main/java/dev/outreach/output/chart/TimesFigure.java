package dev.outreach.output.chart;

import dev.outreach.output.chart.Tiles.Tile;
import dev.outreach.output.chart.Tiles.TileRow;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Success by weekday and time of day, for the channels with most attempts. The shade is that of the
 * lower limit, so that a single lucky attempt is not the darkest.
 */
final class TimesFigure {
  private static final int MOST = 4;
  private static final int SAID = 3;

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Times chart;

  TimesFigure(Cells cells, Chart.Times chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<List<Row>> all = groups();
    List<List<Row>> drawn = all.subList(0, Math.min(MOST, all.size()));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = drawn.stream().flatMap(List::stream).toList();
    double darkest = rows.stream().mapToDouble(this::low).max().orElse(0);
    List<Integer> days =
        List.copyOf(
            rows.stream()
                .map(row -> (int) cells.count(row, chart.weekday()))
                .collect(Collectors.toCollection(TreeSet::new)));
    List<String> best =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> -low(row)))
            .limit(SAID)
            .map(this::said)
            .toList();
    return Optional.of(
        new Figure(
            drawn.stream().map(group -> panel(group, days, darkest)).toList(),
            2,
            List.of(),
            sentences.most(drawn.size(), all.size()),
            sentences.joined(cells.title(), best)));
  }

  /** The rows of each channel and success; those with most attempts first. */
  private List<List<Row>> groups() {
    Map<String, List<Row>> groups =
        cells.rowsWith(chart.weekday(), chart.share().name(), chart.share().low()).stream()
            .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        .sorted(Comparator.comparingDouble(rows -> -attempts(rows)))
        .toList();
  }

  private String group(Row row) {
    return cells.name(row, List.of(chart.channel(), chart.success()));
  }

  private double attempts(List<Row> rows) {
    return rows.stream()
        .filter(row -> !cells.isThere(row, chart.hour()))
        .mapToDouble(row -> cells.sum(row, chart.share().of()))
        .sum();
  }

  private Panel panel(List<Row> group, List<Integer> days, double darkest) {
    List<TileRow> rows = new ArrayList<>();
    Map<String, List<Row>> times = times(group);
    times.forEach(
        (time, ofTime) -> {
          Map<Integer, Tile> tiles = new HashMap<>();
          ofTime.forEach(
              row -> tiles.put((int) cells.count(row, chart.weekday()), tile(row, darkest)));
          rows.add(
              new TileRow(
                  time, days.stream().map(day -> Optional.ofNullable(tiles.get(day))).toList()));
        });
    return new Tiles(
        group(group.get(0)),
        days.stream().map(day -> words.text("chart.weekday." + day)).toList(),
        rows);
  }

  /** The parts of the day from morning on, each before its hours. */
  private Map<String, List<Row>> times(List<Row> group) {
    Function<Row, Double> hour = row -> cells.number(row, chart.hour(), -1);
    return group.stream()
        .sorted(
            Comparator.comparing((Row row) -> DayPart.place(cells.text(row, chart.part())))
                .thenComparing(hour))
        .collect(Collectors.groupingBy(this::time, LinkedHashMap::new, Collectors.toList()));
  }

  private String time(Row row) {
    return cells.isThere(row, chart.hour())
        ? words.text("chart.hour", Map.of("hour", words.count(cells.count(row, chart.hour()))))
        : cells.name(row, chart.part());
  }

  private Tile tile(Row row, double darkest) {
    String of =
        words.text(
            "chart.out_of",
            Map.of(
                "cases", words.count(cells.count(row, chart.share().cases())),
                "all", words.count(cells.sum(row, chart.share().of()))));
    double level = darkest > 0 ? low(row) / darkest : 0;
    return new Tile(
        List.of(words.percent(cells.number(row, chart.share().name())), of),
        (int) Math.round(level * Ink.DARKEST));
  }

  private String said(Row row) {
    String day = words.text("chart.weekday." + cells.count(row, chart.weekday()));
    return sentences.interval(
        String.join(", ", group(row), day, time(row)),
        words.percent(cells.number(row, chart.share().name())),
        words.percent(low(row)),
        words.percent(cells.number(row, chart.share().high(), 1)));
  }

  private double low(Row row) {
    return cells.number(row, chart.share().low());
  }

  /** The parts of a day, in the order in which it runs. */
  private static final class DayPart {
    private static final List<String> ORDER =
        List.of("morning", "midday", "afternoon", "out of hours");

    static int place(String part) {
      int place = ORDER.indexOf(part);
      return place < 0 ? ORDER.size() : place;
    }
  }
}
