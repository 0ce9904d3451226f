package dev.outreach.source.book;

import dev.outreach.source.CsvTable;
import dev.outreach.source.Text;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address book as a table, one person in each row. */
final class BookTable {
  private BookTable() {}

  /** What the cells say together, such as a name; null where all are empty. */
  static String joined(CsvTable.Line row, String... columns) {
    return Text.orNull(
        Stream.of(columns).map(row::get).filter(Objects::nonNull).collect(Collectors.joining(" ")));
  }
}
