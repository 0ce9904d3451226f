package dev.outreach.export;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of a CSV whose tool writes a quotation mark within a quoted cell as {@code \"}, as its
 * parser wants it: {@code ""}. No character is added or lost, so that lines keep their numbers.
 */
final class EscapedQuotes extends FilterReader {
  private final char separator;
  private boolean isAtCellStart = true;
  private boolean isInQuotes;
  private boolean isBehindQuotes;

  EscapedQuotes(Reader text, char separator) {
    super(text);
    this.separator = separator;
  }

  @Override
  public int read() throws IOException {
    throw new UnsupportedOperationException("is read in stretches");
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int n = in.read(into, from, Math.max(1, length - 1));
    // What a backslash stands before tells what it is.
    while (n > 0 && n < length && into[from + n - 1] == '\\') {
      int next = in.read();
      if (next < 0) {
        break;
      }
      into[from + n] = (char) next;
      n++;
    }
    for (int i = from; i < from + n; i++) {
      char c = into[i];
      char next = i + 1 < from + n ? into[i + 1] : 0;
      if (isInQuotes && c == '\\' && (next == '"' || next == '\\')) {
        into[i] = next;
        i++;
      } else {
        take(c);
      }
    }
    return n;
  }

  private void take(char c) {
    if (isInQuotes) {
      isInQuotes = c != '"';
      isBehindQuotes = !isInQuotes;
      return;
    }
    isInQuotes = c == '"' && (isAtCellStart || isBehindQuotes);
    isBehindQuotes = false;
    isAtCellStart = c == separator || c == '\n' || c == '\r';
  }
}
