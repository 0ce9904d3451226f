package dev.outreach.source.sheet;

import dev.outreach.source.CsvStretch;
import dev.outreach.source.CsvTable;
import dev.outreach.source.DayOrder;
import dev.outreach.source.ExportFile;
import dev.outreach.source.Piece;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.RefusedFile;
import dev.outreach.source.TableReader;
import dev.outreach.source.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A CSV that is read by a mapping: hand-kept files by the mapping of a field to itself. */
final class MappedTable {
  private MappedTable() {}

  /**
   * A reader at the file's header.
   *
   * @throws RefusedFile if a column is missing that the records cannot do without
   */
  static RecordReader open(ExportFile file, Mapping mapping, Reading reading) throws IOException {
    CsvTable table = CsvTable.openOrNull(file, header -> isHeader(mapping, header));
    if (table == null) {
      throw new RefusedFile("missing-column", missing(file, mapping, sheet(mapping)));
    }
    return reader(table, mapping, order(table, mapping), reading);
  }

  /** The file in pieces, where its rows can be told apart: each is read for itself. */
  static List<Piece> split(ExportFile file, Mapping mapping, long bytes) throws IOException {
    List<CsvStretch> stretches = CsvTable.split(file, header -> isHeader(mapping, header), bytes);
    if (stretches.isEmpty()) {
      return List.of();
    }
    DayOrder order;
    try (CsvTable table = CsvTable.openOrNull(file, header -> isHeader(mapping, header))) {
      order = order(table, mapping);
    }
    List<Piece> pieces = new ArrayList<>();
    for (CsvStretch rows : stretches) {
      pieces.add(reading -> reader(CsvTable.open(file, rows), mapping, order, reading));
    }
    return pieces;
  }

  private static RecordReader reader(
      CsvTable table, Mapping mapping, DayOrder order, Reading reading) {
    MappedRows rows = new MappedRows(table, mapping, sheet(mapping), order, reading);
    return new TableReader(table, rows::entries);
  }

  /** Of the file as a whole: each of its dates may tell it for the others. */
  private static DayOrder order(CsvTable table, Mapping mapping) throws IOException {
    List<String> columns =
        Stream.of(Field.OCCURRED_AT, Field.LOCAL_DATE, Field.CONNECTED_ON, Field.SIGNED_ON)
            .flatMap(field -> mapping.columns().getOrDefault(field.code(), List.of()).stream())
            .toList();
    return mapping.datePattern() == null
        ? DayOrder.of(table, columns, DayOrder.USUAL)
        : DayOrder.USUAL;
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

  /** How a column may be called, in the two languages that most use. */
  private static String called(List<String> names) {
    String others =
        names.stream()
            .skip(1)
            .limit(2)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return "\"" + names.get(0) + "\"" + (others.isEmpty() ? "" : " (" + others + ")");
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
            .map(names -> mapping.files().isEmpty() ? called(names) : "\"" + names.get(0) + "\"")
            .collect(Collectors.joining(" or "));
    return "no column " + wanted + ", which " + mapping.name() + " cannot do without";
  }
}
