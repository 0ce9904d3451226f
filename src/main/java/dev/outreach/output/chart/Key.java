package dev.outreach.output.chart;

import dev.outreach.output.chart.Plot.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mark stands for.
 *
 * @param shape none for a bar
 */
record Key(Optional<Shape> shape, Ink ink, String text) {
  private static final double LINE = 20;
  private static final double SIGN = 18;
  private static final double BETWEEN = 18;
  private static final double SIZE = 10;

  static Key point(Shape shape, Ink ink, String text) {
    return new Key(Optional.of(shape), ink, text);
  }

  static Key bar(Ink ink, String text) {
    return new Key(Optional.empty(), ink, text);
  }

  static double height(List<Key> keys, double width) {
    return lines(keys, width).size() * LINE;
  }

  /** Writes the keys beside each other, and below where there is no more room. */
  static void draw(List<Key> keys, double left, double top, double width, Marks marks) {
    double y = top + LINE / 2;
    for (List<Key> line : lines(keys, width)) {
      Plot plot = new Plot(new Frame(left, y, width, 1, new Range(0, width), new Range(0, 1)));
      double x = 0;
      for (Key key : line) {
        key.sign(plot, x + SIZE / 2);
        marks.text(Ink.TEXT, left + x + SIGN, y, key.text);
        x += key.width();
      }
      Plotter.draw(plot, marks);
      y += LINE;
    }
  }

  private void sign(Plot plot, double x) {
    if (shape.isPresent()) {
      plot.points(ink, shape.get(), 8, List.of(new double[] {x, 1}));
    } else {
      plot.rectangles(
          ink, List.of(new double[] {x - SIZE / 2, 1 - SIZE / 2, x + SIZE / 2, 1 + SIZE / 2}));
    }
  }

  private double width() {
    return SIGN + TextWidth.of(text) + BETWEEN;
  }

  private static List<List<Key>> lines(List<Key> keys, double width) {
    List<List<Key>> lines = new ArrayList<>();
    double room = 0;
    for (Key key : keys) {
      if (lines.isEmpty() || key.width() - BETWEEN > room) {
        lines.add(new ArrayList<>());
        room = width;
      }
      lines.get(lines.size() - 1).add(key);
      room -= key.width();
    }
    return lines;
  }
}
