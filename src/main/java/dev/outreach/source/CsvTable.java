package dev.outreach.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A CSV file with a header row, read by column name. Finds the encoding, the separator ({@code ,}
 * {@code ;} or tab) and the header (lines before it are passed over). Names are compared by {@link
 * Text#key}; of two columns of one name the first counts.
 */
final class CsvTable implements Closeable {
  private static final int HEADER_WITHIN = 50;

  /**
   * One row: its first line's number in the file (from 1), its cells by column key, and how many
   * cells the header has.
   */
  record Line(long number, CsvRecord cells, Map<String, Integer> columns, int width) {
    /** The cell without blanks around it; null where it is empty, or column or cell are missing. */
    String get(String column) {
      Integer index = columns.get(Text.key(column));
      return index == null ? null : at(index);
    }

    /** As {@link #get}, by the column's {@link CsvTable#index}. */
    String at(int index) {
      return index >= cells.getFieldCount() ? null : Text.orNull(cells.getField(index));
    }

    /** Whether there is text beyond the last column: a separator in an unquoted cell, mostly. */
    boolean overflows() {
      List<String> all = cells.getFields();
      return all.size() > width
          && all.subList(width, all.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    /** The first of these columns whose cell is not empty. */
    String first(Collection<String> names) {
      return names.stream().map(this::get).filter(cell -> cell != null).findFirst().orElse(null);
    }

    String place() {
      return "line " + number;
    }
  }

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final Map<String, Integer> columns;
  private final int width;

  private CsvTable(CsvReader<CsvRecord> reader, Iterator<CsvRecord> rows, CsvRecord header) {
    this.reader = reader;
    this.rows = rows;
    this.columns = columns(header);
    this.width = header.getFieldCount();
  }

  /**
   * Opens the file at its header: the first of its first 50 rows whose column keys ({@link
   * Text#key}) satisfy {@code isHeader}.
   *
   * @throws RefusedFile if no row does; {@code wanted} tells the user which columns are looked for
   */
  static CsvTable open(ExportFile file, Predicate<Set<String>> isHeader, String wanted)
      throws IOException {
    CsvTable table = openOrNull(file, isHeader);
    if (table == null) {
      throw new RefusedFile("missing-column", "no header row with " + wanted);
    }
    return table;
  }

  /** As {@link #open}, with null where no row is a header. */
  static CsvTable openOrNull(ExportFile file, Predicate<Set<String>> isHeader) throws IOException {
    for (char separator : List.of(',', ';', '\t')) {
      CsvReader<CsvRecord> reader = reader(file, separator);
      Iterator<CsvRecord> rows = reader.iterator();
      try {
        for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
          CsvRecord row = rows.next();
          if (isHeader.test(columns(row).keySet())) {
            return new CsvTable(reader, rows, row);
          }
        }
      } catch (CsvParseException | UncheckedIOException e) {
        // Not a table with this separator; the next one may fit.
      }
      reader.close();
    }
    return null;
  }

  /** The columns' keys, as {@link Text#key} makes them. */
  Set<String> columns() {
    return columns.keySet();
  }

  /** Where the column of this name stands, from 0; nothing if there is none. */
  Optional<Integer> index(String column) {
    return Optional.ofNullable(columns.get(Text.key(column)));
  }

  /** The next row that is not blank, or null after the last. */
  Line next() throws IOException {
    try {
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          return new Line(row.getStartingLineNumber(), row, columns, width);
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw new RefusedFile(
          "broken-csv", "a quote that opens a cell is never closed, or a cell is over 1 MiB", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static CsvReader<CsvRecord> reader(ExportFile file, char separator) throws IOException {
    Reader text = Text.reader(file);
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(file.limits().lineBytes() * 16)
        .ofCsvRecord(text);
  }

  private static Map<String, Integer> columns(CsvRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.putIfAbsent(Text.key(header.getField(i)), i);
    }
    return columns;
  }
}
