package dev.outreach.output.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What a chart shows, before its width is known.
 *
 * @param columns how many panels stand beside each other where there is room
 * @param notes what a reader should know, each a short sentence
 * @param description the main figures in words
 */
record Figure(List<Panel> panels, int columns, List<String> notes, String description) {
  private static final double WIDE = 760;
  private static final double NARROW = 330;
  private static final double EDGE = 3;
  private static final double BETWEEN = 24;
  private static final double BELOW = 16;
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

  private String svg(String width, String name, String title, double px, int columns) {
    Marks marks = new Marks();
    int beside = Math.min(columns, panels.size());
    double each = (px - 2 * EDGE - (beside - 1) * BETWEEN) / beside;
    double top = 0;
    for (int first = 0; first < panels.size(); first += beside) {
      List<Panel> row = panels.subList(first, Math.min(first + beside, panels.size()));
      double left = EDGE;
      for (Panel panel : row) {
        panel.draw(left, top, each, marks);
        left += each + BETWEEN;
      }
      top += row.stream().mapToDouble(panel -> panel.height(each)).max().orElse(0) + BELOW;
    }
    for (String note : notes) {
      for (String line : lines(note, px - 2 * EDGE)) {
        marks.text(Ink.MUTED, EDGE, top + NOTE / 2, line);
        top += NOTE;
      }
    }
    String id = "chart-" + name.replace('_', '-') + "-" + width;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-%s\" viewBox=\"0 0 %s %s\""
            .replaceFirst("%s", width)
            .replaceFirst("%s", Outline.rounded(px))
            .replaceFirst("%s", Outline.rounded(top))
        + " role=\"img\" aria-labelledby=\""
        + id
        + "-title\" aria-describedby=\""
        + id
        + "-text\">\n"
        + "<title id=\""
        + id
        + "-title\">"
        + Xml.escape(title)
        + "</title>\n"
        + "<desc id=\""
        + id
        + "-text\">"
        + Xml.escape(description)
        + "</desc>\n"
        + marks
        + "</svg>";
  }

  private static List<String> lines(String note, double px) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : note.split(" ")) {
      if (!line.isEmpty() && TextWidth.of(line + " " + word) > px) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
