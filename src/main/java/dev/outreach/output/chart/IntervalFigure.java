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
import org.apache.spark.sql.Row;

/** Shares with their limits, one line a row, those with most people first. */
final class IntervalFigure {
  private static final int MOST = 12;
  private static final int STEPS = 5;

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Intervals chart;

  IntervalFigure(Cells cells, Chart.Intervals chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Panel> panels = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Chart.Share share : chart.shares()) {
      List<Row> all =
          cells.rowsWith(share.name(), share.low(), share.high()).stream()
              .filter(this::isDrawn)
              .toList();
      List<Row> drawn = cells.most(all, share.of(), MOST);
      if (!drawn.isEmpty()) {
        panels.add(panel(share, drawn));
        said.add(sentences.joined(lead(share), drawn.stream().map(r -> said(share, r)).toList()));
        notes.addAll(sentences.most(drawn.size(), all.size()));
      }
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                panels, 2, List.of(), notes.stream().distinct().toList(), String.join(" ", said)));
  }

  private boolean isDrawn(Row row) {
    Chart.Only only = chart.only();
    return only == null || only.word().equals(cells.text(row, only.column()));
  }

  private boolean isAlone() {
    return chart.shares().size() == 1;
  }

  private String lead(Chart.Share share) {
    return isAlone() ? cells.title() : words.text("chart.lead", Map.of("title", title(share)));
  }

  private String title(Chart.Share share) {
    return isAlone() ? cells.title() : words.text("chart." + share.name());
  }

  private Panel panel(Chart.Share share, List<Row> rows) {
    Range range =
        Range.ofShares(rows.stream().mapToDouble(row -> cells.number(row, share.high())), STEPS);
    return new Rows(
        isAlone() ? "" : title(share),
        range,
        false,
        sentences.percents(range, STEPS),
        rows.stream().map(row -> line(share, row)).toList());
  }

  private Line line(Chart.Share share, Row row) {
    double rate = cells.number(row, share.name());
    return new Line(
        cells.name(row, chart.label()),
        List.of(
            words.text(
                "chart.of",
                Map.of(
                    "cases", words.count(cells.count(row, share.cases())),
                    "all", words.count(cells.sum(row, share.of())),
                    "share", words.percent(rate)))),
        List.of(
            new Mark.Span(
                Ink.LIGHT, cells.number(row, share.low()), cells.number(row, share.high()), 0),
            new Mark.Point(Shape.DOT, Ink.MARK, rate, 0)));
  }

  private String said(Chart.Share share, Row row) {
    return sentences.interval(
        cells.name(row, chart.label()),
        words.percent(cells.number(row, share.name())),
        words.percent(cells.number(row, share.low())),
        words.percent(cells.number(row, share.high())));
  }
}
