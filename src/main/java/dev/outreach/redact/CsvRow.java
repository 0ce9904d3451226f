package dev.outreach.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a row of a CSV stands in its text, and its cells, as they are written.
 *
 * @param end behind its line end
 * @param cells with their quotes
 */
record CsvRow(int start, int end, List<String> cells) {
  /** A quoted cell that is longer was never closed. */
  private static final int LONGEST_CELL = 1 << 16;

  /** The rows of a text, without those that are blank; at most so many. */
  static List<CsvRow> of(String text, char separator, int most) {
    List<CsvRow> rows = new ArrayList<>();
    for (int i = 0; i < text.length() && rows.size() < most; ) {
      CsvRow row = at(i, text, separator);
      if (!text.substring(row.start, row.end).isBlank()) {
        rows.add(row);
      }
      i = row.end;
    }
    return rows;
  }

  private static CsvRow at(int start, String text, char separator) {
    List<String> cells = new ArrayList<>();
    int cell = start;
    int i = start;
    while (true) {
      i = i == cell && i < text.length() && text.charAt(i) == '"' ? behindQuotes(i, text) : i;
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == separator || c == '\n' || c == '\r') {
        cells.add(text.substring(cell, i));
        if (c != separator) {
          int lineEnd = text.startsWith("\r\n", i) ? 2 : 1;
          return new CsvRow(start, Math.min(text.length(), i + lineEnd), cells);
        }
        cell = i + 1;
      }
      i++;
    }
  }

  /** Behind the quote that closes this one; where none does, behind this one. */
  private static int behindQuotes(int open, String text) {
    int last = Math.min(text.length(), open + LONGEST_CELL);
    for (int i = open + 1; i < last; i++) {
      char c = text.charAt(i);
      boolean isDouble = text.startsWith("\"\"", i) || text.startsWith("\\\"", i);
      if (isDouble && !text.startsWith("\\\"", i) || isEscape(i, text)) {
        i++;
      } else if (c == '"') {
        return i + 1;
      }
    }
    return open + 1;
  }

  /** Whether a tool wrote a quote as {@code \"} here; at a cell's end it is a backslash's own. */
  private static boolean isEscape(int i, String text) {
    return text.startsWith("\\\"", i)
        && i + 2 < text.length()
        && ",;\t|\r\n".indexOf(text.charAt(i + 2)) < 0;
  }
}
