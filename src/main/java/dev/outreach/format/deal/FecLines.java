package dev.outreach.format.deal;

import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import dev.outreach.export.Text;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of a FEC by column name. Its law knows no quoting: cells are parted by a tab or a bar,
 * and a quotation mark is a letter like any other, but for pairs that some programs put around
 * every cell.
 */
final class FecLines implements Closeable {
  private static final char[] SEPARATORS = {'\t', '|', ';', ','};

  private final Reader text;
  private final int longest;
  private final Map<String, Integer> columns = new HashMap<>();
  private Pattern separator;
  private final boolean isBeingWritten;
  private long number;
  private boolean isOpen;

  private FecLines(Reader text, int longest, boolean isBeingWritten) {
    this.text = text;
    this.longest = longest;
    this.isBeingWritten = isBeingWritten;
  }

  /**
   * Opens the file behind its header.
   *
   * @throws RefusedFile if its first line is none
   */
  static FecLines open(ExportFile file) throws IOException {
    FecLines lines =
        new FecLines(
            new BufferedReader(Text.reader(file)),
            file.limits().lineBytes(),
            file.isBeingWritten());
    String header = lines.line();
    for (char separator : SEPARATORS) {
      if (header != null && lines.columns.isEmpty() && header.indexOf(separator) >= 0) {
        lines.separator = Pattern.compile(Pattern.quote(String.valueOf(separator)));
        String[] names = lines.separator.split(header);
        for (int i = 0; i < names.length; i++) {
          lines.columns.putIfAbsent(Text.key(names[i]), i);
        }
      }
    }
    return lines;
  }

  Set<String> columns() {
    return columns.keySet();
  }

  /** The next line that is not blank; null after the last. */
  Line next() throws IOException {
    String line = line();
    while (line != null && line.isBlank()) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    String[] cells = separator.split(line, -1);
    return new Line(number, cells, columns, fault(cells.length));
  }

  /** As in a CSV: a last line without line end that lacks cells, or may go on, was cut off. */
  private String fault(int cells) {
    if (isOpen && cells < columns.size()) {
      return Reject.CUT_OFF;
    }
    return isOpen && isBeingWritten ? Reject.STILL_WRITTEN : null;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (line.length() >= longest) {
        throw new RefusedFile("line-too-long", "line " + number + " is too long for a FEC");
      }
      line.append((char) c);
      c = text.read();
    }
    isOpen = c < 0;
    return line.toString();
  }

  /** One line: its number in the file, from 1, its cells, and why it cannot be taken, or null. */
  record Line(long number, String[] cells, Map<String, Integer> columns, String fault) {
    /** The cell without blanks and quotes around it; null where it is empty or missing. */
    String get(String column) {
      Integer index = columns.get(Text.key(column));
      if (index == null || index >= cells.length) {
        return null;
      }
      String cell = cells[index].strip();
      boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
      return Text.orNull(isQuoted ? cell.substring(1, cell.length() - 1) : cell);
    }

    String place() {
      return "line " + number;
    }
  }
}
