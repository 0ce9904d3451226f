package dev.outreach.output.chart;

import dev.outreach.output.chart.SvgWriter.Anchor;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.SvgWriter.Symbol;
import dev.outreach.sheet.Chart;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Step curves beside each other, on the same axes: those of the channels with most people. */
final class CurvesChart {
  private static final int MOST = 6;
  private static final int SHARE_STEPS = 4;
  private static final int DAY_STEPS = 3;

  /** More steps than these are not told apart in so little room. */
  private static final int MOST_STEPS = 150;

  private final ChartTable table;
  private final Words words;
  private final Chart.Curves chart;

  CurvesChart(ChartTable table, Chart.Curves chart) {
    this.table = table;
    this.words = table.words();
    this.chart = chart;
  }

  Optional<Figure> figure() {
    List<List<Row>> all = curves();
    List<List<Row>> drawn = all.subList(0, Math.min(MOST, all.size()));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = drawn.stream().flatMap(List::stream).toList();
    double lastDay = rows.stream().mapToDouble(this::day).max().orElse(1);
    Axis days = Axis.ofCounts(0, Math.max(1, lastDay), DAY_STEPS, words);
    Axis shares = Axis.ofShares(rows.stream().mapToDouble(this::high), SHARE_STEPS, words);
    return Optional.of(
        new Figure(
            drawn.stream().map(curve -> steps(curve, days, shares)).toList(),
            3,
            List.of(),
            Stream.concat(
                    Stream.of(words.text("chart.days_below")),
                    table.notAll("largest", drawn.size(), all.size()).stream())
                .toList(),
            table.description(table.title(), drawn.stream().map(this::said).toList())));
  }

  private List<List<Row>> curves() {
    List<Row> rows = table.rowsWith(chart.label(), chart.day(), chart.share(), chart.atRisk());
    return ChartTable.grouped(rows, row -> table.text(row, chart.label())).stream()
        .sorted(Comparator.comparingLong(curve -> -table.count(curve.get(0), chart.atRisk())))
        .toList();
  }

  private StepPanel steps(List<Row> curve, Axis days, Axis shares) {
    return new StepPanel(
        name(curve),
        value(curve),
        days,
        shares,
        thinned(curve).stream().map(this::step).toList(),
        words.text("chart.at_risk"));
  }

  private static List<Row> thinned(List<Row> curve) {
    if (curve.size() <= MOST_STEPS) {
      return curve;
    }
    List<Row> thinned = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS; i++) {
      thinned.add(curve.get((int) ((long) i * (curve.size() - 1) / (MOST_STEPS - 1))));
    }
    return thinned;
  }

  private Rise step(Row row) {
    return new Rise(
        day(row),
        low(row),
        table.number(row, chart.share()),
        high(row),
        words.count(table.count(row, chart.atRisk())));
  }

  private double day(Row row) {
    return table.number(row, chart.day());
  }

  /** Once everybody has signed there are no limits, and nothing is left to doubt. */
  private double low(Row row) {
    return table.low(row, chart.share());
  }

  private double high(Row row) {
    return table.high(row, chart.share());
  }

  private String name(List<Row> curve) {
    return table.name(curve.get(0), chart.label());
  }

  private String value(List<Row> curve) {
    Row last = curve.get(curve.size() - 1);
    return words.text(
        "chart.by_day",
        Map.of(
            "share", table.percent(last, chart.share()),
            "day", words.count(table.count(last, chart.day()))));
  }

  /** Without limits while nobody has signed: both are 0 then, which would read as certain. */
  private String said(List<Row> curve) {
    Row last = curve.get(curve.size() - 1);
    return high(last) == 0
        ? table.named(name(curve), value(curve))
        : table.interval(
            name(curve), value(curve), words.percent(low(last)), words.percent(high(last)));
  }

  /**
   * A step of a curve.
   *
   * @param share from this day on
   * @param watched how many are watched just before
   */
  private record Rise(double day, double low, double share, double high, String watched) {}

  /**
   * A curve that rises in steps, its band, and below it how many are watched just before a step:
   * where it is known, and as often as there is room.
   *
   * @param value what the curve comes to, beside the title
   * @param rises in order
   * @param below what the numbers under the curve are
   */
  private record StepPanel(
      String title, String value, Axis days, Axis shares, List<Rise> rises, String below)
      implements Figure.Panel {
    private static final double TITLE = 24;
    private static final double PLOT = 110;
    private static final double AXIS = 24;
    private static final double LINE = 17;
    private static final double AFTER = 16;
    private static final double NOTCH = 5;
    private static final double GAP = 8;

    @Override
    public double height(double width) {
      return TITLE + PLOT + AXIS + (TextFit.lines(below, width).size() + 1) * LINE;
    }

    @Override
    public void draw(double left, double top, double width, SvgWriter svg) {
      double plotLeft = left + shares.widest() + GAP;
      double plotTop = top + TITLE;
      double plotWidth = left + width - AFTER - plotLeft;
      svg.title(left, top + TITLE / 2 - 2, width - TextFit.width(value) - GAP, title);
      svg.text(Ink.MUTED, Anchor.END, left + width, top + TITLE / 2 - 2, value);
      DoubleUnaryOperator x = day -> plotLeft + days.across(day, plotWidth);
      DoubleUnaryOperator y = share -> plotTop + shares.down(share, PLOT);
      List<double[]> lower = outline(Rise::low, x, y);
      List<double[]> curve = outline(Rise::share, x, y);
      List<double[]> upper = outline(Rise::high, x, y);
      List<double[]> band = new ArrayList<>(lower);
      Collections.reverse(band);
      band.addAll(0, upper);
      svg.area(Ink.BAND, band);
      days.drawBelow(plotLeft, plotTop, plotWidth, PLOT, svg);
      shares.drawBefore(plotLeft, plotTop, plotWidth, PLOT, svg);
      svg.path(Ink.LIGHT, 1, lower);
      svg.path(Ink.LIGHT, 1, upper);
      Rise last = rises.get(rises.size() - 1);
      double end = x.applyAsDouble(last.day);
      svg.line(Ink.LIGHT, 3, end, y.applyAsDouble(last.low), end, y.applyAsDouble(last.high));
      svg.path(Ink.MARK, 2.5, curve);
      svg.symbol(Symbol.DOT, Ink.MARK, end, y.applyAsDouble(last.share));
      double plotBottom = plotTop + PLOT;
      double lineMiddle = plotBottom + AXIS + LINE / 2;
      for (String line : TextFit.lines(below, width)) {
        svg.text(Ink.MUTED, Anchor.START, left, lineMiddle, line);
        lineMiddle += LINE;
      }
      for (Rise rise : readable(plotWidth)) {
        double at = x.applyAsDouble(rise.day);
        svg.line(Ink.AXIS, 1.5, at, plotBottom, at, plotBottom + NOTCH);
        svg.text(Ink.TEXT, Anchor.MIDDLE, at, lineMiddle, rise.watched);
      }
    }

    /** Points along the steps of this share, from 0 on the first day. */
    private List<double[]> outline(
        ToDoubleFunction<Rise> share, DoubleUnaryOperator x, DoubleUnaryOperator y) {
      List<double[]> points = new ArrayList<>();
      double before = 0;
      points.add(new double[] {x.applyAsDouble(0), y.applyAsDouble(0)});
      for (Rise rise : rises) {
        double at = x.applyAsDouble(rise.day);
        points.add(new double[] {at, y.applyAsDouble(before)});
        before = share.applyAsDouble(rise);
        points.add(new double[] {at, y.applyAsDouble(before)});
      }
      return points;
    }

    /** Those far enough from each other for their numbers; the last rather than the one before. */
    private List<Rise> readable(double plotWidth) {
      List<Rise> readable = new ArrayList<>();
      Rise end = rises.get(rises.size() - 1);
      for (Rise rise : rises) {
        Rise last = readable.isEmpty() ? null : readable.get(readable.size() - 1);
        if (last == null || isApart(last, rise, plotWidth)) {
          readable.add(rise);
        } else if (rise == end && readable.size() > 1) {
          readable.remove(last);
          if (isApart(readable.get(readable.size() - 1), rise, plotWidth)) {
            readable.add(rise);
          }
        }
      }
      return readable;
    }

    private boolean isApart(Rise one, Rise other, double plotWidth) {
      double px = (TextFit.width(one.watched) + TextFit.width(other.watched)) / 2 + GAP;
      return days.across(other.day, plotWidth) - days.across(one.day, plotWidth) >= px;
    }
  }
}
