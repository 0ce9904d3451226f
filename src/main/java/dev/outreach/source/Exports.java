package dev.outreach.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files that the user exported. */
public final class Exports {
  private static final int BUFFER = 1 << 16;

  private Exports() {}

  /**
   * Every file in these folders and below, and these files, in the order of their paths. Hidden
   * files and downloads that are not complete are passed over.
   *
   * @throws NoSuchFileException if one of them does not exist, cannot be read, or holds no file
   */
  public static List<Delivery> find(List<Path> exports, Limits limits) throws IOException {
    List<Delivery> found = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Path export : exports) {
      List<Path> files = files(export);
      if (files.isEmpty()) {
        throw new NoSuchFileException(export.toString(), null, "there is no file in it");
      }
      for (Path file : files) {
        String path = Files.isDirectory(export) ? relative(export, file) : fileName(file);
        String unique = shown.add(path) ? path : file.toString();
        found.add(delivery(ExportFile.of(file, unique, limits)));
      }
    }
    return found;
  }

  /**
   * Size and time are taken before the hash: a change while it is computed shows when it is read.
   */
  private static Delivery delivery(ExportFile file) throws IOException {
    long bytes = Files.size(file.file());
    long modified = Files.getLastModifiedTime(file.file()).toMillis();
    return new Delivery(file, sha256(file.file()), bytes, modified);
  }

  private static List<Path> files(Path export) throws IOException {
    if (!Files.exists(export)) {
      throw new NoSuchFileException(export.toString(), null, "it does not exist");
    }
    try (Stream<Path> tree = Files.walk(export)) {
      List<Path> files =
          tree.filter(Files::isRegularFile).filter(f -> !isLeftover(export, f)).toList();
      for (Path file : files) {
        if (!Files.isReadable(file)) {
          throw new NoSuchFileException(file.toString(), null, "it may not be read");
        }
      }
      return files.stream().sorted().toList();
    } catch (UncheckedIOException e) {
      throw new NoSuchFileException(export.toString(), null, "a folder in it may not be read");
    }
  }

  private static boolean isLeftover(Path export, Path file) {
    return Leftovers.isLeftover(export.equals(file) ? fileName(file) : relative(export, file));
  }

  private static String relative(Path export, Path file) {
    return export.relativize(file).toString().replace('\\', '/');
  }

  private static String fileName(Path file) {
    return file.getFileName().toString();
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = RecordId.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      while (in.read(buffer) >= 0) {
        // The digest sees the bytes as they pass.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
