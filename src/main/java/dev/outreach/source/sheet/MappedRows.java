package dev.outreach.source.sheet;

import dev.outreach.source.CsvTable;
import dev.outreach.source.Dates;
import dev.outreach.source.Entry;
import dev.outreach.source.Reading;
import dev.outreach.source.Text;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each row of a table amounts to by a mapping. */
final class MappedRows {
  private static final String ANY_OTHER = "*";

  private final String source;
  private final CsvTable table;
  private final Sheet sheet;
  private final Reading reading;
  private final Dates dates;
  private final Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
  private final Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);
  private final Map<Field, String> constants = new EnumMap<>(Field.class);

  MappedRows(CsvTable table, Mapping mapping, Sheet sheet, Reading reading) {
    this.source = mapping.name();
    this.table = table;
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

  /** What its sheet makes of the row, or the reject that says which cell cannot be read. */
  List<Entry> entries(CsvTable.Line line) {
    try {
      return sheet.maker().entries(row(line), reading, source);
    } catch (BadCell e) {
      return List.of(e.at(line.place(), column(e.field(), line)));
    }
  }

  /** The header over the cell that was read; our own name where the file has no such column. */
  private String column(Field field, CsvTable.Line line) {
    List<Integer> indexes = columns.getOrDefault(field, List.of());
    return indexes.stream()
        .filter(index -> line.at(index) != null)
        .findFirst()
        .or(() -> indexes.stream().findFirst())
        .map(table::name)
        .orElse(field.code());
  }

  private FieldRow row(CsvTable.Line line) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    columns.forEach(
        (field, indexes) -> {
          List<String> read =
              indexes.stream()
                  .map(index -> translated(field, line.at(index)))
                  .filter(Objects::nonNull)
                  .sorted(Comparator.comparing(Vocabulary.UNKNOWN::equals))
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
}
