package dev.outreach.output.chart;

import dev.outreach.output.chart.Figure.LegendKey;
import dev.outreach.output.chart.SvgWriter.Anchor;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;

/** Activity week by week, all channels together. */
final class WeeksChart {
  private static final int DAYS = 7;
  private static final String OUTBOUND = "outbound";

  /** A century: what is dated later than that after the first is a typing error in an export. */
  private static final int MOST_WEEKS = 5_218;

  private final ChartTable table;
  private final Words words;
  private final Chart.Weeks chart;

  WeeksChart(ChartTable table, Chart.Weeks chart) {
    this.table = table;
    this.words = table.words();
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<Row> rows =
        table.rowsWith(chart.week(), chart.direction(), chart.count()).stream()
            .filter(row -> table.count(row, chart.count()) > 0)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = rows.stream().map(this::week).min(LocalDate::compareTo).orElseThrow();
    int last = rows.stream().mapToInt(row -> place(row, first)).max().orElse(0);
    long[] out = new long[Math.min(MOST_WEEKS, last + 1)];
    long[] in = new long[out.length];
    for (Row row : rows) {
      int place = place(row, first);
      if (place < out.length) {
        boolean isOut = table.text(row, chart.direction()).equals(OUTBOUND);
        (isOut ? out : in)[place] += table.count(row, chart.count());
      }
    }
    return Optional.of(
        new Figure(
            List.of(new WeekPanel(table, first, out, in)),
            1,
            List.of(
                LegendKey.bar(Ink.MARK, words.text("chart.outbound")),
                LegendKey.bar(Ink.LIGHT, words.text("chart.inbound"))),
            List.of(),
            description(first, out, in)));
  }

  private LocalDate week(Row row) {
    return LocalDate.parse(table.text(row, chart.week()));
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
            "title", table.title(),
            "weeks", out.length,
            "out", words.count(LongStream.of(out).sum()),
            "in", words.count(LongStream.of(in).sum()),
            "busiest", words.day(first.plusDays((long) busiest * DAYS)),
            "touches", words.count(out[busiest] + in[busiest])));
  }

  /**
   * Bars along the time: what went out above the line, what came in below it. Where there is little
   * room a bar stands for several weeks.
   *
   * @param first Monday of the first week
   * @param out by week, from the first on, also weeks without any
   * @param in as out
   */
  private record WeekPanel(ChartTable table, LocalDate first, long[] out, long[] in)
      implements Figure.Panel {
    private static final double TITLE = 28;
    private static final double PLOT = 180;
    private static final double AXIS = 22;
    private static final double GAP = 8;
    private static final double AFTER = 24;
    private static final double LEAST = 4.5;
    private static final double MONTH = 74;
    private static final double FILLED = 0.8;
    private static final int STEPS = 5;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240};

    @Override
    public double height(double width) {
      return TITLE + PLOT + AXIS;
    }

    @Override
    public void draw(double left, double top, double width, SvgWriter svg) {
      Words words = table.words();
      long all = LongStream.of(out).sum() + LongStream.of(in).sum();
      double plotLeft = left + GAP + TextFit.width(words.count(all));
      double plotTop = top + TITLE;
      double plotWidth = left + width - AFTER - plotLeft;
      int weeks = (int) Math.max(1, Math.ceil(out.length * LEAST / plotWidth));
      long[] above = summed(out, weeks);
      long[] below = summed(in, weeks);
      Axis counts = Axis.ofCounts(-most(below), Math.max(1, most(above)), STEPS, words);
      String title = words.text("chart.touches_by_weeks", Map.of("weeks", weeks));
      svg.text(Ink.MUTED, Anchor.START, left, top + TITLE / 2 - 3, title);
      months(above.length * weeks, plotWidth).drawBelow(plotLeft, plotTop, plotWidth, PLOT, svg);
      counts.drawBefore(plotLeft, plotTop, plotWidth, PLOT, svg);
      double each = plotWidth / above.length;
      double zero = plotTop + counts.down(0, PLOT);
      for (int i = 0; i < above.length; i++) {
        double x = plotLeft + i * each;
        double highest = plotTop + counts.down(above[i], PLOT);
        double lowest = plotTop + counts.down(-below[i], PLOT);
        if (above[i] > 0) {
          svg.rectangle(Ink.MARK, x, highest, FILLED * each, zero - highest);
        }
        if (below[i] > 0) {
          svg.rectangle(Ink.LIGHT, x, zero, FILLED * each, lowest - zero);
        }
      }
      svg.line(Ink.AXIS, 1, plotLeft, zero, plotLeft + plotWidth, zero);
    }

    private static long[] summed(long[] byWeek, int weeks) {
      long[] sums = new long[(byWeek.length + weeks - 1) / weeks];
      for (int i = 0; i < byWeek.length; i++) {
        sums[i / weeks] += byWeek[i];
      }
      return sums;
    }

    private static long most(long[] counts) {
      return LongStream.of(counts).max().orElse(0);
    }

    /** The first days of months, as many as there is room for. */
    private Axis months(int weeks, double px) {
      LocalDate end = first.plusDays((long) weeks * DAYS);
      List<Axis.Tick> ticks = new ArrayList<>();
      for (int step : MONTHS) {
        ticks.clear();
        LocalDate month = firstMonth(step);
        while (month.isBefore(end)) {
          double week = (month.toEpochDay() - first.toEpochDay()) / (double) DAYS;
          ticks.add(new Axis.Tick(week, table.month(month)));
          month = month.plusMonths(step);
        }
        if (ticks.size() * MONTH <= px) {
          break;
        }
      }
      return new Axis(new Axis.Range(0, weeks), ticks);
    }

    /** Counted from January of a year that the step divides. */
    private LocalDate firstMonth(int step) {
      LocalDate month = LocalDate.of(first.getYear() / 20 * 20, 1, 1);
      while (month.isBefore(first)) {
        month = month.plusMonths(step);
      }
      return month;
    }
  }
}
