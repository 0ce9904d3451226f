package dev.outreach.output.chart;

import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Bars of parts, the first part dark and the second light, those with most people first. */
final class BarFigure {
  private static final int MOST = 12;
  private static final int STEPS = 5;
  private static final List<Ink> INKS = List.of(Ink.MARK, Ink.LIGHT);

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Bars chart;

  BarFigure(Cells cells, Chart.Bars chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Row> all = cells.rowsWith(chart.whole());
    List<Row> drawn = cells.most(all, chart.whole(), MOST);
    if (drawn.isEmpty() || cells.number(drawn.get(0), chart.whole()) == 0) {
      return Optional.empty();
    }
    Range range = Range.around(0, cells.number(drawn.get(0), chart.whole()), STEPS);
    return Optional.of(
        new Figure(
            List.of(
                new Rows(
                    "",
                    range,
                    false,
                    sentences.counts(range, STEPS),
                    drawn.stream().map(this::line).toList())),
            1,
            IntStream.range(0, chart.parts().size())
                .mapToObj(i -> Key.bar(INKS.get(i), words.text("chart." + chart.parts().get(i))))
                .toList(),
            sentences.most(drawn.size(), all.size()),
            sentences.joined(
                cells.title(),
                drawn.stream().map(row -> sentences.named(name(row), value(row))).toList())));
  }

  private Line line(Row row) {
    List<Mark> marks = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < chart.parts().size(); i++) {
      double to = from + cells.number(row, chart.parts().get(i), 0);
      if (to > from) {
        marks.add(new Mark.Bar(INKS.get(i), from, to));
      }
      from = to;
    }
    return new Line(name(row), List.of(value(row)), marks);
  }

  private String name(Row row) {
    return words.text(
        "chart.to",
        Map.of(
            "from", cells.name(row, chart.label().get(0)),
            "to", cells.name(row, chart.label().get(1))));
  }

  private String value(Row row) {
    return words.count(cells.count(row, chart.whole()));
  }
}
