package dev.outreach.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small CSV of the user's own that is no export, such as {@code same_person.csv}. */
public final class UserTable {
  private UserTable() {}

  /**
   * The cells of these columns, one array per row, in the order of the columns; an empty cell is
   * null.
   *
   * @throws RefusedFile if a column is missing
   */
  public static List<String[]> rows(Path file, List<String> columns, Limits limits)
      throws IOException {
    ExportFile table = ExportFile.of(file, file.getFileName().toString(), limits);
    List<String[]> rows = new ArrayList<>();
    try (CsvTable csv =
        CsvTable.open(table, found -> Header.hasAll(found, columns), columns.toString())) {
      for (CsvTable.Line line = csv.next(); line != null; line = csv.next()) {
        rows.add(columns.stream().map(line::get).toArray(String[]::new));
      }
    }
    return rows;
  }
}
