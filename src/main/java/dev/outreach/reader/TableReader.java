package dev.outreach.reader;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.Header;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Reject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a table in which each row stands for itself; what a row amounts to is its tool's own. A row
 * that is broken or cut off is a reject.
 */
public final class TableReader implements RecordReader {
  private final CsvTable table;
  private final Function<CsvTable.Line, List<Entry>> entries;
  private final boolean takesLonger;

  /** Rejects a row with text beyond the last column too: its cells may have moved. */
  public TableReader(CsvTable table, Function<CsvTable.Line, List<Entry>> entries) {
    this(table, entries, false);
  }

  private TableReader(
      CsvTable table, Function<CsvTable.Line, List<Entry>> entries, boolean takesLonger) {
    this.table = table;
    this.entries = entries;
    this.takesLonger = takesLonger;
  }

  /** Of a tool that quotes as it should: what stands beyond the last column moves no cell. */
  public static TableReader ofAnyLength(
      CsvTable table, Function<CsvTable.Line, List<Entry>> entries) {
    return new TableReader(table, entries, true);
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
    if (line.fault() != null) {
      return List.of(Reject.of(line.place(), line.fault(), null, null));
    }
    if (!takesLonger && line.overflows()) {
      return List.of(Reject.of(line.place(), "too-many-cells", null, null));
    }
    return entries.apply(line);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
