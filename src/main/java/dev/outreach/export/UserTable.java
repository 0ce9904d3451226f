package dev.outreach.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    return lines(file, found -> Header.hasAll(found, columns), columns.toString(), limits).stream()
        .map(line -> columns.stream().map(line::get).toArray(String[]::new))
        .toList();
  }

  /**
   * The rows of a table that comes under several headers; rows that are blank are left out.
   *
   * @param isHeader whether these are the column keys ({@link Text#key}) of a header
   * @param wanted tells the user which columns are looked for
   * @throws RefusedFile if there is no header
   */
  public static List<CsvTable.Line> lines(
      Path file, Predicate<Set<String>> isHeader, String wanted, Limits limits) throws IOException {
    ExportFile table = ExportFile.of(file, file.getFileName().toString(), limits);
    List<CsvTable.Line> lines = new ArrayList<>();
    try (CsvTable csv = CsvTable.open(table, isHeader, wanted)) {
      for (CsvTable.Line line = csv.next(); line != null; line = csv.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
