package dev.outreach.output.chart;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The table that a chart is of: its cells, and what is said of them in the reader's language. */
final class ChartTable {
  /** So many figures are said; a reader of the description has the table too. */
  private static final int SAID = 6;

  private static final String BETWEEN = " · ";
  static final String LOW = "_low";
  static final String HIGH = "_high";

  private final Sheet sheet;
  private final Words words;
  private final Labels labels;

  ChartTable(Sheet sheet, Words words) {
    this.sheet = sheet;
    this.words = words;
    this.labels = new Labels(words);
  }

  Words words() {
    return words;
  }

  List<Row> rows() {
    return sheet.rows();
  }

  /** Rows where none of these is empty. */
  List<Row> rowsWith(String... columns) {
    return sheet.rows().stream()
        .filter(row -> List.of(columns).stream().allMatch(column -> isThere(row, column)))
        .toList();
  }

  /** Those of the rows that have most people, by the sum of these columns; so many at most. */
  List<Row> most(List<Row> rows, List<String> people, int most) {
    return rows.stream()
        .sorted(Comparator.comparingLong(row -> -sum(row, people)))
        .limit(most)
        .toList();
  }

  /** The rows in groups, both in the order of the table. */
  static Collection<List<Row>> grouped(List<Row> rows, Function<Row, String> by) {
    return rows.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** Whether the table has such a column, and this row something in it. */
  boolean isThere(Row row, String column) {
    return sheet.fields().stream().anyMatch(field -> field.name().equals(column))
        && row.get(sheet.indexOf(column)) != null;
  }

  double number(Row row, String column) {
    return ((Number) row.get(sheet.indexOf(column))).doubleValue();
  }

  /** The number, or another one where there is none. */
  double number(Row row, String column, double otherwise) {
    return isThere(row, column) ? number(row, column) : otherwise;
  }

  /** The lower limit of a share; the share itself where there is none. */
  double low(Row row, String share) {
    return number(row, share + LOW, number(row, share));
  }

  /** The upper limit of a share; the share itself where there is none. */
  double high(Row row, String share) {
    return number(row, share + HIGH, number(row, share));
  }

  /** A whole number; 0 where the cell is empty. */
  long count(Row row, String column) {
    return isThere(row, column) ? ((Number) row.get(sheet.indexOf(column))).longValue() : 0;
  }

  /** What these cells add up to; an empty one adds nothing. */
  long sum(Row row, List<String> columns) {
    return columns.stream().mapToLong(column -> count(row, column)).sum();
  }

  /** The cell as it stands; empty if there is none. */
  String text(Row row, String column) {
    return Objects.toString(row.get(sheet.indexOf(column)), "");
  }

  /** A share as it is written. */
  String percent(Row row, String share) {
    return words.percent(number(row, share));
  }

  /** What these cells call the row, in the reader's language, each short enough for a chart. */
  String name(Row row, List<String> columns) {
    return columns.stream()
        .filter(column -> isThere(row, column))
        .map(column -> TextFit.name(labels.value(field(column), text(row, column))))
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  String name(Row row, String column) {
    return name(row, List.of(column));
  }

  private Field field(String column) {
    return sheet.fields().get(sheet.indexOf(column));
  }

  /** What a word of the table is called. */
  String label(String word) {
    return labels.word(word);
  }

  /** The month of a day. */
  String month(LocalDate day) {
    String month = Integer.toString(day.getMonthValue());
    return words.text(
        "chart.month",
        Map.of(
            "year",
            Integer.toString(day.getYear()),
            "month",
            month.length() == 1 ? "0" + month : month));
  }

  String title() {
    return labels.question(sheet);
  }

  /** {@code X 14 %}. */
  String named(String name, String value) {
    return words.text("chart.named", Map.of("name", name, "value", value));
  }

  /** {@code e-mail 15 %, between 9 % and 23 %}. */
  String interval(String name, String value, String low, String high) {
    return words.text(
        "chart.interval", Map.of("name", name, "value", value, "low", low, "high", high));
  }

  /** A title and its first figures. */
  String description(String title, List<String> figures) {
    String said =
        String.join(words.text("chart.and"), figures.subList(0, Math.min(SAID, figures.size())));
    String ended = words.text("chart.description", Map.of("title", title, "figures", said));
    int more = figures.size() - SAID;
    return more > 0 ? ended + " " + words.text("chart.more", Map.of("more", more)) : ended;
  }

  /**
   * That only some are drawn, if so.
   *
   * @param which {@code most}, {@code largest} or {@code latest_months}
   */
  List<String> notAll(String which, int drawn, int all) {
    return drawn == all
        ? List.of()
        : List.of(
            words.text(
                "chart." + which, Map.of("drawn", words.count(drawn), "all", words.count(all))));
  }
}
