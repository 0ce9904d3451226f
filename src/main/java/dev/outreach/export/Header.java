package dev.outreach.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a table is, as far as its name and its head tell: nothing beyond is read. */
public final class Header {
  private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|txt)");

  private Header() {}

  /** Whether one of a table's first rows has column keys ({@link Text#key}) that satisfy this. */
  public static boolean isIn(ExportFile file, Predicate<Set<String>> isHeader) throws IOException {
    return TABLE.matcher(file.name()).matches() && isUnderAnyName(file, isHeader);
  }

  /** As {@link #isIn}, whatever the file is called. */
  public static boolean isUnderAnyName(ExportFile file, Predicate<Set<String>> isHeader)
      throws IOException {
    return file.opening().columns().stream().anyMatch(isHeader);
  }

  /** What is unusual about how a table is encoded, as far as its head tells. */
  public static Optional<String> unusual(ExportFile file) throws IOException {
    return TABLE.matcher(file.name()).matches()
        ? Optional.ofNullable(Encoding.of(file.head()).unusual())
        : Optional.empty();
  }

  /** The cells of the first rows, as far as they stand in the head. */
  public static List<List<String>> rows(int most, ExportFile file, char separator)
      throws IOException {
    String text = file.opening().text();
    if (file.head().length == ExportFile.HEAD_BYTES) {
      text =
          text.substring(0, Math.max(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))));
    }
    List<List<String>> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvRows.builder(separator).ofCsvRecord(text)) {
      for (Iterator<CsvRecord> all = reader.iterator(); cells.size() < most && all.hasNext(); ) {
        cells.add(all.next().getFields());
      }
    } catch (CsvParseException e) {
      // What stands before the broken row has to do.
    }
    return cells;
  }

  /** Whether one of these names is among the column keys. */
  public static boolean hasOne(Set<String> columns, Collection<String> names) {
    return names.stream().map(Text::key).anyMatch(columns::contains);
  }

  /** Whether each of these names is among the column keys. */
  public static boolean hasAll(Set<String> columns, Collection<String> names) {
    return names.stream().allMatch(name -> has(columns, name));
  }

  public static boolean has(Set<String> columns, String name) {
    return columns.contains(Text.key(name));
  }
}
