package dev.outreach.format.linkedin;

import dev.outreach.export.Contact;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.export.Limits;
import dev.outreach.format.Formats;
import dev.outreach.format.ReadBack;
import dev.outreach.reader.ExportOwner;
import dev.outreach.reader.Format;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.Contacts;
import dev.outreach.table.Touches;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;

/** A LinkedIn archive written by a test, as a folder or a zip, and what is read from it. */
final class LinkedInFixture {
  static final String ME = "https://www.linkedin.com/in/nadia-rowe-example";
  static final String WREN = "https://www.linkedin.com/in/wren-hale-example";
  static final String OMAR = "https://www.linkedin.com/in/omar-quill-example";
  static final ExportOwner NADIA = new ExportOwner(Set.of(), Set.of("linkedin:nadia-rowe-example"));
  static final ExportOwner NOBODY = new ExportOwner(Set.of(), Set.of());

  /** Columns of messages before 2023. */
  static final String NINE =
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";

  static final String TEN =
      "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
          + "SUBJECT,CONTENT,FOLDER";
  static final String TO_WREN =
      "2-a,,Nadia Rowe,"
          + ME
          + ",Wren Hale,"
          + WREN
          + ",2026-05-04 08:00:00 UTC,Your site,Hi,INBOX";
  static final String FROM_WREN =
      "2-a,,Wren Hale," + WREN + ",Nadia Rowe," + ME + ",2026-05-05 09:30:00 UTC,,Yes!,INBOX";
  static final String OLD_TO_WREN =
      "2-a,,Nadia Rowe," + ME + ",Wren Hale,2026-05-04 08:00:00 UTC,Your site,Hi,INBOX";
  static final String OLD_FROM_WREN =
      "2-a,,Wren Hale," + WREN + ",Nadia Rowe,2026-05-05 09:30:00 UTC,,Yes!,INBOX";

  private final Path folder;

  LinkedInFixture(Path folder) {
    this.folder = folder;
  }

  LinkedInFixture file(String name, String... lines) throws IOException {
    return file(StandardCharsets.UTF_8, name, lines);
  }

  LinkedInFixture file(Charset charset, String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines), charset);
    return this;
  }

  ExportFile get(String name) {
    return ExportFile.of(folder.resolve(name), name, Limits.DEFAULT);
  }

  /** The same file in a zip of the whole folder. */
  ExportFile zipped(String name) throws IOException {
    Path zip = folder.resolveSibling("Basic_LinkedInDataExport_06-07-2026.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out);
        var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        entries.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, entries);
      }
    }
    return ExportFile.of(zip, "linkedin.zip", Limits.DEFAULT).member(name);
  }

  static ReadingContext reading(ExportOwner me) {
    return ReadBack.reading(me);
  }

  /** Every entry, read by whichever source takes the file. */
  static List<Entry> read(ExportFile file, ExportOwner me) throws IOException {
    Format source = Formats.of(file, reading(me)).orElseThrow();
    return ReadBack.entries(source, file, reading(me));
  }

  static List<String> identifiers(Entry entry) {
    Row row = entry.toRow("test");
    int index =
        entry instanceof Contact
            ? Contacts.SCHEMA.fieldIndex(Contacts.IDENTIFIERS)
            : Touches.SCHEMA.fieldIndex(Touches.IDENTIFIERS);
    return List.of((String[]) row.get(index));
  }

  static List<Object> all(List<Entry> touches, String column) {
    return touches.stream().map(touch -> ReadBack.cell(touch, column)).toList();
  }
}
