package dev.outreach.output.chart;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.datamodel.svg.dom.SvgAttributeSpec;
import org.jetbrains.letsPlot.datamodel.svg.dom.SvgElement;
import org.jetbrains.letsPlot.datamodel.svg.dom.SvgNode;
import org.jetbrains.letsPlot.datamodel.svg.dom.SvgTextNode;
import org.jetbrains.letsPlot.datamodel.svg.dom.slim.SvgSlimNode;

/**
 * Takes over what a plot shows, and nothing else: lines, areas, points and texts, each where it
 * stands in the drawing, painted by classes. Groups, clips, ids, styles and what is painted with no
 * {@link Ink} are left behind, and with them all that differs from run to run.
 */
final class Marks {
  private static final Pattern TRANSLATION =
      Pattern.compile("translate\\(([-\\d.eE]+) ([-\\d.eE]+) ?\\)");
  private static final Pattern PAINT_OF_TEXT = Pattern.compile("fill:([^;]+);");

  /** How far below its middle a line of text stands. */
  private static final double BASELINE = 0.3 * TextWidth.FONT_SIZE;

  private final StringBuilder svg = new StringBuilder();

  /** Writes a text whose middle line begins here. */
  void text(Ink ink, double x, double y, String content) {
    text(ink, x, y + BASELINE, "start", content);
  }

  /** Writes a text whose middle line ends here. */
  void textToTheLeft(Ink ink, double x, double y, String content) {
    text(ink, x, y + BASELINE, "end", content);
  }

  /** Takes over all below the node, moved by so much. */
  void add(SvgNode node, double right, double down) {
    if (node instanceof SvgSlimNode slim) {
      add(slim, right, down);
    } else if (node instanceof SvgElement element) {
      String name = element.getElementName();
      if (name.equals("style") || name.equals("defs")) {
        return;
      }
      Map<String, String> attributes = attributes(element);
      double[] place = moved(attributes.get("transform"), right, down);
      if (name.equals("text")) {
        text(attributes, content(element), place[0], place[1]);
      } else {
        shape(name, attributes, place[0], place[1]);
        element.children().forEach(child -> add(child, place[0], place[1]));
      }
    }
  }

  private void add(SvgSlimNode node, double right, double down) {
    Map<String, String> attributes = new HashMap<>();
    node.getAttributes()
        .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
    double[] place = moved(attributes.get("transform"), right, down);
    shape(node.getElementName(), attributes, place[0], place[1]);
    node.getSlimChildren().forEach(child -> add(child, place[0], place[1]));
  }

  private static Map<String, String> attributes(SvgElement element) {
    Map<String, String> attributes = new HashMap<>();
    for (SvgAttributeSpec<?> attribute : element.getAttributeKeys()) {
      Object value = element.getAttribute(attribute.getName()).get();
      if (value != null) {
        attributes.put(attribute.getName(), value.toString());
      }
    }
    return attributes;
  }

  private static double[] moved(String transform, double right, double down) {
    double[] place = {right, down};
    if (transform != null) {
      Matcher move = TRANSLATION.matcher(transform);
      while (move.find()) {
        place[0] += Double.parseDouble(move.group(1));
        place[1] += Double.parseDouble(move.group(2));
      }
    }
    return place;
  }

  private static String content(SvgNode element) {
    StringBuilder content = new StringBuilder();
    for (SvgNode child : element.children()) {
      if (child instanceof SvgTextNode text) {
        content.append(text.textContent().get());
      } else {
        content.append(content(child));
      }
    }
    return content.toString();
  }

  private void text(Map<String, String> attributes, String content, double right, double down) {
    Matcher paint = PAINT_OF_TEXT.matcher(attributes.getOrDefault("style", ""));
    Ink ink = paint.find() ? Ink.of(paint.group(1)).orElse(Ink.MUTED) : Ink.MUTED;
    text(
        ink,
        right + read(attributes, "x"),
        down + read(attributes, "y"),
        attributes.getOrDefault("text-anchor", "start"),
        content.strip());
  }

  private void text(Ink ink, double x, double y, String anchor, String content) {
    svg.append("<text class=\"t-").append(ink.css()).append('"');
    number("x", x);
    number("y", y);
    if (!anchor.equals("start")) {
      svg.append(" text-anchor=\"").append(anchor).append('"');
    }
    svg.append('>').append(Xml.escape(content)).append("</text>\n");
  }

  private void shape(String name, Map<String, String> attributes, double right, double down) {
    Optional<Ink> fill = ink(attributes, "fill");
    Optional<Ink> stroke =
        read(attributes, "stroke-width") > 0 ? ink(attributes, "stroke") : Optional.empty();
    boolean isLine = name.equals("line");
    if (stroke.isEmpty() && (fill.isEmpty() || isLine)) {
      return;
    }
    svg.append('<').append(name).append(" class=\"");
    svg.append(fill.isEmpty() || isLine ? "f-none" : "f-" + fill.get().css());
    stroke.ifPresent(ink -> svg.append(" s-").append(ink.css()));
    svg.append('"');
    switch (name) {
      case "line" -> {
        number("x1", right + read(attributes, "x1"));
        number("y1", down + read(attributes, "y1"));
        number("x2", right + read(attributes, "x2"));
        number("y2", down + read(attributes, "y2"));
      }
      case "rect" -> {
        number("x", right + read(attributes, "x"));
        number("y", down + read(attributes, "y"));
        number("width", read(attributes, "width"));
        number("height", read(attributes, "height"));
      }
      case "circle" -> {
        number("cx", right + read(attributes, "cx"));
        number("cy", down + read(attributes, "cy"));
        number("r", read(attributes, "r"));
      }
      case "path" ->
          svg.append(" d=\"").append(Outline.moved(attributes.get("d"), right, down)).append('"');
      default -> throw new IllegalStateException("unknown shape: " + name);
    }
    stroke.ifPresent(ink -> number("stroke-width", read(attributes, "stroke-width")));
    svg.append("/>\n");
  }

  private static Optional<Ink> ink(Map<String, String> attributes, String of) {
    return Optional.ofNullable(attributes.get(of))
        .flatMap(colour -> Ink.of(colour.toLowerCase(Locale.ROOT)));
  }

  private static double read(Map<String, String> attributes, String name) {
    return Double.parseDouble(attributes.getOrDefault(name, "0"));
  }

  private void number(String name, double value) {
    svg.append(' ').append(name).append("=\"").append(Outline.rounded(value)).append('"');
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
