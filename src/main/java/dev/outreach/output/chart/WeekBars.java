package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Tick;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bars along the time: what went out above the line, what came in below it. Where there is little
 * room a bar stands for several weeks.
 *
 * @param first Monday of the first week
 * @param out by week, from the first on, also weeks without any
 * @param in as out
 */
record WeekBars(Words words, LocalDate first, long[] out, long[] in) implements Panel {
  private static final double TITLE = 28;
  private static final double PLOT = 180;
  private static final double AXIS = 22;
  private static final double BEFORE = 44;
  private static final double AFTER = 24;
  private static final double LEAST = 4.5;
  private static final double TICK = 74;
  private static final double FILLED = 0.8;
  private static final int STEPS = 5;
  private static final int DAYS = 7;
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240};

  @Override
  public double height(double width) {
    return TITLE + PLOT + AXIS;
  }

  @Override
  public void draw(double left, double top, double width, Marks marks) {
    double room = width - BEFORE - AFTER;
    int weeks = (int) Math.max(1, Math.ceil(out.length * LEAST / room));
    long[] above = summed(out, weeks);
    long[] below = summed(in, weeks);
    Range counts = Range.around(-most(below), Math.max(1, most(above)), STEPS);
    Frame frame =
        new Frame(
            left + BEFORE, top + TITLE, room, PLOT, new Range(0, above.length * weeks), counts);
    marks.text(
        Ink.MUTED,
        left,
        top + TITLE / 2 - 3,
        words.text("chart.touches_by_weeks", Map.of("weeks", weeks)));
    Plot plot =
        new Plot(frame)
            .xAxis(months(room, above.length * weeks))
            .yAxis(new Sentences(words).counts(counts, STEPS))
            .rectangles(Ink.MARK, bars(above, weeks, 1))
            .rectangles(Ink.LIGHT, bars(below, weeks, -1))
            .segments(Ink.AXIS, 1, List.of(new double[] {0, 0, above.length * weeks, 0}));
    Plotter.draw(plot, marks);
  }

  private static long[] summed(long[] byWeek, int weeks) {
    long[] sums = new long[(byWeek.length + weeks - 1) / weeks];
    for (int i = 0; i < byWeek.length; i++) {
      sums[i / weeks] += byWeek[i];
    }
    return sums;
  }

  private static long most(long[] counts) {
    long most = 0;
    for (long count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  private static List<double[]> bars(long[] counts, int weeks, int sign) {
    List<double[]> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double start = i * weeks;
        bars.add(new double[] {start, 0, start + FILLED * weeks, (double) sign * counts[i]});
      }
    }
    return bars;
  }

  /** The first days of months, as many as there is room for. */
  private List<Tick> months(double room, int weeks) {
    LocalDate end = first.plusDays((long) weeks * DAYS);
    for (int step : MONTHS) {
      List<Tick> ticks = new ArrayList<>();
      for (LocalDate month = firstMonth(step);
          month.isBefore(end);
          month = month.plusMonths(step)) {
        double week = (month.toEpochDay() - first.toEpochDay()) / (double) DAYS;
        ticks.add(new Tick(week, Months.text(words, month)));
      }
      if (ticks.size() * TICK <= room) {
        return ticks;
      }
    }
    return List.of();
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
