package dev.outreach.output.chart;

import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;

/** Activity week by week, all channels together. */
final class WeekFigure {
  private static final int DAYS = 7;
  private static final String OUTBOUND = "outbound";

  /** A century: what is dated later than that after the first is a typing error in an export. */
  private static final int MOST_WEEKS = 5_218;

  private final Cells cells;
  private final Words words;
  private final Chart.Weeks chart;

  WeekFigure(Cells cells, Chart.Weeks chart) {
    this.cells = cells;
    this.words = cells.words();
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Row> rows =
        cells.rowsWith(chart.week(), chart.direction(), chart.count()).stream()
            .filter(row -> cells.count(row, chart.count()) > 0)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = rows.stream().map(this::week).min(LocalDate::compareTo).orElseThrow();
    int weeks =
        Math.min(MOST_WEEKS, rows.stream().mapToInt(row -> place(row, first)).max().orElse(0) + 1);
    long[] out = new long[weeks];
    long[] in = new long[weeks];
    for (Row row : rows) {
      int place = place(row, first);
      if (place < weeks) {
        boolean isOut = cells.text(row, chart.direction()).equals(OUTBOUND);
        (isOut ? out : in)[place] += cells.count(row, chart.count());
      }
    }
    return Optional.of(
        new Figure(
            List.of(new WeekBars(words, first, out, in)),
            1,
            List.of(
                Key.bar(Ink.MARK, words.text("chart.outbound")),
                Key.bar(Ink.LIGHT, words.text("chart.inbound"))),
            List.of(),
            description(first, out, in)));
  }

  private LocalDate week(Row row) {
    return LocalDate.parse(cells.text(row, chart.week()));
  }

  private int place(Row row, LocalDate first) {
    return (int) ((week(row).toEpochDay() - first.toEpochDay()) / DAYS);
  }

  private String description(LocalDate first, long[] out, long[] in) {
    int busiest = 0;
    for (int i = 0; i < out.length; i++) {
      if (out[i] + in[i] > out[busiest] + in[busiest]) {
        busiest = i;
      }
    }
    return words.text(
        "chart.weeks",
        Map.of(
            "title", cells.title(),
            "weeks", out.length,
            "out", words.count(LongStream.of(out).sum()),
            "in", words.count(LongStream.of(in).sum()),
            "busiest", words.day(first.plusDays((long) busiest * DAYS)),
            "touches", words.count(out[busiest] + in[busiest])));
  }
}
