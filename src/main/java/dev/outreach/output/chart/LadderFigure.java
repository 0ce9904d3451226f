package dev.outreach.output.chart;

import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** How far people came: a ladder of bars for all, and for the channels with most people. */
final class LadderFigure {
  private static final int MOST = 6;
  private static final int STEPS = 4;
  private static final String ALL = "all";

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Ladder chart;

  LadderFigure(Cells cells, Chart.Ladder chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<List<Row>> ladders = ladders();
    if (ladders.isEmpty()) {
      return Optional.empty();
    }
    List<List<Row>> drawn = ladders.subList(0, Math.min(MOST, ladders.size()));
    List<Row> first = drawn.get(0);
    return Optional.of(
        new Figure(
            drawn.stream().map(this::panel).toList(),
            2,
            List.of(),
            sentences.largest(drawn.size(), ladders.size()),
            sentences.joined(
                cells.title(),
                first.stream().map(row -> sentences.named(rung(row), value(row))).toList())));
  }

  /** All first, then the channels with most people. */
  private List<List<Row>> ladders() {
    Map<String, List<Row>> byChannel =
        cells.rowsWith(chart.channel(), chart.share()).stream()
            .filter(row -> cells.text(row, chart.campaign()).equals(ALL))
            .collect(
                Collectors.groupingBy(
                    row -> cells.text(row, chart.channel()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<List<Row>> ladders = new ArrayList<>(byChannel.values());
    ladders.sort(
        Comparator.comparing((List<Row> ladder) -> !isOfAll(ladder))
            .thenComparing(ladder -> -people(ladder)));
    return ladders;
  }

  private boolean isOfAll(List<Row> ladder) {
    return cells.text(ladder.get(0), chart.channel()).equals(ALL);
  }

  private double people(List<Row> ladder) {
    return cells.number(ladder.get(0), chart.people(), 0);
  }

  private Panel panel(List<Row> ladder) {
    Range range = new Range(0, 1);
    return new Rows(
        words.text(
            "chart.people_of",
            Map.of(
                "name", cells.name(ladder.get(0), chart.channel()),
                "people", words.count((long) people(ladder)),
                "n", (long) people(ladder))),
        range,
        false,
        sentences.percents(range, STEPS),
        ladder.stream().map(row -> line(row, row == ladder.get(0))).toList());
  }

  /** On the first rung stands everybody, which no limits are for. */
  private Line line(Row row, boolean isFirst) {
    Mark bar = new Mark.Bar(Ink.LIGHT, 0, cells.number(row, chart.share()));
    Mark span =
        new Mark.Span(
            Ink.MARK,
            cells.number(row, chart.share() + "_low", 0),
            cells.number(row, chart.share() + "_high", 0),
            0);
    return new Line(rung(row), List.of(value(row)), isFirst ? List.of(bar) : List.of(bar, span));
  }

  private String rung(Row row) {
    return cells.name(row, chart.rung());
  }

  private String value(Row row) {
    return words.text(
        "chart.count",
        Map.of(
            "count", words.count(cells.count(row, chart.people())),
            "share", words.percent(cells.number(row, chart.share()))));
  }
}
