package dev.outreach.output.chart;

import dev.outreach.output.chart.Figure.LegendKey;
import dev.outreach.output.chart.RowPanel.MarkedRow;
import dev.outreach.output.chart.RowPanel.PointMark;
import dev.outreach.output.chart.RowPanel.RowMark;
import dev.outreach.output.chart.RowPanel.SpanMark;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.SvgWriter.Symbol;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What several models say of one thing, in one row: the shorter its line, the more they agree. */
final class SpreadChart {
  private static final int MOST = 12;
  private static final int STEPS = 5;
  private static final List<Symbol> MARKED = List.of(Symbol.DOWN, Symbol.UP);

  private final ChartTable table;
  private final Words words;
  private final Chart.Spread chart;
  private final long models;

  SpreadChart(ChartTable table, Chart.Spread chart) {
    this.table = table;
    this.words = table.words();
    this.chart = chart;
    this.models =
        table.rows().stream().map(row -> table.text(row, chart.model())).distinct().count();
  }

  Optional<Figure> figure() {
    List<List<Row>> drawn = things().stream().limit(MOST).toList();
    Axis axis =
        Axis.ofShares(drawn.stream().flatMap(List::stream).mapToDouble(this::share), STEPS, words);
    return new RowPanel("", axis, false, drawn.stream().map(this::row).toList())
        .figure(
            keys(),
            List.of(),
            table.description(
                table.title(),
                drawn.stream().map(rows -> table.named(name(rows), value(rows))).toList()));
  }

  /** The rows of each thing that a model gives something; those with the greatest share first. */
  private List<List<Row>> things() {
    return ChartTable.grouped(
            table.rowsWith(chart.label(), chart.share()), row -> table.text(row, chart.label()))
        .stream()
        .filter(rows -> rows.stream().anyMatch(row -> share(row) > 0))
        .sorted(
            Comparator.comparingDouble(
                rows -> -rows.stream().mapToDouble(this::share).average().orElse(0)))
        .toList();
  }

  /** Marked models stand above and below the others, which they may fall together with. */
  private MarkedRow row(List<Row> rows) {
    List<RowMark> others = new ArrayList<>();
    List<RowMark> marked = new ArrayList<>();
    for (Row row : rows) {
      Symbol symbol = symbol(table.text(row, chart.model()));
      switch (symbol) {
        case DOWN -> marked.add(new PointMark(symbol, share(row), -RowPanel.ASIDE));
        case UP -> marked.add(new PointMark(symbol, share(row), RowPanel.ASIDE));
        default -> others.add(new PointMark(symbol, share(row), 0));
      }
    }
    RowMark span = new SpanMark(Ink.LIGHT, least(rows), greatest(rows), 0);
    return new MarkedRow(
        name(rows),
        List.of(value(rows)),
        Stream.of(List.of(span), others, marked).flatMap(List::stream).toList());
  }

  private Symbol symbol(String model) {
    int place = chart.marked().indexOf(model);
    return place < 0 ? Symbol.RING : MARKED.get(place);
  }

  private List<LegendKey> keys() {
    Stream<LegendKey> marked =
        chart.marked().stream()
            .map(model -> new LegendKey(symbol(model), Ink.MARK, table.label(model)));
    LegendKey others = new LegendKey(Symbol.RING, Ink.MARK, words.text("chart.other_models"));
    return Stream.concat(marked, Stream.of(others)).toList();
  }

  private String name(List<Row> rows) {
    return table.name(rows.get(0), chart.label());
  }

  private String value(List<Row> rows) {
    String from = words.percent(least(rows));
    String to = words.percent(greatest(rows));
    return from.equals(to) ? from : words.text("chart.from_to", Map.of("from", from, "to", to));
  }

  private double share(Row row) {
    return table.number(row, chart.share());
  }

  /** A model without a row for it gives it nothing. */
  private double least(List<Row> rows) {
    return rows.size() < models ? 0 : rows.stream().mapToDouble(this::share).min().orElse(0);
  }

  private double greatest(List<Row> rows) {
    return rows.stream().mapToDouble(this::share).max().orElse(0);
  }
}
