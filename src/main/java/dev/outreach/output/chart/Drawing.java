package dev.outreach.output.chart;

import dev.outreach.sheet.Chart;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.Optional;

/**
 * One chart, ready to stand in an HTML page beside {@code chart.css}: well-formed SVG without
 * style, script, link or image, whose ids no other chart of the page has.
 *
 * @param wide SVG for columns of about 760 px, and for paper
 * @param narrow SVG for columns of about 330 px
 * @param description the main figures in words, without markup; both SVGs hold it too
 */
public record Drawing(String wide, String narrow, String description) {
  private static final double WIDE = 760;
  private static final double NARROW = 330;

  /** The table's chart in this language; none if it has none, or no row that can be drawn. */
  public static Optional<Drawing> of(Sheet sheet, Words words) {
    ChartTable table = new ChartTable(sheet, words);
    return sheet
        .chart()
        .filter(chart -> !sheet.rows().isEmpty())
        .flatMap(chart -> figure(chart, table))
        .map(figure -> drawn(figure, sheet.name(), table.title()));
  }

  private static Optional<Figure> figure(Chart chart, ChartTable table) {
    if (chart instanceof Chart.Intervals intervals) {
      return new IntervalCharts(table).intervals(intervals);
    }
    if (chart instanceof Chart.Differences differences) {
      return new IntervalCharts(table).differences(differences);
    }
    if (chart instanceof Chart.Sides sides) {
      return new IntervalCharts(table).sides(sides);
    }
    if (chart instanceof Chart.Spread spread) {
      return new SpreadChart(table, spread).figure();
    }
    if (chart instanceof Chart.Bars bars) {
      return new BarCharts(table).bars(bars);
    }
    if (chart instanceof Chart.Ladder ladder) {
      return new BarCharts(table).ladders(ladder);
    }
    if (chart instanceof Chart.Times times) {
      return new TimesChart(table, times).figure();
    }
    if (chart instanceof Chart.Horizons horizons) {
      return new HorizonsChart(table, horizons).figure();
    }
    if (chart instanceof Chart.Curves curves) {
      return new CurvesChart(table, curves).figure();
    }
    return new WeeksChart(table, (Chart.Weeks) chart).figure();
  }

  private static Drawing drawn(Figure figure, String name, String title) {
    String id = "chart-" + name.replace('_', '-');
    return new Drawing(
        figure.svg("wide", id, title, WIDE, figure.columns()),
        figure.svg("narrow", id, title, NARROW, 1),
        figure.description());
  }
}
