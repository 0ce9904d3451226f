package dev.outreach.output.chart;

import dev.outreach.output.chart.Tiles.Tile;
import dev.outreach.output.chart.Tiles.TileRow;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Success by weekday and time of day, for the channels with most attempts. The shade is that of the
 * lower limit, and dark only where there are attempts enough, so that a lucky one does not stand
 * out.
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
            drawn.stream().flatMap(group -> panels(group, days, darkest).stream()).toList(),
            2,
            List.of(),
            sentences.largest(drawn.size(), all.size()),
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
        .filter(row -> !isHour(row))
        .mapToDouble(row -> cells.sum(row, chart.share().of()))
        .sum();
  }

  /** Days below each other and parts of the day beside; hours below each other and days beside. */
  private List<Panel> panels(List<Row> group, List<Integer> days, double darkest) {
    String title = group(group.get(0));
    List<Row> parts = group.stream().filter(row -> !isHour(row)).toList();
    List<Row> hours = group.stream().filter(this::isHour).toList();
    List<Panel> panels = new ArrayList<>();
    if (!parts.isEmpty()) {
      Map<String, List<Row>> byPart =
          by(parts, row -> DayPart.place(cells.text(row, chart.part())));
      panels.add(
          new Tiles(
              title,
              List.copyOf(byPart.keySet()),
              false,
              days.stream().map(day -> ofDay(day, byPart, darkest)).toList()));
    }
    if (!hours.isEmpty()) {
      panels.add(
          new Tiles(
              title,
              days.stream().map(this::day).toList(),
              false,
              by(hours, row -> (int) cells.count(row, chart.hour())).entrySet().stream()
                  .map(hour -> ofHour(hour.getKey(), hour.getValue(), days, darkest))
                  .toList()));
    }
    return panels;
  }

  private Map<String, List<Row>> by(List<Row> rows, ToIntFunction<Row> order) {
    return rows.stream()
        .sorted(Comparator.comparingInt(order))
        .collect(Collectors.groupingBy(this::time, LinkedHashMap::new, Collectors.toList()));
  }

  private TileRow ofDay(int day, Map<String, List<Row>> byPart, double darkest) {
    return new TileRow(
        day(day), byPart.values().stream().map(rows -> tile(rows, day, darkest)).toList());
  }

  private TileRow ofHour(String hour, List<Row> rows, List<Integer> days, double darkest) {
    return new TileRow(hour, days.stream().map(day -> tile(rows, day, darkest)).toList());
  }

  private Optional<Tile> tile(List<Row> rows, int day, double darkest) {
    return rows.stream()
        .filter(row -> cells.count(row, chart.weekday()) == day)
        .findFirst()
        .map(row -> tile(row, darkest));
  }

  private String day(int day) {
    return words.text("chart.weekday." + day);
  }

  private boolean isHour(Row row) {
    return cells.isThere(row, chart.hour());
  }

  private String time(Row row) {
    return isHour(row)
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
    int most = cells.isThere(row, chart.judged()) ? Ink.DARKEST : Ink.LIGHTER;
    return new Tile(
        List.of(words.percent(cells.number(row, chart.share().name())), of),
        Math.min(most, (int) Math.round(level * Ink.DARKEST)));
  }

  private String said(Row row) {
    String day = day((int) cells.count(row, chart.weekday()));
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
