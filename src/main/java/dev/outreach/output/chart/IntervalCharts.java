package dev.outreach.output.chart;

import dev.outreach.output.chart.Figure.LegendKey;
import dev.outreach.output.chart.Figure.Panel;
import dev.outreach.output.chart.RowPanel.MarkedRow;
import dev.outreach.output.chart.RowPanel.PointMark;
import dev.outreach.output.chart.RowPanel.RowMark;
import dev.outreach.output.chart.RowPanel.SpanMark;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.SvgWriter.Symbol;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Charts of points in rows, each on a line from limit to limit. */
final class IntervalCharts {
  private static final int MOST = 12;
  private static final int MOST_SIDES = 10;
  private static final int STEPS = 5;
  private static final Set<String> SHOWN = Set.of("better", "worse");

  private final ChartTable table;
  private final Words words;

  IntervalCharts(ChartTable table) {
    this.table = table;
    this.words = table.words();
  }

  /** Shares with their limits, those with most people first. */
  Optional<Figure> intervals(Chart.Intervals chart) {
    List<Panel> panels = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    boolean isAlone = chart.shares().size() == 1;
    for (Chart.Share share : chart.shares()) {
      List<Row> all =
          table.rowsWith(share.name(), share.low(), share.high()).stream()
              .filter(row -> isOf(chart.only(), row))
              .toList();
      List<Row> drawn = table.most(all, share.of(), MOST);
      if (!drawn.isEmpty()) {
        String title = isAlone ? "" : words.text("chart." + share.name());
        Axis axis = Axis.ofShares(numbers(drawn, share.high()), STEPS, words);
        panels.add(
            new RowPanel(
                title,
                axis,
                false,
                drawn.stream().map(row -> ofShare(chart, share, row)).toList()));
        notes.addAll(table.notAll("most", drawn.size(), all.size()));
        said.add(
            table.description(
                isAlone ? table.title() : words.text("chart.lead", Map.of("title", title)),
                drawn.stream().map(row -> saidShare(chart, share, row)).toList()));
      }
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                panels, 2, List.of(), notes.stream().distinct().toList(), String.join(" ", said)));
  }

  private boolean isOf(Chart.Only only, Row row) {
    return only == null || only.word().equals(table.text(row, only.column()));
  }

  private MarkedRow ofShare(Chart.Intervals chart, Chart.Share share, Row row) {
    String value =
        words.text(
            "chart.of",
            Map.of(
                "cases", words.count(table.count(row, share.cases())),
                "all", words.count(table.sum(row, share.of())),
                "share", table.percent(row, share.name())));
    return new MarkedRow(
        table.name(row, chart.label()),
        List.of(value),
        List.of(
            span(table.number(row, share.low()), table.number(row, share.high()), 0),
            new PointMark(Symbol.DOT, table.number(row, share.name()), 0)));
  }

  private String saidShare(Chart.Intervals chart, Chart.Share share, Row row) {
    return table.interval(
        table.name(row, chart.label()),
        table.percent(row, share.name()),
        table.percent(row, share.low()),
        table.percent(row, share.high()));
  }

  /** Differences with their limits around none; a full dot where a difference is shown. */
  Optional<Figure> differences(Chart.Differences chart) {
    String low = chart.difference() + ChartTable.LOW;
    String high = chart.difference() + ChartTable.HIGH;
    List<Row> all = table.rowsWith(chart.difference(), low, high);
    List<Row> drawn = table.most(all, List.of(chart.of()), MOST);
    Axis axis =
        Axis.ofPoints(
            Math.min(0, numbers(drawn, low).min().orElse(0)),
            Math.max(0, numbers(drawn, high).max().orElse(0)),
            STEPS,
            words);
    List<MarkedRow> rows = drawn.stream().map(row -> ofDifference(chart, row)).toList();
    List<String> said =
        drawn.stream()
            .map(
                row ->
                    table.interval(
                        table.name(row, chart.label()),
                        points(row, chart.difference()),
                        points(row, low),
                        points(row, high)))
            .toList();
    return new RowPanel("", axis, true, rows)
        .figure(
            List.of(
                new LegendKey(Symbol.DOT, Ink.MARK, words.text("chart.shown")),
                new LegendKey(Symbol.RING, Ink.MARK, words.text("chart.not_shown"))),
            Stream.concat(
                    Stream.of(words.text("chart.points_below")),
                    table.notAll("most", drawn.size(), all.size()).stream())
                .toList(),
            table.description(table.title(), said));
  }

  private MarkedRow ofDifference(Chart.Differences chart, Row row) {
    boolean isShown = SHOWN.contains(table.text(row, chart.verdict()));
    return new MarkedRow(
        table.name(row, chart.label()),
        List.of(points(row, chart.difference())),
        List.of(
            span(table.low(row, chart.difference()), table.high(row, chart.difference()), 0),
            new PointMark(
                isShown ? Symbol.DOT : Symbol.RING, table.number(row, chart.difference()), 0)));
  }

  private String points(Row row, String difference) {
    return words.points(table.number(row, difference));
  }

  /** Two shares in each row, the one a dot and the other a diamond below it. */
  Optional<Figure> sides(Chart.Sides chart) {
    List<Row> all = table.rowsWith(chart.one(), chart.other());
    List<Row> drawn = table.most(all, List.of(chart.of()), MOST_SIDES);
    Axis axis =
        Axis.ofShares(
            drawn.stream()
                .flatMapToDouble(
                    row ->
                        DoubleStream.of(
                            table.high(row, chart.one()), table.high(row, chart.other()))),
            STEPS,
            words);
    return new RowPanel("", axis, false, drawn.stream().map(row -> ofSides(chart, row)).toList())
        .figure(
            List.of(
                new LegendKey(Symbol.DOT, Ink.MARK, words.text("chart." + chart.one())),
                new LegendKey(Symbol.DIAMOND, Ink.MARK, words.text("chart." + chart.other()))),
            table.notAll("most", drawn.size(), all.size()),
            table.description(
                table.title(), drawn.stream().map(row -> saidSides(chart, row)).toList()));
  }

  private MarkedRow ofSides(Chart.Sides chart, Row row) {
    List<RowMark> marks = new ArrayList<>();
    addSide(row, chart.one(), Symbol.DOT, -RowPanel.ASIDE, marks);
    addSide(row, chart.other(), Symbol.DIAMOND, RowPanel.ASIDE, marks);
    return new MarkedRow(
        table.name(row, chart.label()),
        List.of(table.percent(row, chart.one()), table.percent(row, chart.other())),
        marks);
  }

  private void addSide(Row row, String share, Symbol symbol, double below, List<RowMark> marks) {
    if (table.isThere(row, share + ChartTable.LOW)) {
      marks.add(span(table.low(row, share), table.high(row, share), below));
    }
    marks.add(new PointMark(symbol, table.number(row, share), below));
  }

  private String saidSides(Chart.Sides chart, Row row) {
    return words.text(
        "chart.sides",
        Map.of(
            "name", table.name(row, chart.label()),
            "one", table.percent(row, chart.one()),
            "oneIs", words.text("chart." + chart.one()),
            "other", table.percent(row, chart.other()),
            "otherIs", words.text("chart." + chart.other())));
  }

  private DoubleStream numbers(List<Row> rows, String column) {
    return rows.stream().mapToDouble(row -> table.number(row, column));
  }

  private static RowMark span(double low, double high, double below) {
    return new SpanMark(Ink.LIGHT, low, high, below);
  }
}
