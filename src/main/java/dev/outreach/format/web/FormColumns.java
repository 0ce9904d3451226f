package dev.outreach.format.web;

import dev.outreach.export.CsvTable;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which columns of a form's table tell what, and what a row tells by them. */
final class FormColumns {
  private final Map<FormField, List<Integer>> indexes = new EnumMap<>(FormField.class);

  FormColumns(CsvTable table) {
    table.columns().stream()
        .sorted(Comparator.comparing(key -> table.index(key).orElseThrow()))
        .forEach(
            key ->
                indexes
                    .computeIfAbsent(FormField.of(key), field -> new ArrayList<>())
                    .add(table.index(key).orElseThrow()));
  }

  /** The cells of this kind that are not empty. */
  Stream<String> cells(CsvTable.Line line, FormField field) {
    return indexes.getOrDefault(field, List.of()).stream().map(line::at).filter(Objects::nonNull);
  }

  /** The first of them; null if there is none. */
  String cell(CsvTable.Line line, FormField field) {
    return cells(line, field).findFirst().orElse(null);
  }

  /**
   * The person's address: from a column that asks for it, else from any cell that is one, since the
   * question may be called {@code text-123}; mine is then the one to which the form is sent.
   */
  Optional<String> email(CsvTable.Line line, ReadingContext reading) {
    return Stream.concat(
            emails(cells(line, FormField.EMAIL), reading),
            emails(cells(line).filter(FormColumns::isAddress), reading)
                .filter(address -> !reading.me().isMe(address)))
        .findFirst();
  }

  private static Stream<String> emails(Stream<String> cells, ReadingContext reading) {
    return cells.flatMap(cell -> reading.identifiers().email(cell).stream());
  }

  private static Stream<String> cells(CsvTable.Line line) {
    return IntStream.range(0, line.width()).mapToObj(line::at);
  }

  /** Numbers that can be called; whatever else people write there is no number. */
  List<String> phones(CsvTable.Line line, Identifiers identifiers) {
    return cells(line, FormField.PHONE)
        .flatMap(cell -> identifiers.phone(cell).stream())
        .distinct()
        .toList();
  }

  /** From one column or from two; null if nobody is named. */
  String personName(CsvTable.Line line) {
    String first = cell(line, FormField.FIRST_NAME);
    String whole = cell(line, FormField.NAME);
    String family = cell(line, FormField.LAST_NAME);
    // Beside a first name, a French "nom" is the family name.
    String last = family == null ? whole : family;
    if (first == null || last == null) {
      return Stream.of(first, whole, last).filter(Objects::nonNull).findFirst().orElse(null);
    }
    return last.startsWith(first + " ") ? last : first + " " + last;
  }

  private static boolean isAddress(String cell) {
    int at = cell == null || cell.length() > 254 ? -1 : cell.indexOf('@');
    return at > 0 && cell.indexOf('.', at) > at + 1 && cell.indexOf('/') < 0;
  }
}
