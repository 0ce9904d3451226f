package dev.outreach.source.sheet;

import dev.outreach.source.CsvStretch;
import dev.outreach.source.CsvTable;
import dev.outreach.source.Dates;
import dev.outreach.source.Entry;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Piece;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.RefusedFile;
import dev.outreach.source.Reject;
import dev.outreach.source.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a CSV by a mapping, row by row: hand-kept files by the mapping of a field to itself. */
final class MappedTable implements RecordReader {
  private static final String ANY_OTHER = "*";

  private final CsvTable table;
  private final Mapping mapping;
  private final Sheet sheet;
  private final Reading reading;
  private final Dates dates;
  private final Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
  private final Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);
  private final Map<Field, String> constants = new EnumMap<>(Field.class);

  private MappedTable(CsvTable table, Mapping mapping, Sheet sheet, Reading reading) {
    this.table = table;
    this.mapping = mapping;
    this.sheet = sheet;
    this.reading = reading;
    this.dates = Dates.of(mapping.zone(), mapping.datePattern(), reading.zone());
    for (Field field : sheet.fields()) {
      String code = field.code();
      List<Integer> indexes =
          mapping.columns().getOrDefault(code, List.of()).stream()
              .map(table::index)
              .flatMap(Optional::stream)
              .toList();
      String constant = Text.orNull(mapping.constants().get(code));
      if (constant != null) {
        constants.put(field, constant);
      }
      if (!indexes.isEmpty() || constant != null) {
        columns.put(field, indexes);
        values.put(field, folded(mapping.values().getOrDefault(code, Map.of())));
      }
    }
  }

  /**
   * A reader at the file's header.
   *
   * @throws RefusedFile if a column is missing that the records cannot do without
   */
  static MappedTable open(ExportFile file, Mapping mapping, Reading reading) throws IOException {
    CsvTable table = CsvTable.openOrNull(file, header -> isHeader(mapping, header));
    if (table == null) {
      throw new RefusedFile("missing-column", missing(file, mapping, sheet(mapping)));
    }
    return new MappedTable(table, mapping, sheet(mapping), reading);
  }

  /** A reader over some of its rows. */
  static MappedTable open(ExportFile file, CsvStretch rows, Mapping mapping, Reading reading)
      throws IOException {
    return new MappedTable(CsvTable.open(file, rows), mapping, sheet(mapping), reading);
  }

  /** The file in pieces, where its rows can be told apart: each is read for itself. */
  static List<Piece> split(ExportFile file, Mapping mapping, long bytes) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (CsvStretch rows : CsvTable.split(file, header -> isHeader(mapping, header), bytes)) {
      pieces.add(reading -> open(file, rows, mapping, reading));
    }
    return pieces;
  }

  /** Whether these columns are all that records cannot do without. */
  private static boolean isHeader(Mapping mapping, Set<String> columns) {
    Sheet sheet = sheet(mapping);
    return sheet.missing(present(mapping, sheet, columns)).isEmpty();
  }

  private static Sheet sheet(Mapping mapping) {
    return Sheet.of(mapping.entry()).orElseThrow();
  }

  /** The fields that a file with these columns would have. */
  static Set<Field> present(Mapping mapping, Sheet sheet, Set<String> header) {
    Set<Field> present = EnumSet.noneOf(Field.class);
    for (Field field : sheet.fields()) {
      List<String> names = mapping.columns().getOrDefault(field.code(), List.of());
      if (mapping.constants().containsKey(field.code())
          || names.stream().map(Text::key).anyMatch(header::contains)) {
        present.add(field);
      }
    }
    return present;
  }

  @Override
  public List<Entry> next() throws IOException {
    CsvTable.Line line = table.next();
    if (line == null) {
      return null;
    }
    if (line.isBroken()) {
      return List.of(Reject.of(line.place(), "broken-quote", null, null));
    }
    if (line.overflows()) {
      return List.of(Reject.of(line.place(), "too-many-cells", null, null));
    }
    try {
      return sheet.maker().entries(row(line), reading, mapping.name());
    } catch (BadCell e) {
      return List.of(e.at(line.place()));
    }
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private FieldRow row(CsvTable.Line line) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    columns.forEach(
        (field, indexes) -> {
          List<String> read =
              indexes.stream()
                  .map(index -> translated(field, line.at(index)))
                  .filter(Objects::nonNull)
                  .limit(field.isMany() ? indexes.size() : 1)
                  .toList();
          String cell = read.isEmpty() ? constants.get(field) : String.join("; ", read);
          if (cell != null) {
            cells.put(field, cell);
          }
        });
    return new FieldRow(line.place(), cells, dates);
  }

  private String translated(Field field, String cell) {
    Map<String, String> ours = values.get(field);
    if (cell == null || ours.isEmpty()) {
      return cell;
    }
    String other = ours.getOrDefault(ANY_OTHER, cell);
    return Text.orNull(ours.getOrDefault(cell.toLowerCase(Locale.ROOT), other));
  }

  private static Map<String, String> folded(Map<String, String> values) {
    Map<String, String> folded = new HashMap<>();
    values.forEach((cell, ours) -> folded.put(cell.strip().toLowerCase(Locale.ROOT), ours));
    return folded;
  }

  /** What to tell the user of a file that has no header, or one with a gap. */
  private static String missing(ExportFile file, Mapping mapping, Sheet sheet) throws IOException {
    Set<Field> found = EnumSet.noneOf(Field.class);
    CsvTable.openOrNull(
        file,
        header -> {
          Set<Field> present = present(mapping, sheet, header);
          if (present.size() > found.size()) {
            found.clear();
            found.addAll(present);
          }
          return false;
        });
    String wanted =
        sheet.missing(found).orElseThrow().stream()
            .map(field -> mapping.columns().getOrDefault(field.code(), List.of()))
            .filter(names -> !names.isEmpty())
            .map(names -> "\"" + names.get(0) + "\"")
            .collect(Collectors.joining(" or "));
    return "no column " + wanted + ", which " + mapping.name() + " cannot do without";
  }
}
