package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Shape;
import dev.outreach.output.chart.Rows.Line;
import dev.outreach.output.chart.Rows.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** Marks of all lines as layers of a plot: what looks the same is one layer; points on top. */
final class MarkLayers {
  private static final double SPAN = 3;
  private static final double POINT = 8;

  private final Map<Ink, List<double[]>> bars = new TreeMap<>();
  private final Map<Ink, List<double[]>> spans = new TreeMap<>();
  private final Map<Shape, Map<Ink, List<double[]>>> points = new TreeMap<>();

  /**
   * @param middle of a line, in units of the axis
   */
  MarkLayers(List<Line> lines, IntToDoubleFunction middle) {
    for (int i = 0; i < lines.size(); i++) {
      double y = middle.applyAsDouble(i);
      lines.get(i).marks().forEach(mark -> add(mark, y));
    }
  }

  private void add(Mark mark, double y) {
    if (mark instanceof Mark.Bar bar) {
      to(bars, bar.ink()).add(new double[] {bar.from(), y, bar.to(), y});
    } else if (mark instanceof Mark.Span span) {
      double at = y - span.aside();
      to(spans, span.ink()).add(new double[] {span.low(), at, span.high(), at});
    } else if (mark instanceof Mark.Point point) {
      to(points.computeIfAbsent(point.shape(), shape -> new TreeMap<>()), point.ink())
          .add(new double[] {point.value(), y - point.aside()});
    }
  }

  private static List<double[]> to(Map<Ink, List<double[]>> layers, Ink ink) {
    return layers.computeIfAbsent(ink, key -> new ArrayList<>());
  }

  void addTo(Plot plot, double thickness) {
    bars.forEach(
        (ink, all) ->
            plot.rectangles(
                ink,
                all.stream()
                    .map(
                        bar ->
                            new double[] {
                              bar[0], bar[1] - thickness / 2, bar[2], bar[3] + thickness / 2
                            })
                    .toList()));
    spans.forEach((ink, all) -> plot.segments(ink, SPAN, all));
    points.forEach(
        (shape, inks) -> inks.forEach((ink, all) -> plot.points(ink, shape, POINT, all)));
  }
}
