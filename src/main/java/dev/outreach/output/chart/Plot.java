package dev.outreach.output.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is plotted in one frame, layer on layer. The specification is that of Lets-Plot's Python and
 * JavaScript interfaces; it wants maps and lists that it may change.
 */
final class Plot {
  /** Lets-Plot's sizes are in units of 2.2 px, of text in 2 px. */
  private static final double UNIT = 2.2;

  private static final double TEXT_UNIT = 2;
  private static final double BELOW_AXIS = 12;
  private static final double BEFORE_AXIS = 7;

  /** A text and where it stands, in units of the axes. */
  record Label(double x, double y, String text) {}

  /** A value on an axis and how it is written. */
  record Tick(double value, String text) {}

  /** Which side of a text stands at its place. */
  enum Side {
    START,
    MIDDLE,
    END
  }

  /** How a point looks, told apart without colour. */
  enum Shape {
    DOT(16),
    RING(21),
    DIAMOND(23),
    UP(24),
    DOWN(25),
    SQUARE(22);

    private final int number;

    Shape(int number) {
      this.number = number;
    }
  }

  private final Frame frame;
  private final List<Object> layers = new ArrayList<>();

  Plot(Frame frame) {
    this.frame = frame;
  }

  Frame frame() {
    return frame;
  }

  /**
   * An axis below the frame, with a line up at each value: Lets-Plot's own turns its labels where
   * it takes them for too long.
   */
  Plot xAxis(List<Tick> ticks) {
    double low = frame.y().low();
    double under = low - frame.up(BELOW_AXIS);
    segments(
        Ink.GRID,
        1,
        ticks.stream()
            .map(tick -> new double[] {tick.value, low, tick.value, frame.y().high()})
            .toList());
    return texts(
        Ink.MUTED,
        Side.MIDDLE,
        ticks.stream().map(tick -> new Label(tick.value, under, tick.text)).toList());
  }

  /** An axis left of the frame, with a line across at each value. */
  Plot yAxis(List<Tick> ticks) {
    double low = frame.x().low();
    double before = low - frame.across(BEFORE_AXIS);
    segments(
        Ink.GRID,
        1,
        ticks.stream()
            .map(tick -> new double[] {low, tick.value, frame.x().high(), tick.value})
            .toList());
    return texts(
        Ink.MUTED,
        Side.END,
        ticks.stream().map(tick -> new Label(before, tick.value, tick.text)).toList());
  }

  /** Lines from (x, y) to (x, y), each as four numbers. */
  Plot segments(Ink ink, double px, List<double[]> ends) {
    return layer(
        ends, List.of("x", "y", "xend", "yend"), "segment", ink, Map.of("size", px / UNIT));
  }

  /** Rectangles from (x, y) to (x, y), each as four numbers. */
  Plot rectangles(Ink ink, List<double[]> corners) {
    return layer(
        corners, List.of("xmin", "ymin", "xmax", "ymax"), "rect", ink, Map.of("size", 0.0));
  }

  /** The area between two lines, of points with x, low y and high y. */
  Plot band(Ink ink, List<double[]> points) {
    return layer(points, List.of("x", "ymin", "ymax"), "ribbon", ink, Map.of("size", 0.0));
  }

  /** One line through points with x and y. */
  Plot path(Ink ink, double px, List<double[]> points) {
    return layer(points, List.of("x", "y"), "path", ink, Map.of("size", px / UNIT));
  }

  Plot points(Ink ink, Shape shape, double px, List<double[]> places) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("shape", shape.number);
    settings.put("size", px / UNIT);
    settings.put("fill", (shape == Shape.DOT ? ink : Ink.PAPER).colour());
    return layer(places, List.of("x", "y"), "point", ink, settings);
  }

  Plot texts(Ink ink, Side side, List<Label> labels) {
    if (labels.isEmpty()) {
      return this;
    }
    Map<String, Object> data =
        columns(List.of("x", "y"), labels.stream().map(Plot::place).toList());
    data.put("label", new ArrayList<>(labels.stream().map(Label::text).toList()));
    Map<String, Object> settings = new HashMap<>();
    settings.put("hjust", side.ordinal() / 2.0);
    settings.put("size", TextWidth.FONT_SIZE / TEXT_UNIT);
    return add("text", data, ink, settings);
  }

  private static double[] place(Label label) {
    return new double[] {label.x, label.y};
  }

  private Plot layer(
      List<double[]> points,
      List<String> names,
      String geometry,
      Ink ink,
      Map<String, Object> settings) {
    return points.isEmpty() ? this : add(geometry, columns(names, points), ink, settings);
  }

  private Plot add(
      String geometry, Map<String, Object> data, Ink ink, Map<String, Object> settings) {
    Map<String, Object> mapping = new HashMap<>();
    data.keySet().forEach(name -> mapping.put(name, name));
    Map<String, Object> layer = map("geom", geometry, "data", data, "mapping", mapping);
    layer.put("tooltips", "none");
    layer.put("color", ink.colour());
    layer.put("fill", ink.colour());
    layer.put("alpha", 1.0);
    layer.putAll(settings);
    layers.add(layer);
    return this;
  }

  private static Map<String, Object> columns(List<String> names, List<double[]> points) {
    Map<String, Object> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      int place = i;
      columns.put(
          names.get(i), new ArrayList<>(points.stream().map(point -> point[place]).toList()));
    }
    return columns;
  }

  /** The specification for Lets-Plot. */
  Map<String, Object> specification() {
    return map(
        "kind",
        "plot",
        "layers",
        layers,
        "scales",
        list(scale("x"), scale("y")),
        "coord",
        map("name", "cartesian", "xlim", limits(frame.x()), "ylim", limits(frame.y())),
        "theme",
        theme());
  }

  private static Map<String, Object> scale(String axis) {
    return map("aesthetic", axis, "expand", list(0.0, 0.0), "breaks", list());
  }

  private static List<Object> limits(Range range) {
    return list(range.low(), range.high());
  }

  private static Map<String, Object> theme() {
    Map<String, Object> theme = map("name", "none");
    for (String part : List.of("axis", "panel_grid", "plot_background", "panel_background")) {
      theme.put(part, map("blank", true));
    }
    return theme;
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static List<Object> list(Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
