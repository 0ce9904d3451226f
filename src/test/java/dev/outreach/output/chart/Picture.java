package dev.outreach.output.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG as a browser would read it, for tests: only well-formed ones can be made. */
final class Picture {
  /** All that a chart may consist of: nothing that loads, links, runs or styles. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "svg", Set.of("xmlns", "class", "viewBox", "role", "aria-labelledby"),
          "title", Set.of("id"),
          "desc", Set.of("id"),
          "text", Set.of("class", "x", "y", "text-anchor"),
          "line", Set.of("class", "x1", "y1", "x2", "y2", "stroke-width"),
          "rect", Set.of("class", "x", "y", "width", "height", "stroke-width"),
          "circle", Set.of("class", "cx", "cy", "r", "stroke-width"),
          "path", Set.of("class", "d", "stroke-width"));

  private final List<Element> elements = new ArrayList<>();

  Picture(String svg) {
    NodeList all = parsed(svg).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
  }

  private static Document parsed(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception malformed) {
      throw new AssertionError(svg, malformed);
    }
  }

  static List<Picture> both(Drawing drawing) {
    return List.of(new Picture(drawing.wide()), new Picture(drawing.narrow()));
  }

  List<String> texts() {
    return named("text").stream().map(Element::getTextContent).toList();
  }

  List<String> ids() {
    return elements.stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
  }

  Set<String> classes() {
    return Set.copyOf(
        elements.stream()
            .flatMap(e -> List.of(e.getAttribute("class").split(" ")).stream())
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList());
  }

  List<Element> named(String name) {
    return elements.stream().filter(e -> e.getTagName().equals(name)).toList();
  }

  void assertInert() {
    for (Element element : elements) {
      Set<String> allowed = ALLOWED.get(element.getTagName());
      assertTrue(allowed != null, element::getTagName);
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName();
        assertTrue(allowed.contains(name), () -> element.getTagName() + " " + name);
        assertTrue(
            name.equals("xmlns") || !attributes.item(i).getNodeValue().contains(":"),
            attributes.item(i)::getNodeValue);
      }
    }
  }

  /** By the widest font; no text runs into another on its line. */
  void assertTextsApart() {
    List<Element> texts = named("text");
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Element one = texts.get(i);
        Element other = texts.get(j);
        boolean isOneLine = Math.abs(number(one, "y") - number(other, "y")) < 9;
        boolean isOver =
            left(one) < left(other) + width(other) && left(other) < left(one) + width(one);
        assertTrue(
            !isOneLine || !isOver, () -> one.getTextContent() + " over " + other.getTextContent());
      }
    }
  }

  /** By the widest font; no point, whatever its symbol, stands on a text. */
  void assertPointsBesideTexts() {
    for (Element point : points()) {
      double[] box = box(point);
      for (Element text : named("text")) {
        double baseline = number(text, "y");
        boolean isOver =
            box[0] < left(text) + width(text)
                && left(text) < box[2]
                && box[1] < baseline + TextFit.FONT_SIZE * 0.2
                && baseline - TextFit.FONT_SIZE * 0.75 < box[3];
        assertTrue(!isOver, () -> text.getTextContent() + " under a point at " + box[0]);
      }
    }
  }

  /** Circles, and closed paths that are no band. */
  private List<Element> points() {
    return elements.stream()
        .filter(
            e ->
                e.getTagName().equals("circle")
                    || e.getAttribute("d").endsWith("Z")
                        && !e.getAttribute("class").equals("f-band"))
        .toList();
  }

  /** Left, top, right and bottom. */
  private static double[] box(Element point) {
    if (point.getTagName().equals("circle")) {
      double x = number(point, "cx");
      double y = number(point, "cy");
      double r = number(point, "r");
      return new double[] {x - r, y - r, x + r, y + r};
    }
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    Scanner outline = new Scanner(point.getAttribute("d")).useLocale(Locale.ROOT);
    while (outline.hasNext()) {
      String to = outline.next();
      if (to.matches("[MLH]")) {
        xs.add(outline.nextDouble());
      }
      if (to.matches("[MLV]")) {
        ys.add(outline.nextDouble());
      }
    }
    return new double[] {
      Collections.min(xs), Collections.min(ys), Collections.max(xs), Collections.max(ys)
    };
  }

  private static double width(Element text) {
    return TextFit.width(text.getTextContent());
  }

  private static double left(Element text) {
    return switch (text.getAttribute("text-anchor")) {
      case "end" -> number(text, "x") - width(text);
      case "middle" -> number(text, "x") - width(text) / 2;
      default -> number(text, "x");
    };
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** By the widest font; what is written stands in the drawing. */
  void assertTextsInside() {
    String[] box = elements.get(0).getAttribute("viewBox").split(" ");
    for (Element text : named("text")) {
      double left = left(text);
      double y = number(text, "y");
      boolean isInside =
          left >= 0
              && left + width(text) <= Double.parseDouble(box[2])
              && y >= TextFit.FONT_SIZE * 0.8
              && y <= Double.parseDouble(box[3]) - 2;
      assertTrue(
          isInside,
          () -> text.getTextContent() + " " + left + " " + width(text) + " " + y + " " + box[3]);
    }
  }
}
