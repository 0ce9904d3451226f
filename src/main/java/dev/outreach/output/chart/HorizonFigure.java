package dev.outreach.output.chart;

import dev.outreach.output.chart.Tiles.Tile;
import dev.outreach.output.chart.Tiles.TileRow;
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
final class HorizonFigure {
  private static final int MOST = 12;
  private static final int MOST_MONTHS = 24;
  private static final int HOURS = 24;

  /** Where less than this is sure anywhere, all stays pale. */
  private static final double LEAST_DARKEST = 0.05;

  private final Cells cells;
  private final Words words;
  private final Sentences sentences;
  private final Chart.Horizons chart;

  HorizonFigure(Cells cells, Chart.Horizons chart) {
    this.cells = cells;
    this.words = cells.words();
    this.sentences = new Sentences(words);
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Row> all = cells.rows().stream().filter(this::hasShare).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    boolean isOfMonths = isMonth(all.get(0));
    List<Row> drawn =
        isOfMonths
            ? all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size())
            : cells.most(all, chart.people(), MOST);
    double darkest =
        drawn.stream()
            .flatMapToDouble(
                row -> chart.horizons().stream().mapToDouble(horizon -> surely(row, horizon)))
            .max()
            .orElse(0);
    double most = Math.max(darkest, LEAST_DARKEST);
    List<String> notes =
        isOfMonths
            ? sentences.latest(drawn.size(), all.size())
            : sentences.most(drawn.size(), all.size());
    return Optional.of(
        new Figure(
            List.of(
                new Tiles(
                    "",
                    chart.horizons().stream().map(this::time).toList(),
                    true,
                    drawn.stream().map(row -> row(row, most)).toList())),
            1,
            List.of(),
            notes,
            sentences.joined(
                cells.title(),
                cells.most(drawn, chart.people(), MOST).stream().map(this::said).toList())));
  }

  private boolean hasShare(Row row) {
    return cells.isThere(row, chart.label())
        && chart.horizons().stream().anyMatch(horizon -> share(row, horizon).isPresent());
  }

  private Optional<Double> share(Row row, Chart.Horizon horizon) {
    return cells.isThere(row, horizon.share())
        ? Optional.of(cells.number(row, horizon.share()))
        : Optional.empty();
  }

  private boolean isMonth(Row row) {
    return cells.text(row, chart.label()).matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private TileRow row(Row row, double darkest) {
    return new TileRow(
        words.text(
            "chart.name_and_people",
            Map.of("name", name(row), "people", words.count(cells.count(row, chart.people())))),
        chart.horizons().stream()
            .map(
                horizon ->
                    share(row, horizon).map(share -> tile(share, surely(row, horizon) / darkest)))
            .toList());
  }

  private Tile tile(double share, double level) {
    return new Tile(List.of(words.percent(share)), (int) Math.round(level * Ink.DARKEST));
  }

  /** The lower limit; the share itself where everybody is counted. */
  private double surely(Row row, Chart.Horizon horizon) {
    return cells.number(row, horizon.share() + "_low", share(row, horizon).orElse(0.0));
  }

  private String name(Row row) {
    return isMonth(row)
        ? Months.text(words, LocalDate.parse(cells.text(row, chart.label())))
        : cells.name(row, chart.label());
  }

  private String time(Chart.Horizon horizon) {
    return horizon.hours() % HOURS == 0
        ? words.text("chart.days", Map.of("days", words.count(horizon.hours() / HOURS)))
        : words.text("chart.hours", Map.of("hours", words.count(horizon.hours())));
  }

  /** The share after the longest time that is known. */
  private String said(Row row) {
    Chart.Horizon last =
        chart.horizons().stream()
            .filter(horizon -> share(row, horizon).isPresent())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return words.text(
        "chart.after",
        Map.of(
            "name", name(row),
            "value", words.percent(cells.number(row, last.share())),
            "time", time(last)));
  }
}
