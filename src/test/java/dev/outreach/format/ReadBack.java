package dev.outreach.format;

import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.export.Reject;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.Format;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.table.Quarantine;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an export, reads it through its source, and looks at single cells of what came out. */
public final class ReadBack {
  private ReadBack() {}

  /** French numbers, and these identifiers of mine. */
  public static ReadingContext reading(String... mine) {
    return reading(new ExportOwner(Set.of(), Set.of(mine)));
  }

  /** French numbers and clocks, and this me. */
  public static ReadingContext reading(ExportOwner me) {
    return reading(me, List.of());
  }

  static ReadingContext reading(ExportOwner me, List<Mapping> mappings) {
    return new ReadingContext(
        me, new Identifiers("FR"), ZoneId.of("Europe/Paris"), Limits.DEFAULT, mappings);
  }

  public static ExportFile file(Path folder, String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return ExportFile.of(file, name, Limits.DEFAULT);
  }

  /** The members of a zip archive of these files, by name. */
  public static ExportFile zip(Path folder, Map<String, String> files) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> member : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return ExportFile.of(file, "archive.zip", Limits.DEFAULT);
  }

  /** The entries of each record, in the order of the file. */
  public static List<List<Entry>> records(Format source, ExportFile file, ReadingContext reading)
      throws IOException {
    List<List<Entry>> records = new ArrayList<>();
    try (RecordReader reader = source.open(file, reading)) {
      for (List<Entry> record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }

  public static List<Entry> entries(Format source, ExportFile file, ReadingContext reading)
      throws IOException {
    return records(source, file, reading).stream().flatMap(List::stream).toList();
  }

  /** A cell of a touch, by a column of {@link Touches}. */
  public static Object cell(Entry touch, String column) {
    return ((Touch) touch).toRow("test").get(Touches.SCHEMA.fieldIndex(column));
  }

  /** The named cells of each touch, joined by blanks. */
  public static List<String> cells(List<Entry> touches, String... columns) {
    return touches.stream()
        .map(
            touch ->
                String.join(
                    " ",
                    Arrays.stream(columns)
                        .map(column -> String.valueOf(cell(touch, column)))
                        .toList()))
        .toList();
  }

  /** Reason codes of the rejects among the entries. */
  public static List<String> reasons(List<Entry> entries) {
    return entries.stream()
        .filter(Reject.class::isInstance)
        .map(
            reject ->
                reject.toRow("test").getString(Quarantine.SCHEMA.fieldIndex(Quarantine.REASON)))
        .toList();
  }
}
