package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Differences with their limits around none; a full dot where a difference is shown. */
final class DifferenceFigure {
  private static final int MOST = 12;
  private static final int STEPS = 5;
  private static final Set<String> SHOWN = Set.of("better", "worse");

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Differences chart;
  private final String low;
  private final String high;

  DifferenceFigure(Cells cells, Chart.Differences chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
    this.low = chart.difference() + "_low";
    this.high = chart.difference() + "_high";
  }

  Optional<Figure> figure() {
    List<Row> all = cells.rowsWith(chart.difference(), low, high);
    List<Row> drawn = cells.most(all, chart.of(), MOST);
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Range range =
        Range.around(
            Math.min(0, drawn.stream().mapToDouble(row -> cells.number(row, low)).min().orElse(0)),
            Math.max(0, drawn.stream().mapToDouble(row -> cells.number(row, high)).max().orElse(0)),
            STEPS);
    return Optional.of(
        new Figure(
            List.of(
                new Rows(
                    "",
                    range,
                    true,
                    sentences.points(range, STEPS),
                    drawn.stream().map(this::line).toList())),
            1,
            List.of(
                Key.point(Shape.DOT, Ink.MARK, words.text("chart.shown")),
                Key.point(Shape.RING, Ink.MARK, words.text("chart.not_shown"))),
            Stream.concat(
                    Stream.of(words.text("chart.points_below")),
                    sentences.most(drawn.size(), all.size()).stream())
                .toList(),
            sentences.joined(cells.title(), drawn.stream().map(this::said).toList())));
  }

  private Line line(Row row) {
    Shape shape = SHOWN.contains(cells.text(row, chart.verdict())) ? Shape.DOT : Shape.RING;
    return new Line(
        cells.name(row, chart.label()),
        List.of(words.points(cells.number(row, chart.difference()))),
        List.of(
            new Mark.Span(Ink.LIGHT, cells.number(row, low), cells.number(row, high), 0),
            new Mark.Point(shape, Ink.MARK, cells.number(row, chart.difference()), 0)));
  }

  private String said(Row row) {
    return sentences.interval(
        cells.name(row, chart.label()),
        words.points(cells.number(row, chart.difference())),
        words.points(cells.number(row, low)),
        words.points(cells.number(row, high)));
  }
}
