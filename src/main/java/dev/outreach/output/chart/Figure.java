package dev.outreach.output.chart;

import dev.outreach.output.chart.SvgWriter.Anchor;
import dev.outreach.output.chart.SvgWriter.Ink;
import dev.outreach.output.chart.SvgWriter.Symbol;
import java.util.ArrayList;
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
    List<LegendKey> keys,
    List<String> notes,
    String description) {
  private static final double EDGE = 3;
  private static final double BETWEEN = 24;
  private static final double BELOW = 14;
  private static final double NOTE = 17;

  /** One of the parts that stand beside and below each other. */
  interface Panel {
    /** Height in px at this width. */
    double height(double width);

    /** Draws it with its upper left corner here. */
    void draw(double left, double top, double width, SvgWriter svg);
  }

  /**
   * What a mark stands for.
   *
   * @param symbol null for a bar
   */
  record LegendKey(Symbol symbol, Ink ink, String text) {
    private static final double HEIGHT = 20;
    private static final double SIGN = 18;
    private static final double BETWEEN = 18;
    private static final double SIZE = 10;

    static LegendKey bar(Ink ink, String text) {
      return new LegendKey(null, ink, text);
    }

    private double width() {
      return SIGN + TextFit.width(text);
    }

    private void draw(double left, double y, SvgWriter svg) {
      if (symbol == null) {
        svg.rectangle(ink, left, y - SIZE / 2, SIZE, SIZE);
      } else {
        svg.symbol(symbol, ink, left + SIZE / 2, y);
      }
      svg.text(Ink.TEXT, Anchor.START, left + SIGN, y, text);
    }
  }

  /**
   * @param size names the class and the ids
   * @param id no other chart of the page has it
   * @param title what the chart is about
   * @param beside how many panels stand beside each other at most
   */
  String svg(String size, String id, String title, double width, int beside) {
    SvgWriter svg = new SvgWriter();
    double room = width - 2 * EDGE;
    double y = drawKeys(room, svg);
    y = drawPanels(y, room, Math.min(beside, panels.size()), svg);
    for (String note : notes) {
      for (String line : TextFit.lines(note, room)) {
        svg.text(Ink.MUTED, Anchor.START, EDGE, y + NOTE / 2, line);
        y += NOTE;
      }
    }
    return svg.document(size, id + "-" + size, title, description, width, y);
  }

  /** Beside each other, and below where there is no more room; returns where they end. */
  private double drawKeys(double room, SvgWriter svg) {
    double x = 0;
    double y = 0;
    for (LegendKey key : keys) {
      if (x > 0 && x + key.width() > room) {
        x = 0;
        y += LegendKey.HEIGHT;
      }
      key.draw(EDGE + x, y + LegendKey.HEIGHT / 2, svg);
      x += key.width() + LegendKey.BETWEEN;
    }
    return keys.isEmpty() ? 0 : y + LegendKey.HEIGHT;
  }

  /** Returns where the last row of panels ends. */
  private double drawPanels(double top, double room, int beside, SvgWriter svg) {
    double width = (room - (beside - 1) * BETWEEN) / beside;
    double y = top;
    List<Panel> left = new ArrayList<>(panels);
    while (!left.isEmpty()) {
      List<Panel> row = left.subList(0, Math.min(beside, left.size()));
      for (int i = 0; i < row.size(); i++) {
        row.get(i).draw(EDGE + i * (width + BETWEEN), y, width, svg);
      }
      y += BELOW + row.stream().mapToDouble(panel -> panel.height(width)).max().orElse(0);
      row.clear();
    }
    return y;
  }
}
