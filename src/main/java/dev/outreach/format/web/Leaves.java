package dev.outreach.format.web;

import dev.outreach.export.SafeXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The texts of one element's children, by their names: what an export says of one record. */
final class Leaves {
  private static final int LONGEST = 5_000;

  private Leaves() {}

  /**
   * Texts of the wanted children of the element that starts here, without those that are empty; of
   * two of one name the first counts. Leaves the element read to its end.
   */
  static Map<String, String> of(SafeXml xml, Set<String> wanted) throws IOException {
    Map<String, String> texts = new HashMap<>();
    while (xml.next() && xml.isStart()) {
      String name = xml.name();
      if (wanted.contains(name)) {
        put(texts, name, xml.text());
      } else {
        xml.skip();
      }
    }
    return texts;
  }

  /** Adds a text that is not empty; one longer than any name, date or title is cut. */
  static void put(Map<String, String> texts, String name, String text) {
    if (text != null) {
      texts.putIfAbsent(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }
}
