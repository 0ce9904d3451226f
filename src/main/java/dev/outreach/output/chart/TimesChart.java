package dev.outreach.output.chart;

import dev.outreach.output.chart.Figure.Panel;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.TilePanel.Tile;
import dev.outreach.output.chart.TilePanel.TileRow;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Row;

/**
 * Success by weekday and time of day, for the channels with most attempts. The shade is that of the
 * lower limit, and dark only where there are attempts enough, so that a lucky one does not stand
 * out.
 */
final class TimesChart {
  private static final int MOST = 4;
  private static final int SAID = 3;

  /** The parts of a day, in the order in which it runs. */
  private static final List<String> PARTS =
      List.of("morning", "midday", "afternoon", "out of hours");

  private final ChartTable table;
  private final Words words;
  private final Chart.Times chart;

  TimesChart(ChartTable table, Chart.Times chart) {
    this.table = table;
    this.words = table.words();
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<List<Row>> all =
        ChartTable.grouped(
                table.rowsWith(chart.weekday(), chart.share().name(), chart.share().low()),
                this::group)
            .stream()
            .sorted(Comparator.comparingLong(rows -> -attempts(rows)))
            .toList();
    List<List<Row>> drawn = all.subList(0, Math.min(MOST, all.size()));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = drawn.stream().flatMap(List::stream).toList();
    List<Row> surest = rows.stream().sorted(Comparator.comparingDouble(row -> -low(row))).toList();
    double darkest = low(surest.get(0));
    List<Integer> days = rows.stream().map(this::day).distinct().sorted().toList();
    return Optional.of(
        new Figure(
            drawn.stream().flatMap(group -> panels(group, days, darkest).stream()).toList(),
            2,
            List.of(),
            table.notAll("largest", drawn.size(), all.size()),
            table.description(
                table.title(), surest.stream().limit(SAID).map(this::said).toList())));
  }

  /** The channel and the success of a row. */
  private String group(Row row) {
    return table.name(row, List.of(chart.channel(), chart.success()));
  }

  private long attempts(List<Row> group) {
    return group.stream()
        .filter(row -> !isHour(row))
        .mapToLong(row -> table.sum(row, chart.share().of()))
        .sum();
  }

  /** Days below each other and parts of the day beside; hours below each other and days beside. */
  private List<Panel> panels(List<Row> group, List<Integer> days, double darkest) {
    String title = group(group.get(0));
    List<Panel> panels = new ArrayList<>();
    List<List<Row>> parts =
        byTime(group.stream().filter(row -> !isHour(row)).toList(), this::placeInDay);
    if (!parts.isEmpty()) {
      List<TileRow> rows =
          days.stream()
              .map(
                  day ->
                      new TileRow(
                          dayName(day),
                          parts.stream().map(part -> tile(part, day, darkest)).toList()))
              .toList();
      panels.add(new TilePanel(title, parts.stream().map(this::time).toList(), false, rows));
    }
    List<List<Row>> hours =
        byTime(
            group.stream().filter(this::isHour).toList(),
            row -> (int) table.count(row, chart.hour()));
    if (!hours.isEmpty()) {
      List<TileRow> rows =
          hours.stream()
              .map(
                  hour ->
                      new TileRow(
                          time(hour), days.stream().map(day -> tile(hour, day, darkest)).toList()))
              .toList();
      panels.add(new TilePanel(title, days.stream().map(this::dayName).toList(), false, rows));
    }
    return panels;
  }

  private boolean isHour(Row row) {
    return table.isThere(row, chart.hour());
  }

  private int placeInDay(Row row) {
    int place = PARTS.indexOf(table.text(row, chart.part()));
    return place < 0 ? PARTS.size() : place;
  }

  private List<List<Row>> byTime(List<Row> rows, ToIntFunction<Row> order) {
    List<Row> sorted = rows.stream().sorted(Comparator.comparingInt(order)).toList();
    return List.copyOf(ChartTable.grouped(sorted, row -> time(List.of(row))));
  }

  /** The hour or the part of the day that all these rows have. */
  private String time(List<Row> rows) {
    Row row = rows.get(0);
    return isHour(row)
        ? words.text("chart.hour", Map.of("hour", words.count(table.count(row, chart.hour()))))
        : table.name(row, chart.part());
  }

  private int day(Row row) {
    return (int) table.count(row, chart.weekday());
  }

  private String dayName(int day) {
    return words.text("chart.weekday." + day);
  }

  private Optional<Tile> tile(List<Row> rows, int day, double darkest) {
    return rows.stream().filter(row -> day(row) == day).findFirst().map(row -> tile(row, darkest));
  }

  private Tile tile(Row row, double darkest) {
    String of =
        words.text(
            "chart.out_of",
            Map.of(
                "cases", words.count(table.count(row, chart.share().cases())),
                "all", words.count(table.sum(row, chart.share().of()))));
    double level = darkest > 0 ? low(row) / darkest : 0;
    int most = table.isThere(row, chart.judged()) ? Ink.DARKEST : Ink.LIGHTER;
    return new Tile(
        List.of(table.percent(row, chart.share().name()), of),
        Math.min(most, (int) Math.round(level * Ink.DARKEST)));
  }

  private String said(Row row) {
    return table.interval(
        String.join(", ", group(row), dayName(day(row)), time(List.of(row))),
        table.percent(row, chart.share().name()),
        words.percent(low(row)),
        words.percent(table.number(row, chart.share().high(), 1)));
  }

  private double low(Row row) {
    return table.number(row, chart.share().low());
  }
}
