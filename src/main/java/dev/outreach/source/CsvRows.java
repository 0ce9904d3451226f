package dev.outreach.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a CSV. A quote that opens a cell and is never closed would make one cell of all that
 * follows: it costs its own line alone, and reading goes on behind it.
 */
public final class CsvRows implements Closeable {
  private static final int MOST_BROKEN = 50;
  private static final long LARGEST_BUFFER = 1 << 30;
  private static final String END = "\u0000";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** The number of its first line in the file, from 1, and its cells; null if it is broken. */
  public record Row(long number, CsvRecord cells) {
    /** Whether a quote opens one of its cells and is never closed. */
    public boolean isBroken() {
      return cells == null;
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
  private long linesBefore;
  private long linesRead;
  private int broken;

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
   * The cells of the file's first rows, as far as they stand in its head: enough to know a format
   * by its shape. Letters beyond ASCII may come out wrong.
   */
  public static List<List<String>> first(int rows, ExportFile file, char separator)
      throws IOException {
    byte[] head = file.head();
    boolean wide = head.length > 1 && (head[0] & head[1] & 0xFE) == 0xFE;
    String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    if (head.length == ExportFile.HEAD_BYTES) {
      text = text.substring(0, Math.max(0, text.lastIndexOf('\n')));
    }
    List<List<String>> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = builder(separator).ofCsvRecord(text)) {
      for (Iterator<CsvRecord> all = reader.iterator(); cells.size() < rows && all.hasNext(); ) {
        cells.add(all.next().getFields());
      }
    } catch (CsvParseException e) {
      // What stands before the broken row has to do.
    }
    return cells;
  }

  /**
   * The next row, or null after the last.
   *
   * @throws RefusedFile if so many rows are broken that this is no CSV
   */
  public Row next() throws IOException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      CsvRecord row = rows.next();
      List<String> cells = row.getFields();
      String last = cells.get(cells.size() - 1);
      if (cells.size() == 1 && last.equals(END)) {
        return null;
      }
      if (!last.endsWith(END)) {
        linesRead = row.getStartingLineNumber() + lineEnds(cells);
        return new Row(linesBefore + row.getStartingLineNumber(), row);
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
    broken++;
    if (broken > MOST_BROKEN) {
      throw new RefusedFile(
          "broken-csv", "more than " + MOST_BROKEN + " rows have a quote that is never closed");
    }
    reader.close();
    BufferedReader text = new BufferedReader(encoding.reader(file));
    long lines = linesBefore + linesRead;
    for (long i = 0; i < lines; i++) {
      text.readLine();
    }
    String line;
    do {
      line = text.readLine();
      lines++;
    } while (line != null && line.isBlank());
    readFrom(text, lines);
    return new Row(lines, null);
  }

  private void readFrom(Reader text, long lines) {
    reader =
        builder(separator)
            .maxBufferSize((int) Math.min(16L * file.limits().lineBytes(), LARGEST_BUFFER))
            .ofCsvRecord(new Marked(text));
    rows = reader.iterator();
    linesBefore = lines;
    linesRead = 0;
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private static long lineEnds(List<String> cells) {
    return cells.stream()
        .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
        .mapToLong(cell -> LINE_END.matcher(cell).results().count())
        .sum();
  }

  /**
   * The text, and a last row that tells its end: found inside a cell, the cell was never closed.
   */
  private static final class Marked extends FilterReader {
    private static final String MARK = "\n" + END;
    private int marked;

    Marked(Reader text) {
      super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = marked > 0 ? -1 : super.read(buffer, offset, length);
      if (n >= 0 || marked == MARK.length()) {
        return n;
      }
      buffer[offset] = MARK.charAt(marked++);
      return 1;
    }
  }
}
