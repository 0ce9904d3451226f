package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Plot.Tick;
import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Shares with their limits, one line a row, those with most people first. */
final class IntervalFigure {
  private static final int MOST = 12;
  private static final int STEPS = 5;

  private final Cells cells;
  private final Words words;
  private final Chart.Intervals chart;

  IntervalFigure(Cells cells, Chart.Intervals chart) {
    this.cells = cells;
    this.words = cells.words();
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Panel> panels = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Chart.Share share : chart.shares()) {
      List<Row> all = cells.rowsWith(share.name(), share.low(), share.high());
      List<Row> drawn =
          all.stream()
              .sorted(Comparator.comparingLong(row -> -cells.count(row, share.of())))
              .limit(MOST)
              .toList();
      if (!drawn.isEmpty()) {
        panels.add(panel(share, drawn));
        sentences.add(
            Sentences.joined(
                words, title(share), drawn.stream().map(row -> said(share, row)).toList()));
        Sentences.most(words, drawn.size(), all.size()).ifPresent(notes::add);
      }
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(panels, 2, notes.stream().distinct().toList(), String.join(" ", sentences)));
  }

  private String title(Chart.Share share) {
    return chart.shares().size() == 1 ? cells.title() : words.text("chart." + share.name());
  }

  private Panel panel(Chart.Share share, List<Row> rows) {
    double most = rows.stream().mapToDouble(row -> cells.number(row, share.high())).max().orElse(1);
    Range range = Range.around(0, most, STEPS);
    Range shown = new Range(0, Math.min(1, range.high()));
    List<Tick> ticks =
        shown.ticks(STEPS).stream()
            .map(value -> new Tick(value, Sentences.percent(words, value)))
            .toList();
    String title = chart.shares().size() == 1 ? "" : title(share);
    return new Rows(title, shown, ticks, rows.stream().map(row -> line(share, row)).toList());
  }

  private Line line(Chart.Share share, Row row) {
    return new Line(
        cells.name(row, chart.label()),
        words.text(
            "chart.of",
            Map.of(
                "cases", words.count(cells.count(row, share.cases())),
                "all", words.count(cells.count(row, share.of())),
                "share", words.percent(cells.number(row, share.name())))),
        List.of(
            new Mark.Span(
                Ink.LIGHT, cells.number(row, share.low()), cells.number(row, share.high()), 0),
            new Mark.Point(Shape.DOT, Ink.MARK, cells.number(row, share.name()), 0)));
  }

  private String said(Chart.Share share, Row row) {
    return Sentences.interval(
        words,
        cells.name(row, chart.label()),
        words.percent(cells.number(row, share.name())),
        words.percent(cells.number(row, share.low())),
        words.percent(cells.number(row, share.high())));
  }
}
