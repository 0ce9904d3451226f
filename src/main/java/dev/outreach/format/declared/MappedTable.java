package dev.outreach.format.declared;

import dev.outreach.export.CsvStretch;
import dev.outreach.export.CsvTable;
import dev.outreach.export.DayOrder;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.RowKind;
import dev.outreach.reader.TableReader;
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
  static RecordReader open(ExportFile file, Mapping mapping, ReadingContext reading)
      throws IOException {
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
      CsvTable table, Mapping mapping, DayOrder order, ReadingContext reading) {
    MappedRows rows = new MappedRows(table, mapping, sheet(mapping), order, reading);
    return new TableReader(table, rows::entries);
  }

  /** Of the file as a whole: each of its dates may tell it for the others. */
  private static DayOrder order(CsvTable table, Mapping mapping) throws IOException {
    List<String> columns =
        Stream.of(
                MappedField.OCCURRED_AT,
                MappedField.LOCAL_DATE,
                MappedField.CONNECTED_ON,
                MappedField.SIGNED_ON)
            .flatMap(field -> mapping.columns().getOrDefault(field.code(), List.of()).stream())
            .toList();
    return mapping.datePattern() == null
        ? DayOrder.of(table, columns, DayOrder.USUAL)
        : DayOrder.USUAL;
  }

  /** Whether these columns are all that records cannot do without. */
  private static boolean isHeader(Mapping mapping, Set<String> columns) {
    RowKind sheet = sheet(mapping);
    return sheet.missing(present(mapping, sheet, columns)).isEmpty();
  }

  private static RowKind sheet(Mapping mapping) {
    return RowKind.of(mapping.entry()).orElseThrow();
  }

  /** The fields that a file with these columns would have. */
  static Set<MappedField> present(Mapping mapping, RowKind sheet, Set<String> header) {
    Set<MappedField> present = EnumSet.noneOf(MappedField.class);
    for (MappedField field : sheet.fields()) {
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
  private static String missing(ExportFile file, Mapping mapping, RowKind sheet)
      throws IOException {
    Set<MappedField> found = EnumSet.noneOf(MappedField.class);
    CsvTable.openOrNull(
        file,
        header -> {
          Set<MappedField> present = present(mapping, sheet, header);
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
