package dev.outreach.output.chart;

import dev.outreach.output.chart.Figure.LegendKey;
import dev.outreach.output.chart.Figure.Panel;
import dev.outreach.output.chart.RowPanel.BarMark;
import dev.outreach.output.chart.RowPanel.MarkedRow;
import dev.outreach.output.chart.RowPanel.RowMark;
import dev.outreach.output.chart.RowPanel.SpanMark;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Charts of bars in rows. */
final class BarCharts {
  private static final int MOST = 12;
  private static final int STEPS = 5;
  private static final List<Ink> PARTS = List.of(Ink.MARK, Ink.LIGHT);

  private static final int MOST_LADDERS = 6;
  private static final int MOST_RUNGS = 8;
  private static final int LADDER_STEPS = 4;
  private static final String ALL = "all";

  private final ChartTable table;
  private final Words words;

  BarCharts(ChartTable table) {
    this.table = table;
    this.words = table.words();
  }

  /** Bars of parts, the first part dark and the second light, those with most people first. */
  Optional<Figure> bars(Chart.Bars chart) {
    List<Row> all = table.rowsWith(chart.whole());
    List<Row> drawn = table.most(all, List.of(chart.whole()), MOST);
    double longest = drawn.isEmpty() ? 0 : table.number(drawn.get(0), chart.whole());
    if (longest == 0) {
      return Optional.empty();
    }
    Axis axis = Axis.ofCounts(0, longest, STEPS, words);
    List<MarkedRow> rows = drawn.stream().map(row -> bar(chart, row)).toList();
    return new RowPanel("", axis, false, rows)
        .figure(
            IntStream.range(0, chart.parts().size())
                .mapToObj(
                    i -> LegendKey.bar(PARTS.get(i), words.text("chart." + chart.parts().get(i))))
                .toList(),
            table.notAll("most", drawn.size(), all.size()),
            table.description(
                table.title(),
                rows.stream().map(row -> table.named(row.name(), row.values().get(0))).toList()));
  }

  private MarkedRow bar(Chart.Bars chart, Row row) {
    List<RowMark> parts = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < chart.parts().size(); i++) {
      double to = from + table.count(row, chart.parts().get(i));
      if (to > from) {
        parts.add(new BarMark(PARTS.get(i), from, to));
      }
      from = to;
    }
    String name =
        words.text(
            "chart.to",
            Map.of(
                "from", table.name(row, chart.label().get(0)),
                "to", table.name(row, chart.label().get(1))));
    return new MarkedRow(name, List.of(words.count(table.count(row, chart.whole()))), parts);
  }

  /** How far people came: a ladder of bars for all, and for the channels with most people. */
  Optional<Figure> ladders(Chart.Ladder chart) {
    List<List<Row>> all = allLadders(chart);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<List<Row>> drawn = all.subList(0, Math.min(MOST_LADDERS, all.size()));
    return Optional.of(
        new Figure(
            drawn.stream().map(ladder -> ladder(chart, ladder)).toList(),
            2,
            List.of(),
            table.notAll("largest", drawn.size(), all.size()),
            table.description(
                table.title(),
                drawn.get(0).stream()
                    .map(row -> table.named(table.name(row, chart.rung()), reached(chart, row)))
                    .toList())));
  }

  /** All first, then the channels with most people. */
  private List<List<Row>> allLadders(Chart.Ladder chart) {
    List<Row> ofAllCampaigns =
        table.rowsWith(chart.channel(), chart.share()).stream()
            .filter(row -> table.text(row, chart.campaign()).equals(ALL))
            .toList();
    return ChartTable.grouped(ofAllCampaigns, row -> table.text(row, chart.channel())).stream()
        .sorted(
            Comparator.comparing(
                    (List<Row> ladder) -> !table.text(ladder.get(0), chart.channel()).equals(ALL))
                .thenComparing(ladder -> -table.count(ladder.get(0), chart.people())))
        .toList();
  }

  private Panel ladder(Chart.Ladder chart, List<Row> ladder) {
    Row first = ladder.get(0);
    long people = table.count(first, chart.people());
    String title =
        words.text(
            "chart.people_of",
            Map.of(
                "name", table.name(first, chart.channel()),
                "people", words.count(people),
                "n", people));
    return new RowPanel(
        title,
        Axis.ofShares(DoubleStream.of(1), LADDER_STEPS, words),
        false,
        ladder.stream().limit(MOST_RUNGS).map(row -> rung(chart, row, row == first)).toList());
  }

  /** On the first rung stands everybody, which no limits are for. */
  private MarkedRow rung(Chart.Ladder chart, Row row, boolean isFirst) {
    RowMark bar = new BarMark(Ink.LIGHT, 0, table.number(row, chart.share()));
    RowMark span =
        new SpanMark(
            Ink.MARK,
            table.number(row, chart.share() + ChartTable.LOW, 0),
            table.number(row, chart.share() + ChartTable.HIGH, 0),
            0);
    return new MarkedRow(
        table.name(row, chart.rung()),
        List.of(reached(chart, row)),
        isFirst ? List.of(bar) : List.of(bar, span));
  }

  private String reached(Chart.Ladder chart, Row row) {
    return words.text(
        "chart.count",
        Map.of(
            "count", words.count(table.count(row, chart.people())),
            "share", table.percent(row, chart.share())));
  }
}
