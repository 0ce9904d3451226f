package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Label;
import dev.outreach.output.chart.Plot.Side;
import dev.outreach.output.chart.Plot.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve that rises in steps, its band, and below it how many are watched just before a step:
 * where it is known, and as often as there is room.
 *
 * @param value what the curve comes to, beside the title
 * @param steps in order, the first at the beginning of the curve
 * @param below what the numbers under the curve are
 */
record Steps(
    String title,
    String value,
    Range days,
    Range share,
    List<Tick> dayTicks,
    List<Tick> shareTicks,
    List<Step> steps,
    String below)
    implements Panel {
  private static final double TITLE = 24;
  private static final double PLOT = 110;
  private static final double AXIS = 24;
  private static final double LINE = 17;
  private static final double BEFORE = 42;
  private static final double AFTER = 16;
  private static final double NOTCH = 5;
  private static final double GAP = 8;

  /**
   * @param share from this day on
   * @param watched written below
   */
  record Step(double day, double low, double share, double high, String watched) {}

  @Override
  public double height(double width) {
    return TITLE + PLOT + AXIS + 2 * LINE;
  }

  @Override
  public void draw(double left, double top, double width, Marks marks) {
    Frame frame = new Frame(left + BEFORE, top + TITLE, width - BEFORE - AFTER, PLOT, days, share);
    marks.text(Ink.TITLE, left, top + TITLE / 2 - 2, title);
    marks.textToTheLeft(Ink.MUTED, left + width, top + TITLE / 2 - 2, value);
    marks.text(Ink.MUTED, left, top + TITLE + PLOT + AXIS + LINE / 2, below);
    Plot plot = new Plot(frame);
    List<double[]> band = new ArrayList<>();
    List<double[]> line = new ArrayList<>();
    double low = 0;
    double value = 0;
    double high = 0;
    band.add(new double[] {0, 0, 0});
    line.add(new double[] {0, 0});
    for (Step step : steps) {
      band.add(new double[] {step.day, low, high});
      line.add(new double[] {step.day, value});
      low = step.low;
      value = step.share;
      high = step.high;
      band.add(new double[] {step.day, low, high});
      line.add(new double[] {step.day, value});
    }
    plot.band(Ink.BAND, band).xAxis(dayTicks).yAxis(shareTicks);
    plot.path(Ink.LIGHT, 1, edge(band, 1)).path(Ink.LIGHT, 1, edge(band, 2));
    plot.segments(
        Ink.LIGHT,
        3,
        List.of(
            new double[] {line.get(line.size() - 1)[0], low, line.get(line.size() - 1)[0], high}));
    plot.path(Ink.MARK, 2.5, line);
    plot.points(
        Ink.MARK,
        Plot.Shape.DOT,
        6,
        List.of(new double[] {steps.get(steps.size() - 1).day, value}));
    watched(plot);
    Plotter.draw(plot, marks);
  }

  private static List<double[]> edge(List<double[]> band, int side) {
    return band.stream().map(point -> new double[] {point[0], point[side]}).toList();
  }

  private void watched(Plot plot) {
    Frame frame = plot.frame();
    List<Label> numbers = new ArrayList<>();
    List<double[]> notches = new ArrayList<>();
    double y = share.low() - frame.up(AXIS + 1.5 * LINE);
    for (Step step : readable(frame)) {
      numbers.add(new Label(step.day, y, step.watched));
      notches.add(new double[] {step.day, share.low(), step.day, share.low() - frame.up(NOTCH)});
    }
    plot.segments(Ink.AXIS, 1.5, notches).texts(Ink.TEXT, Side.MIDDLE, numbers);
  }

  /** Steps far enough from each other for their numbers; the last rather than the one before. */
  private List<Step> readable(Frame frame) {
    List<Step> readable = new ArrayList<>();
    for (Step step : steps) {
      int last = readable.size() - 1;
      if (last < 0 || isApart(readable.get(last), step, frame)) {
        readable.add(step);
      }
    }
    Step end = steps.get(steps.size() - 1);
    int last = readable.size() - 1;
    if (last > 0 && readable.get(last) != end) {
      readable.remove(last);
      if (isApart(readable.get(last - 1), end, frame)) {
        readable.add(end);
      }
    }
    return readable;
  }

  private static boolean isApart(Step one, Step other, Frame frame) {
    double px = (TextWidth.of(one.watched) + TextWidth.of(other.watched)) / 2 + GAP;
    return other.day - one.day >= frame.across(px);
  }
}
