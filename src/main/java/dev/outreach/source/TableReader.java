package dev.outreach.source;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a CSV row by row; what a row amounts to is its tool's own. A row that is broken is a
 * reject.
 */
public final class TableReader implements RecordReader {
  private final CsvTable table;
  private final Function<CsvTable.Line, List<Entry>> entries;

  public TableReader(CsvTable table, Function<CsvTable.Line, List<Entry>> entries) {
    this.table = table;
    this.entries = entries;
  }

  /**
   * Closes and refuses a table that has none of these columns.
   *
   * @param anyOf names of columns
   * @param advice what the user can do, such as which columns to choose
   */
  public static void require(CsvTable table, Collection<String> anyOf, String advice)
      throws IOException {
    if (!Header.hasOne(table.columns(), anyOf)) {
      table.close();
      throw new RefusedFile("missing-column", advice);
    }
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
    return entries.apply(line);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
