package dev.outreach.output.page;

import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Makes the page's table of a sheet. */
final class PageTables {
  /** Rows of a table from which on it is cut: a page with more is slow to open and to print. */
  static final int MOST_ROWS = 200;

  private final Words words;
  private final Labels labels;

  PageTables(Words words) {
    this.words = words;
    this.labels = new Labels(words);
  }

  /** The table; null if the sheet has no row. */
  Table of(Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      return null;
    }
    PageColumns columns = PageColumns.of(sheet);
    List<CellWriter> writers = writers(columns);
    return new Table(
        columns.settings().stream().map(this::setting).toList(),
        columns.empty().stream().map(this::header).toList(),
        columns.shown().stream().map(this::head).toList(),
        shown(sheet).stream().map(row -> line(row, columns, writers)).toList(),
        isLatest(sheet),
        sheet.rows().size() > MOST_ROWS ? cut(sheet) : null);
  }

  private static List<Row> shown(Sheet sheet) {
    List<Row> rows = sheet.rows();
    int left = Math.max(0, rows.size() - MOST_ROWS);
    return isLatest(sheet) ? rows.subList(left, rows.size()) : rows.subList(0, rows.size() - left);
  }

  /** Of rows in the order of time, the latest count most. */
  private static boolean isLatest(Sheet sheet) {
    return sheet.schema().fields()[0].dataType().equals(DataTypes.DateType);
  }

  private List<CellWriter> writers(PageColumns columns) {
    List<CellWriter> writers = new ArrayList<>();
    for (Column column : columns.shown()) {
      boolean isHeader = writers.size() < columns.rowHeaders();
      writers.add(new CellWriter(column, isHeader, words));
    }
    return writers;
  }

  private Table.Head head(Column column) {
    return new Table.Head(header(column), column.isNumber(), column.hasLimits());
  }

  private Table.Line line(Row row, PageColumns columns, List<CellWriter> writers) {
    boolean isTotal = "all".equals(columns.shown().get(0).value(row));
    return new Table.Line(writers.stream().map(writer -> writer.cell(row)).toList(), isTotal);
  }

  private String setting(Column column) {
    String value =
        new CellWriter(column, false, words).text(column.value(column.sheet().rows().get(0)));
    return words.text("page.setting", Map.of("header", header(column), "value", value));
  }

  private String header(Column column) {
    return labels.header(column.sheet(), column.field());
  }

  private String cut(Sheet sheet) {
    return words.text(
        isLatest(sheet) ? "page.cut.latest" : "page.cut",
        Map.of(
            "shown", words.count(MOST_ROWS),
            "all", words.count(sheet.rows().size()),
            "file", "spreadsheet/" + sheet.name() + ".csv"));
  }
}
