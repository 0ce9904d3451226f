package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Labels;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** What several models say of one thing, on one line: the shorter, the more they agree. */
final class SpreadFigure {
  private static final int MOST = 12;
  private static final int STEPS = 5;
  private static final List<Shape> MARKED = List.of(Shape.UP, Shape.DOWN, Shape.SQUARE);

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Spread chart;

  SpreadFigure(Cells cells, Chart.Spread chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<List<Row>> all = lines();
    List<List<Row>> drawn = all.subList(0, Math.min(MOST, all.size()));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Range range =
        Range.ofShares(drawn.stream().flatMap(List::stream).mapToDouble(this::share), STEPS);
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
            keys(),
            List.of(),
            sentences.joined(
                cells.title(),
                drawn.stream().map(rows -> sentences.named(name(rows), value(rows))).toList())));
  }

  /** Those to which a model gives something, those to which they give most first. */
  private List<List<Row>> lines() {
    Map<String, List<Row>> byLabel =
        cells.rowsWith(chart.label(), chart.share()).stream()
            .collect(
                Collectors.groupingBy(
                    row -> cells.text(row, chart.label()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byLabel.values().stream()
        .filter(rows -> rows.stream().anyMatch(row -> share(row) > 0))
        .sorted(
            Comparator.comparingDouble(
                rows -> -rows.stream().mapToDouble(this::share).average().orElse(0)))
        .toList();
  }

  private Line line(List<Row> rows) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Span(Ink.LIGHT, least(rows), greatest(rows), 0));
    rows.forEach(
        row ->
            marks.add(
                new Mark.Point(shape(cells.text(row, chart.model())), Ink.MARK, share(row), 0)));
    return new Line(name(rows), List.of(value(rows)), marks);
  }

  private Shape shape(String model) {
    int place = chart.marked().indexOf(model);
    return place < 0 ? Shape.RING : MARKED.get(place);
  }

  private List<Key> keys() {
    Labels labels = new Labels(words);
    List<Key> keys = new ArrayList<>();
    chart
        .marked()
        .forEach(model -> keys.add(Key.point(shape(model), Ink.MARK, labels.word(model))));
    keys.add(Key.point(Shape.RING, Ink.MARK, words.text("chart.other_models")));
    return keys;
  }

  private String name(List<Row> rows) {
    return cells.name(rows.get(0), chart.label());
  }

  private String value(List<Row> rows) {
    return words.text(
        "chart.from_to",
        Map.of("from", words.percent(least(rows)), "to", words.percent(greatest(rows))));
  }

  private double share(Row row) {
    return cells.number(row, chart.share());
  }

  private double least(List<Row> rows) {
    return rows.stream().mapToDouble(this::share).min().orElse(0);
  }

  private double greatest(List<Row> rows) {
    return rows.stream().mapToDouble(this::share).max().orElse(0);
  }
}
