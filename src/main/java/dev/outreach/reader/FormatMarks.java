package dev.outreach.reader;

import java.util.List;

/**
 * By what a file of a format is known to those who look into it: names of columns, elements or JSON
 * fields that stand near its beginning.
 *
 * @param format what the format is called
 * @param shape what kind of text it is
 * @param words as the tool writes them
 */
public record FormatMarks(String format, Shape shape, List<String> words) {
  /** A kind of text, told by how it begins. */
  public enum Shape {
    TABLE,
    JSON,
    XML,
    OTHER
  }

  /** Of a table with these columns. */
  public static FormatMarks table(String format, List<String> columns) {
    return new FormatMarks(format, Shape.TABLE, columns);
  }

  /** Of a JSON file with these fields. */
  public static FormatMarks json(String format, String... fields) {
    return new FormatMarks(format, Shape.JSON, List.of(fields));
  }

  /** Of an XML file with these elements or attributes. */
  public static FormatMarks xml(String format, String... names) {
    return new FormatMarks(format, Shape.XML, List.of(names));
  }
}
