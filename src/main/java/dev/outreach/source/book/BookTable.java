package dev.outreach.source.book;

import dev.outreach.source.CsvTable;
import dev.outreach.source.Entry;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Reject;
import dev.outreach.source.Text;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address book as a table, one person in each row. */
final class BookTable {
  private BookTable() {}

  /** A reader of its rows; those that are broken, or longer than the header, are rejected. */
  static RecordReader read(CsvTable table, Function<CsvTable.Line, List<Entry>> entries) {
    return new RecordReader() {
      @Override
      public List<Entry> next() throws IOException {
        CsvTable.Line row = table.next();
        if (row == null) {
          return null;
        }
        if (row.isBroken() || row.overflows()) {
          String reason = row.isBroken() ? "broken-quote" : "too-many-cells";
          return List.of(Reject.of(row.place(), reason, null, null));
        }
        return entries.apply(row);
      }

      @Override
      public void close() throws IOException {
        table.close();
      }
    };
  }

  /** What the cells say together, such as a name; null where all are empty. */
  static String joined(CsvTable.Line row, String... columns) {
    return Text.orNull(
        Stream.of(columns).map(row::get).filter(Objects::nonNull).collect(Collectors.joining(" ")));
  }
}
