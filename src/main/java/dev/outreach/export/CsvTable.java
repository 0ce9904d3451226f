package dev.outreach.export;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A CSV file with a header row, read by column name. Finds the encoding, the separator ({@code ,}
 * {@code ;} or tab) and the header (lines before it are passed over). Names are compared by {@link
 * Text#key}; of two columns of one name the first counts, unless a reader asks for {@link
 * #indexes}.
 */
public final class CsvTable implements Closeable {
  private static final int HEADER_WITHIN = 50;

  /**
   * One row: its first line's number in the file (from 1), its cells by column key, the header's
   * cells, and why it cannot be taken, as the reason of a {@link Reject} (null if it can). A row
   * that is broken has no cells, so that all of its columns are empty.
   */
  public record Line(
      long number,
      CsvRecord cells,
      Map<String, Integer> columns,
      List<String> header,
      String fault) {
    /** How many cells the header has. */
    public int width() {
      return header.size();
    }

    /** The cell without blanks around it; null where it is empty, or column or cell are missing. */
    public String get(String column) {
      Integer index = columns.get(Text.key(column));
      return index == null ? null : at(index);
    }

    /** As {@link #get}, by the column's {@link CsvTable#index}. */
    public String at(int index) {
      return isBroken() || index >= cells.getFieldCount()
          ? null
          : UnguardedCell.undone(Text.orNull(cells.getField(index)));
    }

    /** Its cells that are not empty, in their order. */
    public List<String> filled() {
      List<String> filled = new ArrayList<>();
      for (int i = 0; !isBroken() && i < cells.getFieldCount(); i++) {
        String cell = at(i);
        if (cell != null) {
          filled.add(cell);
        }
      }
      return filled;
    }

    /** Whether there is text beyond the last column: a separator in an unquoted cell, mostly. */
    public boolean overflows() {
      List<String> all = isBroken() ? List.of() : cells.getFields();
      return all.size() > width()
          && all.subList(width(), all.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    /** The first of these columns whose cell is not empty. */
    public String first(Collection<String> names) {
      return names.stream().map(this::get).filter(cell -> cell != null).findFirst().orElse(null);
    }

    /** What the file calls the first of these columns that is filled, else the first it has. */
    public String named(Collection<String> names) {
      return names.stream()
          .filter(name -> get(name) != null)
          .findFirst()
          .or(() -> names.stream().filter(name -> Header.has(columns.keySet(), name)).findFirst())
          .map(name -> header.get(columns.get(Text.key(name))))
          .orElseGet(() -> names.iterator().next());
    }

    /** What these cells say together, such as a name; null where all are empty. */
    public String joined(String... names) {
      return Text.orNull(
          Stream.of(names)
              .map(this::get)
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" ")));
    }

    /** Whether a quote opens one of its cells and is never closed. */
    public boolean isBroken() {
      return cells == null;
    }

    public String place() {
      return "line " + number;
    }
  }

  private final ExportFile file;
  private final Found found;
  private final CsvRows rows;
  private final List<String> header;
  private final Map<String, Integer> columns;
  private final int width;

  /** Cells up to the last one with a name: some tools end the header with a separator. */
  private final int named;

  private CsvTable(ExportFile file, Found found) {
    this(file, found, found.rows, header(found.header));
  }

  private CsvTable(ExportFile file, Found found, CsvRows rows, List<String> header) {
    this.file = file;
    this.found = found;
    this.rows = rows;
    this.header = header;
    this.columns = columns(header);
    this.width = header.size();
    this.named =
        IntStream.range(0, width).filter(i -> !header.get(i).isBlank()).max().orElse(-1) + 1;
  }

  /**
   * Opens the file at its header: the first of its first 50 rows whose column keys ({@link
   * Text#key}) satisfy {@code isHeader}.
   *
   * @throws RefusedFile if no row does; {@code wanted} tells the user which columns are looked for
   */
  public static CsvTable open(ExportFile file, Predicate<Set<String>> isHeader, String wanted)
      throws IOException {
    CsvTable table = openOrNull(file, isHeader);
    if (table == null) {
      throw new RefusedFile("missing-column", "no header row with " + wanted);
    }
    return table;
  }

  /** As {@link #open}, with null where no row is a header. */
  public static CsvTable openOrNull(ExportFile file, Predicate<Set<String>> isHeader)
      throws IOException {
    Found found = find(file, isHeader);
    return found == null ? null : new CsvTable(file, found);
  }

  /** The rows of a stretch alone, as they stand in the whole file. */
  public static CsvTable open(ExportFile file, CsvStretch stretch) throws IOException {
    return new CsvTable(file, null, CsvRows.open(file, stretch), stretch.header());
  }

  /**
   * The rows of the table that {@link #open} would open, in stretches of so many bytes, up to a
   * whole row; none where there is no header, or where the rows can only be read as a whole.
   */
  public static List<CsvStretch> split(ExportFile file, Predicate<Set<String>> isHeader, long bytes)
      throws IOException {
    Found found = find(file, isHeader);
    if (found == null) {
      return List.of();
    }
    found.rows.close();
    List<String> header = header(found.header);
    return CsvScan.ranges(file, found.encoding, found.separator, found.header, bytes).stream()
        .map(range -> new CsvStretch(range, found.encoding, found.separator, header))
        .toList();
  }

  private static Found find(ExportFile file, Predicate<Set<String>> isHeader) throws IOException {
    Encoding encoding = Encoding.of(file);
    for (char separator : List.of(',', ';', '\t')) {
      CsvRows rows = CsvRows.open(file, encoding, separator);
      for (int i = 0; i < HEADER_WITHIN; i++) {
        CsvRows.Row row = rows.next();
        if (row == null || row.cells() == null) {
          // Not a table with this separator; the next one may fit.
          break;
        }
        if (isHeader.test(columns(header(row)).keySet())) {
          return new Found(encoding, separator, rows, row);
        }
      }
      rows.close();
    }
    return null;
  }

  /** The header, how it was found, and the rows behind it. */
  private record Found(Encoding encoding, char separator, CsvRows rows, CsvRows.Row header) {}

  /** The same table from its first row on; not of the rows of a stretch. */
  CsvTable again() throws IOException {
    CsvRows anew = CsvRows.open(file, found.encoding, found.separator);
    CsvRows.Row row = anew.next();
    while (row != null && row.number() < found.header.number()) {
      row = anew.next();
    }
    return new CsvTable(file, new Found(found.encoding, found.separator, anew, found.header));
  }

  /** What parts its cells; a comma, a semicolon or a tab. */
  public char separator() {
    return found.separator;
  }

  /** The columns' keys, as {@link Text#key} makes them. */
  public Set<String> columns() {
    return columns.keySet();
  }

  /** How many cells its header has. */
  public int width() {
    return width;
  }

  /** Where the column of this name stands, from 0; nothing if there is none. */
  public Optional<Integer> index(String column) {
    return Optional.ofNullable(columns.get(Text.key(column)));
  }

  /** A column's name as the header has it. */
  public String name(int index) {
    return header.get(index);
  }

  /** Where all columns of this name stand, in their order: some tools give two the same. */
  public List<Integer> indexes(String column) {
    return indexes(Text.key(column)::equals);
  }

  /** Where all columns stand whose keys are such, in their order. */
  public List<Integer> indexes(Predicate<String> isSuch) {
    return IntStream.range(0, width)
        .filter(index -> isSuch.test(Text.key(header.get(index))))
        .boxed()
        .toList();
  }

  /** The next row that is not blank, or null after the last. */
  public Line next() throws IOException {
    for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
      boolean isBroken = row.cells() == null;
      if (isBroken || row.cells().getFields().stream().anyMatch(cell -> !cell.isBlank())) {
        return new Line(row.number(), row.cells(), columns, header, fault(row));
      }
    }
    return null;
  }

  /** A last row without line end that lacks cells was cut off, and so was its last cell. */
  private String fault(CsvRows.Row row) {
    boolean isLastOfFile = !row.isBroken() && row.end() != CsvRows.End.LINE;
    return isLastOfFile && row.cells().getFieldCount() < named ? Reject.CUT_OFF : row.fault();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static List<String> header(CsvRows.Row row) {
    return row.cells().getFields().stream()
        .map(cell -> cell.isBlank() ? "" : UnguardedCell.undone(cell.strip()))
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }

  private static Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(Text.key(header.get(i)), i);
    }
    return columns;
  }
}
