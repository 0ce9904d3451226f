package dev.outreach.output.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the time of its making, so that the same tables make the same file. fastexcel
 * writes the clock's time into the document's properties, and cannot be told another.
 */
final class Timeless {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  /** Early, but not the first that a zip can hold: Java adds to that one an instant in its zone. */
  private static final LocalDateTime EARLY = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Timeless() {}

  /** Writes a new file with the parts of the workbook in their order. */
  static void copy(Path workbook, Path file) throws IOException {
    try (ZipFile parts = new ZipFile(workbook.toFile());
        ZipOutputStream zip =
            new ZipOutputStream(
                Files.newOutputStream(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      Enumeration<? extends ZipEntry> entries = parts.entries();
      while (entries.hasMoreElements()) {
        ZipEntry part = entries.nextElement();
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(EARLY);
        zip.putNextEntry(copy);
        try (InputStream content = parts.getInputStream(part)) {
          if (part.getName().equals(PROPERTIES)) {
            zip.write(withoutTime(content));
          } else {
            content.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
    }
  }

  private static byte[] withoutTime(InputStream properties) throws IOException {
    String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
    return text.replaceFirst(CREATED, "").getBytes(StandardCharsets.UTF_8);
  }
}
