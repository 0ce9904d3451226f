package dev.outreach.output.chart;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.Comparator;
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

  List<Row> rows() {
    return sheet.rows();
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

  /** Whether the table has such a column. */
  boolean has(String column) {
    return sheet.fields().stream().anyMatch(field -> field.name().equals(column));
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

  /** What these cells add up to; an empty one adds nothing. */
  long sum(Row row, List<String> columns) {
    return columns.stream().mapToLong(column -> (long) number(row, column, 0)).sum();
  }

  /** The cell as it stands; empty if there is none. */
  String text(Row row, String column) {
    return Objects.toString(row.get(sheet.indexOf(column)), "");
  }

  /** Those of the rows that have most people, and so many of them at most. */
  List<Row> most(List<Row> rows, String people, int most) {
    return most(rows, List.of(people), most);
  }

  /** As above, by the sum of these columns. */
  List<Row> most(List<Row> rows, List<String> people, int most) {
    return rows.stream()
        .sorted(Comparator.comparingLong(row -> -sum(row, people)))
        .limit(most)
        .toList();
  }

  /** What this cell calls the row, in the reader's language, short enough for a chart. */
  String name(Row row, String column) {
    return name(row, List.of(column));
  }

  /** What these cells call the row. */
  String name(Row row, List<String> columns) {
    return columns.stream()
        .filter(column -> isThere(row, column))
        .map(column -> ShortText.of(labels.value(field(column), text(row, column))))
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  String title() {
    return labels.question(sheet);
  }

  private Field field(String column) {
    return sheet.fields().stream()
        .filter(field -> field.name().equals(column))
        .findFirst()
        .orElseThrow();
  }
}
