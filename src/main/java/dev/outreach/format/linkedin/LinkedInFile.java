package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Header;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the files of a LinkedIn archive have in common. They are CSV tables with English headers,
 * known by their names; spaces, underscores and a number at the end vary between exports, columns
 * come and go, and the other files of the archive, where they are at hand, fill gaps.
 */
final class LinkedInFile {
  private LinkedInFile() {}

  /** Whether the file bears the name, and its head two of the columns: so much tells it apart. */
  static boolean is(ExportFile file, String name, List<String> columns) throws IOException {
    if (!ExportFile.sameName(file.name(), name)) {
      return false;
    }
    String head = Text.key(new String(file.head(), StandardCharsets.ISO_8859_1));
    return columns.stream().map(Text::key).filter(head::contains).count() >= 2;
  }

  /**
   * The table below its preamble, if there is one.
   *
   * @throws RefusedFile if no header has all of these columns
   */
  static CsvTable open(ExportFile file, List<String> columns) throws IOException {
    return CsvTable.open(
        file, hasAll(columns), "the columns " + String.join(", ", columns).replace("|", " or "));
  }

  /**
   * Shows every row of the file with this name beside the given one. A file that is not there or
   * not as expected shows none: it fills gaps only, and is refused where it is read for itself.
   */
  static void beside(
      ExportFile file, String name, List<String> columns, Consumer<CsvTable.Line> rows)
      throws IOException {
    Optional<ExportFile> other = file.sibling(name);
    if (other.isPresent()) {
      survey(other.get(), columns, rows);
    }
  }

  /** Shows every row of the file up to the first that cannot be read. */
  static void survey(ExportFile file, List<String> columns, Consumer<CsvTable.Line> rows)
      throws IOException {
    try (CsvTable table = CsvTable.openOrNull(file, hasAll(columns))) {
      if (table != null) {
        for (CsvTable.Line row = table.next(); row != null; row = table.next()) {
          rows.accept(row);
        }
      }
    } catch (RefusedFile e) {
      // Whoever reads this file for itself says so; the rows before it are good.
    }
  }

  /** {@code Message|Comment} is a column that had several names. */
  private static Predicate<Set<String>> hasAll(List<String> columns) {
    return header ->
        columns.stream()
            .allMatch(
                names ->
                    Arrays.stream(names.split("\\|")).anyMatch(one -> Header.has(header, one)));
  }
}
