package dev.outreach.format;

import dev.outreach.export.Contact;
import dev.outreach.export.Contract;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.Touch;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.Format;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Contacts;
import dev.outreach.table.Contracts;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** A CSV written for one test, and what is read from it: each entry as its columns by name. */
public final class CsvExport {
  private final ExportFile file;
  private final ReadingContext reading;

  private CsvExport(ExportFile file, ReadingContext reading) {
    this.file = file;
    this.reading = reading;
  }

  public static CsvExport of(Path folder, String name, String... lines) {
    return of(folder, name, StandardCharsets.UTF_8, List.of(), lines);
  }

  public static CsvExport of(Path folder, String name, Charset charset, String... lines) {
    return of(folder, name, charset, List.of(), lines);
  }

  public static CsvExport of(Path folder, String name, List<Mapping> mappings, String... lines) {
    return of(folder, name, StandardCharsets.UTF_8, mappings, lines);
  }

  private static CsvExport of(
      Path folder, String name, Charset charset, List<Mapping> mappings, String... lines) {
    try {
      Path path = folder.resolve(name);
      Files.writeString(path, String.join("\n", lines) + "\n", charset);
      ExportOwner me =
          new ExportOwner(Set.of("Max Muster"), Set.of("email:me@example.org", "tel:+33199000000"));
      return new CsvExport(
          ExportFile.of(path, name, Limits.DEFAULT), ReadBack.reading(me, mappings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the format is called that reads it; null if it is none of ours. */
  public String source() throws IOException {
    Format source = Formats.of(file, reading).orElse(null);
    return source == null ? null : source.nameOf(file, reading);
  }

  public List<Entry> entries() throws IOException {
    return ReadBack.entries(Formats.of(file, reading).orElseThrow(), file, reading);
  }

  /** The entries' own columns, and their {@code place}. */
  public List<Map<String, Object>> rows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Entry entry : entries()) {
      Row row = entry.toRow(source());
      String[] names = schema(entry).fieldNames();
      Map<String, Object> columns = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        Object cell = row.get(i);
        columns.put(names[i], cell instanceof String[] cells ? List.of(cells) : cell);
      }
      columns.put("place", entry.place());
      rows.add(columns);
    }
    return rows;
  }

  /** The only entry. */
  public Map<String, Object> row() throws IOException {
    List<Map<String, Object>> rows = rows();
    if (rows.size() != 1) {
      throw new AssertionError("one entry expected, found " + rows);
    }
    return rows.get(0);
  }

  private static StructType schema(Entry entry) {
    if (entry instanceof Touch) {
      return Touches.SCHEMA;
    }
    if (entry instanceof Contact) {
      return Contacts.SCHEMA;
    }
    return entry instanceof Contract ? Contracts.SCHEMA : Quarantine.SCHEMA;
  }
}
