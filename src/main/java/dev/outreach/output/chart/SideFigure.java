package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Row;

/** Two shares on each line, the one a dot and the other a diamond below it. */
final class SideFigure {
  private static final int MOST = 10;
  private static final int STEPS = 5;
  private static final String LOW = "_low";
  private static final String HIGH = "_high";

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Sides chart;

  SideFigure(Cells cells, Chart.Sides chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Row> all = cells.rowsWith(chart.one(), chart.other());
    List<Row> drawn = cells.most(all, chart.of(), MOST);
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Range range =
        Range.ofShares(
            drawn.stream()
                .flatMapToDouble(
                    row -> DoubleStream.of(high(row, chart.one()), high(row, chart.other()))),
            STEPS);
    return Optional.of(
        new Figure(
            List.of(
                new Rows(
                    "",
                    range,
                    false,
                    sentences.percents(range, STEPS),
                    drawn.stream().map(this::line).toList())),
            1,
            List.of(
                Key.point(Shape.DOT, Ink.MARK, words.text("chart." + chart.one())),
                Key.point(Shape.DIAMOND, Ink.MARK, words.text("chart." + chart.other()))),
            sentences.most(drawn.size(), all.size()),
            sentences.joined(cells.title(), drawn.stream().map(this::said).toList())));
  }

  private Line line(Row row) {
    List<Mark> marks = new ArrayList<>();
    span(row, chart.one(), -Rows.ASIDE, marks);
    span(row, chart.other(), Rows.ASIDE, marks);
    marks.add(new Mark.Point(Shape.DOT, Ink.MARK, cells.number(row, chart.one()), -Rows.ASIDE));
    marks.add(
        new Mark.Point(Shape.DIAMOND, Ink.MARK, cells.number(row, chart.other()), Rows.ASIDE));
    return new Line(
        cells.name(row, chart.label()),
        List.of(percent(row, chart.one()), percent(row, chart.other())),
        marks);
  }

  private void span(Row row, String share, double aside, List<Mark> marks) {
    if (cells.has(share + LOW) && cells.isThere(row, share + LOW)) {
      marks.add(new Mark.Span(Ink.LIGHT, cells.number(row, share + LOW), high(row, share), aside));
    }
  }

  private double high(Row row, String share) {
    double value = cells.number(row, share);
    return cells.has(share + HIGH) ? cells.number(row, share + HIGH, value) : value;
  }

  private String percent(Row row, String share) {
    return words.percent(cells.number(row, share));
  }

  private String said(Row row) {
    return words.text(
        "chart.sides",
        Map.of(
            "name", cells.name(row, chart.label()),
            "one", percent(row, chart.one()),
            "oneIs", words.text("chart." + chart.one()),
            "other", percent(row, chart.other()),
            "otherIs", words.text("chart." + chart.other())));
  }
}
