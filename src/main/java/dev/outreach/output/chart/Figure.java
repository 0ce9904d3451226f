package dev.outreach.output.chart;

import java.util.List;

/**
 * What a chart shows, before its width is known.
 *
 * @param panels in reading order
 * @param columns how many panels stand beside each other where there is room
 * @param keys what the marks stand for; none if there is one kind of them
 * @param notes what a reader should know, each a short sentence
 * @param description the main figures in words
 */
record Figure(
    List<? extends Panel> panels,
    int columns,
    List<Key> keys,
    List<String> notes,
    String description) {
  private static final double WIDE = 760;
  private static final double NARROW = 330;
  private static final double EDGE = 3;
  private static final double BETWEEN = 24;
  private static final double BELOW = 14;
  private static final double NOTE = 17;

  /**
   * @param name of the table, for the ids
   * @param title what the chart is about
   */
  Drawing drawing(String name, String title) {
    return new Drawing(
        svg("wide", name, title, WIDE, columns),
        svg("narrow", name, title, NARROW, 1),
        description);
  }

  private String svg(String size, String name, String title, double px, int most) {
    Marks marks = new Marks();
    double room = px - 2 * EDGE;
    Key.draw(keys, EDGE, 0, room, marks);
    double top = Key.height(keys, room);
    top = drawPanels(top, room, Math.min(most, panels.size()), marks);
    for (String note : notes) {
      for (String line : TextWidth.lines(note, room)) {
        marks.text(Ink.MUTED, EDGE, top + NOTE / 2, line);
        top += NOTE;
      }
    }
    String id = "chart-" + name.replace('_', '-') + "-" + size;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-"
        + size
        + "\" viewBox=\"0 0 "
        + Outline.rounded(px)
        + " "
        + Outline.rounded(top)
        + "\" role=\"img\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-text\">\n"
        + element("title", id + "-title", title)
        + element("desc", id + "-text", description)
        + marks
        + "</svg>";
  }

  /** Returns where the last row of panels ends. */
  private double drawPanels(double top, double room, int beside, Marks marks) {
    double each = (room - (beside - 1) * BETWEEN) / beside;
    double below = top;
    for (int first = 0; first < panels.size(); first += beside) {
      List<? extends Panel> row = panels.subList(first, Math.min(first + beside, panels.size()));
      double left = EDGE;
      for (Panel panel : row) {
        panel.draw(left, below, each, marks);
        left += each + BETWEEN;
      }
      below += row.stream().mapToDouble(panel -> panel.height(each)).max().orElse(0);
      below += BELOW;
    }
    return below;
  }

  private static String element(String name, String id, String content) {
    return "<" + name + " id=\"" + id + "\">" + Xml.escape(content) + "</" + name + ">\n";
  }
}
