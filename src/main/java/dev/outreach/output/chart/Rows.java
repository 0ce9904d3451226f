package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Label;
import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Plot.Side;
import dev.outreach.output.chart.Plot.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * Named lines below each other, with marks along one axis and texts at the end. Where there is
 * little room the name stands above its line.
 *
 * @param title empty for none
 * @param range what the axis spans
 * @param zero whether a line stands at 0
 */
record Rows(String title, Range range, boolean zero, List<Tick> ticks, List<Line> lines)
    implements Panel {
  private static final double TITLE = 24;
  private static final double LINE = 25;
  private static final double NAME = 15;
  private static final double AXIS = 22;
  private static final double GAP = 10;
  private static final double EDGE = 22;
  private static final double THICKNESS = 15;
  private static final double LEAST_PLOT = 160;

  /** Half of the way between two marks on one line. */
  static final double ASIDE = 7;

  /**
   * @param name at its beginning
   * @param values texts at its end, as many as stand below each other
   */
  record Line(String name, List<String> values, List<Mark> marks) {
    String joined() {
      return String.join(" / ", values);
    }
  }

  /** What stands on a line. */
  sealed interface Mark {
    /**
     * @param aside how far below the middle of the line, in px
     */
    record Point(Shape shape, Ink ink, double value, double aside) implements Mark {}

    record Span(Ink ink, double low, double high, double aside) implements Mark {}

    record Bar(Ink ink, double from, double to) implements Mark {}
  }

  @Override
  public double height(double width) {
    return titleHeight() + lines.size() * line(isNarrow(width)) + AXIS;
  }

  @Override
  public void draw(double left, double top, double width, Marks marks) {
    boolean isNarrow = isNarrow(width);
    double height = lines.size() * line(isNarrow);
    double before = isNarrow ? EDGE : Math.max(EDGE, widestName() + GAP);
    double after = isNarrow ? EDGE : Math.max(EDGE, widestValue() + GAP);
    Frame frame =
        new Frame(
            left + before,
            top + titleHeight(),
            width - before - after,
            height,
            range,
            new Range(0, height));
    if (!title.isEmpty()) {
      marks.text(Ink.TITLE, left, top + TITLE / 2 - 2, title);
    }
    Plot plot = new Plot(frame).xAxis(ticks);
    if (zero) {
      plot.segments(Ink.AXIS, 1.5, List.of(new double[] {0, 0, 0, height}));
    }
    new MarkLayers(lines, line -> middle(line, isNarrow)).addTo(plot, THICKNESS);
    if (isNarrow) {
      writeAbove(plot);
    } else {
      writeBeside(plot);
    }
    Plotter.draw(plot, marks);
  }

  private void writeAbove(Plot plot) {
    List<Label> names = new ArrayList<>();
    List<Label> values = new ArrayList<>();
    double aside = plot.frame().across(EDGE);
    for (int i = 0; i < lines.size(); i++) {
      double y = middle(i, true) + (line(true) - NAME) / 2 + NAME / 2 - 3;
      names.add(new Label(range.low() - aside, y, lines.get(i).name));
      values.add(new Label(range.high() + aside, y, lines.get(i).joined()));
    }
    plot.texts(Ink.TEXT, Side.START, names).texts(Ink.MUTED, Side.END, values);
  }

  private void writeBeside(Plot plot) {
    List<Label> names = new ArrayList<>();
    List<Label> values = new ArrayList<>();
    double aside = plot.frame().across(GAP);
    for (int i = 0; i < lines.size(); i++) {
      double y = middle(i, false);
      names.add(new Label(range.low() - aside, y, lines.get(i).name));
      List<String> below = lines.get(i).values;
      for (int j = 0; j < below.size(); j++) {
        double up = (below.size() - 1) * ASIDE - 2 * ASIDE * j;
        values.add(new Label(range.high() + aside, y + up, below.get(j)));
      }
    }
    plot.texts(Ink.TEXT, Side.END, names).texts(Ink.MUTED, Side.START, values);
  }

  /** Of the marks of a line, from the bottom. */
  private double middle(int line, boolean isNarrow) {
    double each = line(isNarrow);
    double mid = (lines.size() - line - 0.5) * each;
    return isNarrow ? mid - NAME / 2 + 2 : mid;
  }

  private double line(boolean isNarrow) {
    int below = lines.stream().mapToInt(line -> line.values.size()).max().orElse(1);
    return LINE + (below - 1) * 2 * ASIDE + (isNarrow ? NAME : 0);
  }

  private boolean isNarrow(double width) {
    return width - widestName() - widestValue() - 2 * GAP < LEAST_PLOT;
  }

  private double widestName() {
    return lines.stream().map(Line::name).mapToDouble(TextWidth::of).max().orElse(0);
  }

  private double widestValue() {
    return lines.stream()
        .flatMap(line -> line.values.stream())
        .mapToDouble(TextWidth::of)
        .max()
        .orElse(0);
  }

  private double titleHeight() {
    return title.isEmpty() ? GAP : TITLE;
  }
}
