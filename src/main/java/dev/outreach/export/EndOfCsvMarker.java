package dev.outreach.export;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of a CSV, and a last row that tells its end: found inside a cell, the cell was never
 * closed.
 */
final class EndOfCsvMarker extends FilterReader {
  /** The only cell of the last row. */
  static final String END = "\u0000";

  private static final String MARK = "\n" + END;

  private int marked;
  private char last = '\n';

  EndOfCsvMarker(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = marked > 0 ? -1 : super.read(buffer, offset, length);
    if (n > 0) {
      last = buffer[offset + n - 1];
    }
    if (n >= 0 || marked == MARK.length()) {
      return n;
    }
    buffer[offset] = MARK.charAt(marked++);
    return 1;
  }

  /** Whether all of the text was read, and it does not end with a line end. */
  boolean endsWithinARow() {
    return marked > 0 && last != '\n' && last != '\r' && last != END.charAt(0);
  }

  /** Whether all of the text was read, and it ends with a quote: that cell, then, is whole. */
  boolean endsWithAQuote() {
    return marked > 0 && last == '"';
  }
}
