package dev.outreach.output.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Writes shapes and texts as SVG, in px from the upper left corner. They are painted by classes of
 * {@code chart.css}, so that the reader's colour scheme decides on the colours.
 */
final class SvgWriter {
  /** What a shape or text is painted with. */
  enum Ink {
    TEXT,
    MUTED,
    TITLE,
    AXIS,
    GRID,
    MARK,
    LIGHT,
    BAND,
    PAPER,
    SHADE_0,
    SHADE_1,
    SHADE_2,
    SHADE_3,
    SHADE_4,
    SHADE_5,
    ON_SHADE;

    /** The level of the darkest shade. */
    static final int DARKEST = 5;

    /** Shades from this level on need {@link #ON_SHADE} for what is written on them. */
    private static final int DARK = 3;

    /** The level of the darkest shade that {@link #TEXT} can be read on. */
    static final int LIGHTER = DARK - 1;

    /** From level 0, the lightest, to {@link #DARKEST}. */
    static Ink shade(int level) {
      return values()[SHADE_0.ordinal() + Math.max(0, Math.min(DARKEST, level))];
    }

    static Ink onShade(int level) {
      return level >= DARK ? ON_SHADE : TEXT;
    }

    /** Its name in the style sheet. */
    String css() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Which part of a text stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** How a point looks, told apart without colour. */
  enum Symbol {
    DOT,
    RING,
    DIAMOND,
    UP,
    DOWN
  }

  /** How far below the middle of its line a text's baseline is. */
  private static final double BASELINE = 0.3 * TextFit.FONT_SIZE;

  private static final double DOT = 4;
  private static final double RING = 4.8;
  private static final double DIAMOND = 5.2;
  private static final double TRIANGLE_HALF_WIDTH = 6;
  private static final double TRIANGLE_HALF_HEIGHT = 5.2;
  private static final double OUTLINE = 1.6;

  private final StringBuilder svg = new StringBuilder();

  /** Writes a text; y is the middle of its line. */
  void text(Ink ink, Anchor anchor, double x, double y, String content) {
    open("text", "t-" + ink.css(), "x", px(x), "y", px(y + BASELINE));
    if (anchor != Anchor.START) {
      svg.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
    }
    svg.append('>').append(escaped(content)).append("</text>\n");
  }

  /** Writes a title that begins here, as much of it as there is room for. */
  void title(double x, double y, double room, String content) {
    text(Ink.TITLE, Anchor.START, x, y, TextFit.titleWithin(room, content));
  }

  /** Draws a line as thick as this. */
  void line(Ink ink, double thick, double x1, double y1, double x2, double y2) {
    String stroke = "s-" + ink.css();
    shape("line", stroke, thick, "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2));
  }

  void rectangle(Ink ink, double left, double top, double width, double height) {
    String fill = "f-" + ink.css();
    shape("rect", fill, 0, "x", px(left), "y", px(top), "width", px(width), "height", px(height));
  }

  /** Draws lines as thick as this from point to point, each an x and a y. */
  void path(Ink ink, double thick, List<double[]> points) {
    shape("path", "f-none s-" + ink.css(), thick, "d", outline(points));
  }

  /** Fills what lies within these points, each an x and a y. */
  void area(Ink ink, List<double[]> points) {
    shape("path", "f-" + ink.css(), 0, "d", outline(points) + " Z");
  }

  /** Draws a point, its middle here. */
  void symbol(Symbol symbol, Ink ink, double x, double y) {
    String full = "f-" + ink.css();
    String hollow = "f-paper s-" + ink.css();
    switch (symbol) {
      case DOT -> shape("circle", full, 0, "cx", px(x), "cy", px(y), "r", px(DOT));
      case RING -> shape("circle", hollow, OUTLINE, "cx", px(x), "cy", px(y), "r", px(RING));
      case DIAMOND -> {
        double half = DIAMOND;
        double[][] corners = {{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}};
        shape("path", hollow, OUTLINE, "d", outline(List.of(corners)) + " Z");
      }
      case UP -> triangle(ink, x, y, TRIANGLE_HALF_HEIGHT);
      case DOWN -> triangle(ink, x, y, -TRIANGLE_HALF_HEIGHT);
    }
  }

  private void triangle(Ink ink, double x, double y, double up) {
    double half = TRIANGLE_HALF_WIDTH;
    double[][] corners = {{x, y - up}, {x + half, y + up}, {x - half, y + up}};
    area(ink, List.of(corners));
  }

  /**
   * All that was drawn, as one element.
   *
   * @param size what follows {@code chart-} in its class
   * @param id begins the ids of title and description
   */
  String document(
      String size, String id, String title, String description, double width, double height) {
    String box = "0 0 " + px(width) + " " + px(height);
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-" + size + "\"")
        + (" viewBox=\"" + box + "\" role=\"img\"")
        + (" aria-labelledby=\"" + id + "-title " + id + "-text\">\n")
        + ("<title id=\"" + id + "-title\">" + escaped(title) + "</title>\n")
        + ("<desc id=\"" + id + "-text\">" + escaped(description) + "</desc>\n")
        + svg
        + "</svg>";
  }

  /**
   * @param thick of its stroke; 0 for none
   * @param attributes names and values in turn
   */
  private void shape(String name, String classes, double thick, String... attributes) {
    open(name, classes, attributes);
    if (thick > 0) {
      svg.append(" stroke-width=\"").append(px(thick)).append('"');
    }
    svg.append("/>\n");
  }

  private void open(String name, String classes, String... attributes) {
    svg.append('<').append(name).append(" class=\"").append(classes).append('"');
    for (int i = 0; i < attributes.length; i += 2) {
      svg.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
    }
  }

  /** Where a line goes along one axis, only the number of that axis is written. */
  private static String outline(List<double[]> points) {
    StringBuilder outline = new StringBuilder();
    String lastX = "";
    String lastY = "";
    for (double[] point : points) {
      String x = px(point[0]);
      String y = px(point[1]);
      if (outline.isEmpty()) {
        outline.append("M ").append(x).append(' ').append(y);
      } else if (!x.equals(lastX) && !y.equals(lastY)) {
        outline.append(" L ").append(x).append(' ').append(y);
      } else if (!x.equals(lastX)) {
        outline.append(" H ").append(x);
      } else if (!y.equals(lastY)) {
        outline.append(" V ").append(y);
      }
      lastX = x;
      lastY = y;
    }
    return outline.toString();
  }

  /** With two digits after the point at most; the same from every version of Java. */
  private static String px(double number) {
    return BigDecimal.valueOf(Math.round(number * 100), 2).stripTrailingZeros().toPlainString();
  }

  /** What is markup is escaped, and what XML forbids left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(SvgWriter::isAllowed)
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(letter);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int letter) {
    boolean isSurrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return letter >= ' ' && !isSurrogate && letter != 0xfffe && letter != 0xffff;
  }
}
