package dev.outreach.format.declared;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.DayOrder;
import dev.outreach.export.Entry;
import dev.outreach.export.Text;
import dev.outreach.reader.MappedField;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RowKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What each row of a table amounts to by a mapping. */
final class MappedRows {
  private static final String ANY_OTHER = "*";

  private final String source;
  private final Map<String, List<String>> names;
  private final CsvTable table;
  private final RowKind kind;
  private final ReadingContext reading;
  private final Dates dates;
  private final Map<MappedField, List<Integer>> columns = new EnumMap<>(MappedField.class);
  private final Map<MappedField, Map<String, String>> values = new EnumMap<>(MappedField.class);
  private final Map<MappedField, String> constants = new EnumMap<>(MappedField.class);

  MappedRows(
      CsvTable table, Mapping mapping, RowKind kind, DayOrder order, ReadingContext reading) {
    this.source = mapping.name();
    this.names = mapping.columns();
    this.table = table;
    this.kind = kind;
    this.reading = reading;
    this.dates = Dates.of(mapping.zone(), mapping.datePattern(), reading.zone()).in(order);
    for (MappedField field : kind.fields()) {
      String code = field.code();
      List<Integer> indexes =
          mapping.columns().getOrDefault(code, List.of()).stream()
              .flatMap(name -> named(name, field, table))
              .distinct()
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

  /** What the row amounts to, or the reject that says which cell cannot be read. */
  List<Entry> entries(CsvTable.Line line) {
    FieldRow row = row(line);
    List<String> filled = line.filled();
    if (!isAny(row) || SumRow.isTotal(row, filled)) {
      return List.of();
    }
    try {
      return switch (kind) {
        case TOUCHES -> TouchRow.entries(row, reading, source);
        case CONTACTS -> ContactRow.entries(row, reading, source);
        case CONTRACTS -> ContractRow.entries(row, reading, source);
      };
    } catch (BadCell e) {
      return e.isMissing() && SumRow.isGroup(filled)
          ? List.of()
          : List.of(e.at(line.place(), column(e.field(), line)));
    }
  }

  /** Whether a cell says something: a further line of an invoice leaves all of them empty. */
  private boolean isAny(FieldRow row) {
    return constants.isEmpty()
        ? !row.cells().isEmpty()
        : row.cells().entrySet().stream()
            .anyMatch(cell -> !cell.getValue().equals(constants.get(cell.getKey())));
  }

  /** The header over the cell that was read; our own name where the file has no such column. */
  private String column(MappedField field, CsvTable.Line line) {
    List<Integer> indexes = columns.getOrDefault(field, List.of());
    return indexes.stream()
        .filter(index -> line.at(index) != null)
        .findFirst()
        .or(() -> indexes.stream().findFirst())
        .map(table::name)
        .orElseGet(() -> missing(field));
  }

  /** Of a field that the file has no column for: one that says who, else how it might be called. */
  private String missing(MappedField field) {
    boolean isWho = field == MappedField.PERSON_NAME;
    return Stream.of(
            MappedField.EMAIL,
            MappedField.PHONE,
            MappedField.HANDLE,
            MappedField.LAST_NAME,
            MappedField.COMPANY)
        .filter(other -> isWho)
        .flatMap(other -> columns.getOrDefault(other, List.of()).stream())
        .findFirst()
        .map(table::name)
        .orElseGet(() -> names.getOrDefault(field.code(), List.of(field.code())).get(0));
  }

  /** The columns of this name, and of what a person has several of also those that are numbered. */
  private static Stream<Integer> named(String name, MappedField field, CsvTable table) {
    Stream<Integer> same = table.indexes(name).stream();
    String key = Text.key(name);
    return field.isMany() && !key.isEmpty()
        ? Stream.concat(same, table.indexes(other -> isNumbered(other, key)).stream())
        : same;
  }

  /** Whether a column's key is this one with one or two digits behind. */
  private static boolean isNumbered(String other, String key) {
    int more = other.length() - key.length();
    return other.startsWith(key)
        && more >= 1
        && more <= 2
        && other.chars().skip(key.length()).allMatch(Character::isDigit);
  }

  private FieldRow row(CsvTable.Line line) {
    Map<MappedField, String> cells = new EnumMap<>(MappedField.class);
    columns.forEach(
        (field, indexes) -> {
          String read =
              indexes.size() == 1
                  ? translated(field, line.at(indexes.get(0)))
                  : together(field, indexes, line);
          String cell = read == null ? constants.get(field) : read;
          if (cell != null) {
            cells.put(field, cell);
          }
        });
    return new FieldRow(line.place(), cells, dates);
  }

  /** What several columns say of a field; null if all are empty. */
  private String together(MappedField field, List<Integer> indexes, CsvTable.Line line) {
    List<String> read =
        indexes.stream()
            .map(index -> translated(field, line.at(index)))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(Vocabulary.UNKNOWN::equals))
            .limit(field.isMany() ? indexes.size() : 1)
            .toList();
    return read.isEmpty() ? null : String.join("; ", read);
  }

  private String translated(MappedField field, String cell) {
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
