package dev.outreach.output.chart;

import dev.outreach.output.chart.SvgWriter.Anchor;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.SvgWriter.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Named rows below each other, with marks along one axis and values at the end. Where there is
 * little room the name stands above the marks.
 *
 * @param title empty for none
 * @param zero whether a line stands at 0
 */
record RowPanel(String title, Axis axis, boolean zero, List<MarkedRow> rows)
    implements Figure.Panel {
  private static final double TITLE = 24;
  private static final double ROW = 25;
  private static final double NAME = 15;
  private static final double AXIS = 22;
  private static final double GAP = 10;
  private static final double EDGE = 22;
  private static final double LEAST_PLOT = 160;
  private static final double BAR = 15;
  private static final double SPAN = 3;

  /** Half of the way between two marks in one row. */
  static final double ASIDE = 7;

  /**
   * @param name at its beginning
   * @param values texts at its end, as many as stand below each other
   * @param marks in the order in which they are drawn
   */
  record MarkedRow(String name, List<String> values, List<RowMark> marks) {
    private String value() {
      return String.join(" / ", values);
    }
  }

  /** What stands in a row. */
  sealed interface RowMark {
    /** How far below the middle of the row, in px. */
    double below();

    /**
     * @param x where a value stands
     * @param y how far down the mark stands
     */
    void draw(DoubleUnaryOperator x, double y, SvgWriter svg);
  }

  record PointMark(Symbol symbol, double value, double below) implements RowMark {
    @Override
    public void draw(DoubleUnaryOperator x, double y, SvgWriter svg) {
      svg.symbol(symbol, Ink.MARK, x.applyAsDouble(value), y);
    }
  }

  /** A line from limit to limit. */
  record SpanMark(Ink ink, double low, double high, double below) implements RowMark {
    @Override
    public void draw(DoubleUnaryOperator x, double y, SvgWriter svg) {
      svg.line(ink, SPAN, x.applyAsDouble(low), y, x.applyAsDouble(high), y);
    }
  }

  /** A bar, or a part of one. */
  record BarMark(Ink ink, double from, double to) implements RowMark {
    @Override
    public double below() {
      return 0;
    }

    @Override
    public void draw(DoubleUnaryOperator x, double y, SvgWriter svg) {
      double left = x.applyAsDouble(from);
      svg.rectangle(ink, left, y - BAR / 2, x.applyAsDouble(to) - left, BAR);
    }
  }

  /** A figure of these rows alone; none if there are none. */
  Optional<Figure> figure(List<Figure.LegendKey> keys, List<String> notes, String description) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Figure(List.of(this), 1, keys, notes, description));
  }

  @Override
  public double height(double width) {
    return titleHeight() + rows.size() * rowHeight(width) + AXIS;
  }

  @Override
  public void draw(double left, double top, double width, SvgWriter svg) {
    boolean isNarrow = isNarrow(width);
    double plotLeft = left + (isNarrow ? EDGE : Math.max(EDGE, widestName() + GAP));
    double plotRight = left + width - (isNarrow ? EDGE : Math.max(EDGE, widestValue() + GAP));
    double plotWidth = plotRight - plotLeft;
    double plotTop = top + titleHeight();
    double rowHeight = rowHeight(width);
    double plotHeight = rows.size() * rowHeight;
    DoubleUnaryOperator x = value -> plotLeft + axis.across(value, plotWidth);
    if (!title.isEmpty()) {
      svg.title(left, top + TITLE / 2 - 2, width, title);
    }
    axis.drawBelow(plotLeft, plotTop, plotWidth, plotHeight, svg);
    for (int i = 0; i < rows.size(); i++) {
      MarkedRow row = rows.get(i);
      double rowTop = plotTop + i * rowHeight;
      double marksTop = rowTop + namesHeight(width);
      double marksBottom = rowTop + rowHeight;
      double middle = (marksTop + marksBottom) / 2 - (isNarrow ? 2 : 0);
      if (zero) {
        svg.line(Ink.AXIS, 1.5, x.applyAsDouble(0), marksTop, x.applyAsDouble(0), marksBottom);
      }
      row.marks.forEach(mark -> mark.draw(x, middle + mark.below(), svg));
      if (isNarrow) {
        writeAbove(row, left, rowTop, width, svg);
      } else {
        svg.text(Ink.TEXT, Anchor.END, plotLeft - GAP, middle, row.name);
        for (int j = 0; j < row.values.size(); j++) {
          double y = middle + (2 * j - row.values.size() + 1) * ASIDE;
          svg.text(Ink.MUTED, Anchor.START, plotRight + GAP, y, row.values.get(j));
        }
      }
    }
  }

  private static void writeAbove(
      MarkedRow row, double left, double top, double width, SvgWriter svg) {
    double y = top + NAME / 2 + 1;
    svg.text(Ink.MUTED, Anchor.END, left + width, y, row.value());
    for (String line : nameLines(row, width)) {
      svg.text(Ink.TEXT, Anchor.START, left, y, line);
      y += NAME;
    }
  }

  private double rowHeight(double width) {
    double below =
        rows.stream()
            .flatMap(row -> row.marks.stream())
            .mapToDouble(RowMark::below)
            .max()
            .orElse(0);
    return ROW + 2 * below + namesHeight(width);
  }

  private double namesHeight(double width) {
    return isNarrow(width)
        ? NAME * rows.stream().mapToInt(row -> nameLines(row, width).size()).max().orElse(1)
        : 0;
  }

  /** The name in two lines at most, beside the value. */
  private static List<String> nameLines(MarkedRow row, double width) {
    double room = width - TextFit.width(row.value()) - GAP;
    List<String> all = TextFit.lines(row.name, room);
    String first = TextFit.within(room, all.get(0));
    return all.size() == 1
        ? List.of(first)
        : List.of(first, TextFit.within(room, String.join(" ", all.subList(1, all.size()))));
  }

  private boolean isNarrow(double width) {
    return width - widestName() - widestValue() - 2 * GAP < LEAST_PLOT;
  }

  private double widestName() {
    return rows.stream().map(MarkedRow::name).mapToDouble(TextFit::width).max().orElse(0);
  }

  private double widestValue() {
    return rows.stream()
        .flatMap(row -> row.values.stream())
        .mapToDouble(TextFit::width)
        .max()
        .orElse(0);
  }

  private double titleHeight() {
    return title.isEmpty() ? GAP : TITLE;
  }
}
