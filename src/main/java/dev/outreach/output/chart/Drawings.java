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
    Cells cells = new Cells(sheet, words);
    return sheet
        .chart()
        .filter(chart -> !sheet.rows().isEmpty())
        .flatMap(chart -> figure(cells, chart))
        .map(figure -> figure.drawing(sheet.name(), cells.title()));
  }

  private static Optional<Figure> figure(Cells cells, Chart chart) {
    if (chart instanceof Chart.Intervals intervals) {
      return new IntervalFigure(cells, intervals).figure();
    }
    if (chart instanceof Chart.Sides sides) {
      return new SideFigure(cells, sides).figure();
    }
    if (chart instanceof Chart.Differences differences) {
      return new DifferenceFigure(cells, differences).figure();
    }
    if (chart instanceof Chart.Ladder ladder) {
      return new LadderFigure(cells, ladder).figure();
    }
    if (chart instanceof Chart.Bars bars) {
      return new BarFigure(cells, bars).figure();
    }
    if (chart instanceof Chart.Spread spread) {
      return new SpreadFigure(cells, spread).figure();
    }
    if (chart instanceof Chart.Times times) {
      return new TimesFigure(cells, times).figure();
    }
    if (chart instanceof Chart.Horizons horizons) {
      return new HorizonFigure(cells, horizons).figure();
    }
    if (chart instanceof Chart.Curves curves) {
      return new CurveFigure(cells, curves).figure();
    }
    return new WeekFigure(cells, (Chart.Weeks) chart).figure();
  }
}
