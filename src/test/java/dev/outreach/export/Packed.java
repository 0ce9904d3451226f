package dev.outreach.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packs files by their names and texts, in the way that the archive's own name says. */
public final class Packed {
  private Packed() {}

  public static ExportFile archive(Path archive, Map<String, String> files) throws IOException {
    String name = archive.getFileName().toString();
    try (OutputStream out = Files.newOutputStream(archive)) {
      if (name.endsWith(".zip")) {
        zip(out, files);
      } else if (name.endsWith(".tar")) {
        tar(out, files);
      } else {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          tar(gzip, files);
        }
      }
    }
    return ExportFile.of(archive, name, Limits.DEFAULT);
  }

  private static void zip(OutputStream out, Map<String, String> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void tar(OutputStream out, Map<String, String> files) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(entry.isDirectory() ? 0 : bytes.length);
        tar.putArchiveEntry(entry);
        if (!entry.isDirectory()) {
          tar.write(bytes);
        }
        tar.closeArchiveEntry();
      }
    }
  }
}
