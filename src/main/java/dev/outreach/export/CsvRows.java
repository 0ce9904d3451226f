package dev.outreach.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a CSV. Where its tool writes a quote within a cell as {@code \"}, that is read so. A
 * quote that opens a cell and is never closed would make one cell of all that follows: it costs its
 * own line alone, and reading goes on behind it.
 */
public final class CsvRows implements Closeable {
  private static final int MOST_BROKEN = 50;
  private static final int ESCAPE_WITHIN = 4_096;
  private static final long LARGEST_BUFFER = 1 << 30;
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** How a row ends. */
  public enum End {
    /** With a line end, or the file is a stretch that another follows. */
    LINE,
    /** With the file, and no line end: mostly one that was written so. */
    FILE,
    /** With a file that was being written when it was found: the last cell may go on. */
    FILE_STILL_WRITTEN
  }

  /**
   * One row.
   *
   * @param number of its first line in the file, from 1
   * @param cells null if it is broken
   */
  public record Row(long number, CsvRecord cells, End end) {
    /** Whether a quote opens one of its cells and is never closed. */
    public boolean isBroken() {
      return cells == null;
    }

    /** Why the row cannot be taken, as the reason of a {@link Reject}; null if it can. */
    public String fault() {
      if (isBroken()) {
        return Reject.BROKEN_QUOTE;
      }
      return end == End.FILE_STILL_WRITTEN ? Reject.STILL_WRITTEN : null;
    }

    /** The cell without blanks around it; null where it is empty, or there is none. */
    public String at(int index) {
      return isBroken() || index >= cells.getFieldCount()
          ? null
          : Text.orNull(cells.getField(index));
    }

    public String place() {
      return "line " + number;
    }
  }

  private final ExportFile file;
  private final Encoding encoding;
  private final char separator;
  private final boolean isWholeFile;
  private CsvReader<CsvRecord> reader;
  private Iterator<CsvRecord> rows;
  private EndOfCsvMarker characters;
  private CsvRecord ahead;
  private CsvParseException failureAhead;
  private long linesBefore;
  private long linesRead;
  private int broken;
  private boolean isEscaped;

  private CsvRows(ExportFile file, Encoding encoding, char separator, boolean isWholeFile) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
    this.isWholeFile = isWholeFile;
  }

  public static CsvRows open(ExportFile file, char separator) throws IOException {
    return open(file, Encoding.of(file), separator);
  }

  static CsvRows open(ExportFile file, Encoding encoding, char separator) throws IOException {
    CsvRows rows = new CsvRows(file, encoding, separator, true);
    rows.readFrom(encoding.reader(file), 0);
    return rows;
  }

  /** The rows of a stretch; none of them is broken, as long as the file is what it was. */
  static CsvRows open(ExportFile file, CsvStretch stretch) throws IOException {
    CsvRows rows = new CsvRows(file, stretch.encoding(), stretch.separator(), false);
    rows.readFrom(stretch.encoding().reader(stretch.rows().open(file)), stretch.rows().before());
    return rows;
  }

  /**
   * The next row, or null after the last.
   *
   * @throws RefusedFile if so many rows are broken that this is no CSV
   */
  public Row next() throws IOException {
    try {
      CsvRecord row = record();
      if (row == null || isEnd(row)) {
        return null;
      }
      List<String> cells = row.getFields();
      String last = cells.get(cells.size() - 1);
      if (!last.endsWith(EndOfCsvMarker.END)) {
        linesRead = row.getStartingLineNumber() + lineEnds(cells);
        return new Row(linesBefore + row.getStartingLineNumber(), row, end());
      }
    } catch (CsvParseException e) {
      // Broken as well: a quote in the middle of a cell, or a cell beyond the bound.
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return behindBroken();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Row behindBroken() throws IOException {
    if (!isWholeFile) {
      throw new IOException("a row that was whole when the file was cut is broken");
    }
    reader.close();
    BufferedReader text = new BufferedReader(encoding.reader(file));
    long lines = linesBefore + linesRead;
    for (long i = 0; i < lines; i++) {
      text.readLine();
    }
    if (!isEscaped && hasEscape(text)) {
      isEscaped = true;
      readFrom(text, lines);
      return next();
    }
    broken++;
    if (broken > MOST_BROKEN) {
      throw new RefusedFile(
          "broken-csv", "more than " + MOST_BROKEN + " rows have a quote that is never closed");
    }
    String line;
    do {
      line = text.readLine();
      lines++;
    } while (line != null && line.isBlank());
    readFrom(text, lines);
    return new Row(lines, null, End.LINE);
  }

  /** Whether a quote stands behind a backslash near here: the tool may write all of them so. */
  private static boolean hasEscape(BufferedReader text) throws IOException {
    char[] ahead = new char[ESCAPE_WITHIN];
    text.mark(ESCAPE_WITHIN);
    int n = text.read(ahead);
    text.reset();
    return n > 0 && new String(ahead, 0, n).contains("\\\"");
  }

  /** Only the last row can hold the text's last character, when that is no line end. */
  private End end() {
    if (!characters.endsWithinARow() || !isLast()) {
      return End.LINE;
    }
    boolean isWhole = characters.endsWithAQuote() || !file.isBeingWritten();
    return isWhole ? End.FILE : End.FILE_STILL_WRITTEN;
  }

  private boolean isLast() {
    try {
      ahead = record();
    } catch (CsvParseException e) {
      // Told when it is that row's turn.
      failureAhead = e;
      return false;
    }
    return ahead == null || isEnd(ahead);
  }

  private CsvRecord record() {
    CsvRecord record = ahead;
    CsvParseException failure = failureAhead;
    ahead = null;
    failureAhead = null;
    if (failure != null) {
      throw failure;
    }
    return record == null && rows.hasNext() ? rows.next() : record;
  }

  private static boolean isEnd(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).equals(EndOfCsvMarker.END);
  }

  private void readFrom(Reader text, long lines) {
    characters = new EndOfCsvMarker(isEscaped ? new EscapedQuotes(text, separator) : text);
    ahead = null;
    failureAhead = null;
    reader =
        builder(separator)
            .maxBufferSize((int) Math.min(16L * file.limits().lineBytes(), LARGEST_BUFFER))
            .ofCsvRecord(characters);
    rows = reader.iterator();
    linesBefore = lines;
    linesRead = 0;
  }

  /** The parser of every CSV: one that takes rows as they come, whatever their length. */
  static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private static long lineEnds(List<String> cells) {
    long ends = 0;
    for (String cell : cells) {
      if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
        ends += LINE_END.matcher(cell).results().count();
      }
    }
    return ends;
  }
}
