package dev.outreach.output.chart;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The cells of a table, as a chart reads them. */
final class Cells {
  private static final String BETWEEN = " · ";

  private final Sheet sheet;
  private final Words words;
  private final Labels labels;

  Cells(Sheet sheet, Words words) {
    this.sheet = sheet;
    this.words = words;
    this.labels = new Labels(words);
  }

  Sheet sheet() {
    return sheet;
  }

  Words words() {
    return words;
  }

  /** Rows where none of these is empty. */
  List<Row> rowsWith(String... columns) {
    return sheet.rows().stream()
        .filter(row -> List.of(columns).stream().allMatch(column -> isThere(row, column)))
        .toList();
  }

  boolean isThere(Row row, String column) {
    return row.get(sheet.indexOf(column)) != null;
  }

  double number(Row row, String column) {
    return ((Number) row.get(sheet.indexOf(column))).doubleValue();
  }

  /** The number, or another one where the cell is empty. */
  double number(Row row, String column, double otherwise) {
    return isThere(row, column) ? number(row, column) : otherwise;
  }

  long count(Row row, String column) {
    return ((Number) row.get(sheet.indexOf(column))).longValue();
  }

  /** The cell as it stands; empty if there is none. */
  String text(Row row, String column) {
    return Objects.toString(row.get(sheet.indexOf(column)), "");
  }

  /** What these cells call the row, in the reader's language, short enough for a chart. */
  String name(Row row, List<String> columns) {
    return columns.stream()
        .filter(column -> isThere(row, column))
        .map(column -> ShortText.of(labels.value(field(column), text(row, column))))
        .collect(Collectors.joining(BETWEEN));
  }

  String title() {
    return labels.question(sheet);
  }

  String header(String column) {
    return labels.header(sheet, field(column));
  }

  private Field field(String column) {
    return sheet.fields().stream()
        .filter(field -> field.name().equals(column))
        .findFirst()
        .orElseThrow();
  }
}
