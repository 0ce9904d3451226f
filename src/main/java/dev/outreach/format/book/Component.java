package dev.outreach.format.book;

import java.util.List;
import java.util.Optional;

/**
 * A card, an event or a time zone: what stands between its {@code BEGIN} and its {@code END}.
 *
 * @param name such as {@code VCARD}
 * @param number of its first line in the file
 * @param lines the properties that are read of it; of a time zone also its inner parts
 * @param fault a short code where it is not whole; else null
 */
record Component(String name, long number, List<ContentLine> lines, String fault) {
  String place() {
    return "line " + number;
  }

  /** The first property of this name. */
  Optional<ContentLine> first(String property) {
    return all(property).stream().findFirst();
  }

  List<ContentLine> all(String property) {
    return lines.stream().filter(line -> line.name().equals(property)).toList();
  }

  /** The text of the first property of this name; empty where there is none. */
  String text(String property) {
    return first(property).map(ContentLine::plain).orElse("");
  }
}
