package dev.outreach.answer;

import dev.outreach.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The finished tables of a run by their names; one that was not made has no lines.
 *
 * @param sheets name → table
 */
record AnswerTables(Map<String, Sheet> sheets) {
  private static final String ALL = "all";

  static AnswerTables of(List<Sheet> sheets) {
    return new AnswerTables(
        sheets.stream().collect(Collectors.toUnmodifiableMap(Sheet::name, Function.identity())));
  }

  boolean has(String table) {
    return sheets.containsKey(table);
  }

  /** The table's rows, in its order. */
  Stream<Line> lines(String table) {
    return has(table) ? sheets.get(table).rows().stream().map(Line::new) : Stream.empty();
  }

  /** The first row whose cell in the column reads so. */
  Optional<Line> line(String table, String column, String text) {
    return lines(table).filter(line -> line.is(column, text)).findFirst();
  }

  /** The row over all others, as the column says. */
  Optional<Line> all(String table, String column) {
    return line(table, column, ALL);
  }

  /** The table's rows but those over all others. */
  List<Line> each(String table, String column) {
    return lines(table).filter(line -> !line.is(column, ALL)).toList();
  }
}
