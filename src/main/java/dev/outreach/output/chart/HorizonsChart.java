package dev.outreach.output.chart;

import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.TilePanel.Tile;
import dev.outreach.output.chart.TilePanel.TileRow;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * How shares grow with the time, a row of tiles each. The shade is that of the lower limit, so that
 * a row of few people is not the darkest.
 */
final class HorizonsChart {
  private static final int MOST = 12;
  private static final int MOST_MONTHS = 24;
  private static final int HOURS = 24;

  /** Where less than this is sure anywhere, all stays pale. */
  private static final double LEAST_DARKEST = 0.05;

  private final ChartTable table;
  private final Words words;
  private final Chart.Horizons chart;

  HorizonsChart(ChartTable table, Chart.Horizons chart) {
    this.table = table;
    this.words = table.words();
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Row> all =
        table.rows().stream()
            .filter(row -> table.isThere(row, chart.label()))
            .filter(row -> !known(row).isEmpty())
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> people = List.of(chart.people());
    boolean isOfMonths = isMonth(all.get(0));
    List<Row> drawn =
        isOfMonths
            ? all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size())
            : table.most(all, people, MOST);
    double darkest =
        drawn.stream()
            .flatMap(row -> known(row).stream().map(horizon -> surely(row, horizon)))
            .reduce(LEAST_DARKEST, Math::max);
    TilePanel tiles =
        new TilePanel(
            "",
            chart.horizons().stream().map(this::after).toList(),
            true,
            drawn.stream().map(row -> tiles(row, darkest)).toList());
    return Optional.of(
        new Figure(
            List.of(tiles),
            1,
            List.of(),
            table.notAll(isOfMonths ? "latest_months" : "most", drawn.size(), all.size()),
            table.description(
                table.title(), table.most(drawn, people, MOST).stream().map(this::said).toList())));
  }

  /** The times after which the row has a share. */
  private List<Chart.Horizon> known(Row row) {
    return chart.horizons().stream()
        .filter(horizon -> table.isThere(row, horizon.share()))
        .toList();
  }

  private boolean isMonth(Row row) {
    return table.text(row, chart.label()).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private TileRow tiles(Row row, double darkest) {
    String people = words.count(table.count(row, chart.people()));
    return new TileRow(
        words.text("chart.name_and_people", Map.of("name", name(row), "people", people)),
        chart.horizons().stream()
            .map(
                horizon ->
                    table.isThere(row, horizon.share())
                        ? Optional.of(tile(row, horizon, darkest))
                        : Optional.<Tile>empty())
            .toList());
  }

  private Tile tile(Row row, Chart.Horizon horizon, double darkest) {
    return new Tile(
        List.of(table.percent(row, horizon.share())),
        (int) Math.round(surely(row, horizon) / darkest * Ink.DARKEST));
  }

  /** The lower limit; the share itself where everybody is counted. */
  private double surely(Row row, Chart.Horizon horizon) {
    return table.low(row, horizon.share());
  }

  private String name(Row row) {
    return isMonth(row)
        ? table.month(LocalDate.parse(table.text(row, chart.label())))
        : table.name(row, chart.label());
  }

  private String after(Chart.Horizon horizon) {
    return horizon.hours() % HOURS == 0
        ? words.text("chart.days", Map.of("days", words.count(horizon.hours() / HOURS)))
        : words.text("chart.hours", Map.of("hours", words.count(horizon.hours())));
  }

  /** The share after the longest time that is known. */
  private String said(Row row) {
    List<Chart.Horizon> known = known(row);
    Chart.Horizon last = known.get(known.size() - 1);
    return words.text(
        "chart.after",
        Map.of(
            "name", name(row),
            "value", table.percent(row, last.share()),
            "time", after(last)));
  }
}
