package dev.outreach.output.chart;

import dev.outreach.output.chart.Steps.Step;
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

/** Step curves beside each other, on the same axes: those of the channels with most people. */
final class CurveFigure {
  private static final int MOST = 6;
  private static final int STEPS = 4;
  private static final int DAY_STEPS = 3;

  /** More steps than these are not told apart in so little room. */
  private static final int MOST_STEPS = 150;

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Curves chart;

  CurveFigure(Cells cells, Chart.Curves chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<List<Row>> all = curves();
    List<List<Row>> drawn = all.subList(0, Math.min(MOST, all.size()));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = drawn.stream().flatMap(List::stream).toList();
    double lastDay = rows.stream().mapToDouble(this::day).max().orElse(1);
    Range days = Range.around(0, Math.max(1, lastDay), DAY_STEPS);
    Range share = Range.ofShares(rows.stream().mapToDouble(row -> limit(row, "_high")), STEPS);
    List<Tick> dayTicks =
        days.ticks(DAY_STEPS).stream()
            .map(day -> new Tick(day, words.count(day.longValue())))
            .toList();
    List<String> notes = new ArrayList<>();
    notes.add(words.text("chart.days_below"));
    notes.addAll(sentences.largest(drawn.size(), all.size()));
    return Optional.of(
        new Figure(
            drawn.stream()
                .map(
                    curve ->
                        new Steps(
                            name(curve),
                            value(curve),
                            days,
                            share,
                            dayTicks,
                            sentences.percents(share, STEPS),
                            thinned(curve).stream().map(this::step).toList(),
                            words.text("chart.at_risk")))
                .toList(),
            3,
            List.of(),
            notes,
            sentences.joined(cells.title(), drawn.stream().map(this::said).toList())));
  }

  /** Without limits while nobody has signed: both are 0 then, which would read as certain. */
  private String said(List<Row> curve) {
    Row last = curve.get(curve.size() - 1);
    if (limit(last, "_high") == 0) {
      return sentences.named(name(curve), value(curve));
    }
    return sentences.interval(
        name(curve),
        value(curve),
        words.percent(limit(last, "_low")),
        words.percent(limit(last, "_high")));
  }

  private List<List<Row>> curves() {
    Map<String, List<Row>> byLabel =
        cells.rowsWith(chart.label(), chart.day(), chart.share(), chart.atRisk()).stream()
            .collect(
                Collectors.groupingBy(
                    row -> cells.text(row, chart.label()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byLabel.values().stream()
        .sorted(Comparator.comparingDouble(curve -> -cells.number(curve.get(0), chart.atRisk())))
        .toList();
  }

  private static List<Row> thinned(List<Row> curve) {
    if (curve.size() <= MOST_STEPS) {
      return curve;
    }
    List<Row> thinned = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS; i++) {
      thinned.add(curve.get((int) ((long) i * (curve.size() - 1) / (MOST_STEPS - 1))));
    }
    return thinned;
  }

  private Step step(Row row) {
    return new Step(
        day(row),
        limit(row, "_low"),
        cells.number(row, chart.share()),
        limit(row, "_high"),
        words.count(cells.count(row, chart.atRisk())));
  }

  /** Once everybody has signed there are no limits, and nothing is left to doubt. */
  private double limit(Row row, String side) {
    return cells.number(row, chart.share() + side, cells.number(row, chart.share()));
  }

  private double day(Row row) {
    return cells.number(row, chart.day());
  }

  private String name(List<Row> curve) {
    return cells.name(curve.get(0), chart.label());
  }

  private String value(List<Row> curve) {
    Row last = curve.get(curve.size() - 1);
    return words.text(
        "chart.by_day",
        Map.of(
            "share", words.percent(cells.number(last, chart.share())),
            "day", words.count(cells.count(last, chart.day()))));
  }
}
