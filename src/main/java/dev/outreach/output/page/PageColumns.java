package dev.outreach.output.page;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of a sheet are laid out in the page: limits stand beside their estimate, what is
 * the same in all rows is said once, and what is empty in all of them is left out.
 *
 * @param shown the first one among them, whatever it holds
 */
record PageColumns(List<Column> shown, List<Column> settings, List<Column> empty) {
  private static final int MOST_ROW_HEADERS = 3;

  /** The columns of a sheet with at least one row. */
  static PageColumns of(Sheet sheet) {
    PageColumns columns = new PageColumns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Column column : all(sheet)) {
      columns.put(column);
    }
    return columns;
  }

  /** Every column but the limits, which are part of another. */
  static List<Column> all(Sheet sheet) {
    return sheet.fields().stream()
        .filter(field -> sheet.fields().stream().noneMatch(field::isLimitOf))
        .map((Field field) -> Column.of(sheet, field))
        .toList();
  }

  private void put(Column column) {
    if (shown.isEmpty()) {
      shown.add(column);
    } else if (column.isEmpty()) {
      empty.add(column);
    } else if (column.isOneSetting()) {
      settings.add(column);
    } else {
      shown.add(column);
    }
  }

  /** How many columns from the left say what a row is about. */
  int rowHeaders() {
    int headers = 1;
    while (headers < Math.min(MOST_ROW_HEADERS, shown.size()) && shown.get(headers).namesRows()) {
      headers++;
    }
    return headers;
  }
}
