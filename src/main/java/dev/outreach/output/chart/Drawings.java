package dev.outreach.output.chart;

import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.Optional;

/** Draws tables that have a chart. */
public final class Drawings {
  private Drawings() {}

  /** The table's chart in this language; none if it has none, or no row that can be drawn. */
  public static Optional<Drawing> of(Sheet sheet, Words words) {
    if (sheet.chart().isEmpty() || sheet.rows().isEmpty()) {
      return Optional.empty();
    }
    Cells cells = new Cells(sheet, words);
    return figure(cells, sheet.chart().get())
        .map(figure -> figure.drawing(sheet.name(), cells.title()));
  }

  private static Optional<Figure> figure(Cells cells, Chart chart) {
    if (chart instanceof Chart.Intervals intervals) {
      return new IntervalFigure(cells, intervals).figure();
    }
    throw new IllegalStateException(chart.toString());
  }
}
