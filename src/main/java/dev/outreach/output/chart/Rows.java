package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Label;
import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Plot.Side;
import dev.outreach.output.chart.Plot.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Named lines below each other, with marks along one axis and a text at the end. Where there is
 * little room the name stands above its line.
 *
 * @param title empty for none
 * @param range what the axis spans
 * @param ticks values on the axis
 */
record Rows(String title, Range range, List<Tick> ticks, List<Line> lines) implements Panel {
  private static final double TITLE = 24;
  private static final double LINE = 26;
  private static final double LINE_WITH_NAME = 38;
  private static final double AXIS = 24;
  private static final double GAP = 10;
  private static final double EDGE = 18;
  private static final double ABOVE = 15;
  private static final double THICKNESS = 14;
  private static final double LEAST_PLOT = 0.42;

  /**
   * @param name at its beginning
   * @param value text at its end
   */
  record Line(String name, String value, List<Mark> marks) {}

  /** What stands on a line. */
  sealed interface Mark {
    /**
     * @param aside how far from the middle of the line, in px, downwards
     */
    record Point(Shape shape, Ink ink, double value, double aside) implements Mark {}

    record Span(Ink ink, double low, double high, double aside) implements Mark {}

    record Bar(Ink ink, double from, double to) implements Mark {}
  }

  @Override
  public double height(double width) {
    double line = isNarrow(width) ? LINE_WITH_NAME : LINE;
    return titleHeight() + lines.size() * line + AXIS;
  }

  @Override
  public void draw(double left, double top, double width, Marks marks) {
    boolean isNarrow = isNarrow(width);
    double line = isNarrow ? LINE_WITH_NAME : LINE;
    double before = isNarrow ? EDGE : Math.max(EDGE, widest(Line::name) + GAP);
    double after = isNarrow ? EDGE : Math.max(EDGE, widest(Line::value) + GAP);
    Frame frame =
        new Frame(
            left + before,
            top + titleHeight(),
            width - before - after,
            lines.size() * line,
            range,
            new Range(0, lines.size() * line));
    if (!title.isEmpty()) {
      marks.text(Ink.TITLE, left, top + TITLE / 2, title);
    }
    Plot plot = new Plot(frame).xTicks(ticks, true);
    for (int i = 0; i < lines.size(); i++) {
      double middle = frame.height() - (i + 0.5) * line - (isNarrow ? ABOVE / 2 : 0);
      lines.get(i).marks.forEach(mark -> draw(mark, middle, plot));
    }
    write(plot, isNarrow, line);
    Plotter.draw(plot, marks);
  }

  private void write(Plot plot, boolean isNarrow, double line) {
    Frame frame = plot.frame();
    List<Label> names = new ArrayList<>();
    List<Label> values = new ArrayList<>();
    double start = range.low() - frame.across(isNarrow ? EDGE : GAP);
    double end = range.high() + frame.across(isNarrow ? EDGE : GAP);
    for (int i = 0; i < lines.size(); i++) {
      double middle = frame.height() - (i + 0.5) * line + (isNarrow ? ABOVE - 6 : 0);
      names.add(new Label(start, middle, lines.get(i).name));
      values.add(new Label(end, middle, lines.get(i).value));
    }
    plot.texts(Ink.TEXT, isNarrow ? Side.START : Side.END, names);
    plot.texts(Ink.MUTED, isNarrow ? Side.END : Side.START, values);
  }

  private static void draw(Mark mark, double middle, Plot plot) {
    if (mark instanceof Mark.Point point) {
      double y = middle - point.aside;
      plot.points(point.ink, point.shape, 7, List.of(new double[] {point.value, y}));
    } else if (mark instanceof Mark.Span span) {
      double y = middle - span.aside;
      plot.segments(span.ink, 3, List.of(new double[] {span.low, y, span.high, y}));
    } else if (mark instanceof Mark.Bar bar) {
      plot.rectangles(
          bar.ink,
          List.of(new double[] {bar.from, middle - THICKNESS / 2, bar.to, middle + THICKNESS / 2}));
    }
  }

  private boolean isNarrow(double width) {
    return width - widest(Line::name) - widest(Line::value) - 2 * GAP < LEAST_PLOT * width;
  }

  private double widest(Function<Line, String> text) {
    return lines.stream().map(text).mapToDouble(TextWidth::of).max().orElse(0);
  }

  private double titleHeight() {
    return title.isEmpty() ? GAP : TITLE;
  }
}
