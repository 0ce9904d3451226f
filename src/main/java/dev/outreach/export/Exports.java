package dev.outreach.export;

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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Finds the files that the user exported. */
public final class Exports {
  private static final int BUFFER = 1 << 16;

  /** A file to which nothing was written for so long is whole. */
  private static final long QUIET_MILLIS = 10_000;

  private static final String LEADS_NOWHERE = "is a link that leads nowhere";
  private static final String LEADS_UPWARDS =
      "is a link to a folder that it lies in: it is not followed";

  private Exports() {}

  /**
   * What lies in the configured folders.
   *
   * @param files to read, in the order of their paths, not hashed
   * @param links that lead to no file, in the order of their paths
   */
  public record Search(List<Delivery> files, List<DeadLink> links) {}

  /**
   * A symbolic link that nothing is read through.
   *
   * @param path as the user knows it
   * @param problem why, in words that go on behind the path
   */
  public record DeadLink(String path, String problem) {}

  /** The files of {@link #search}, hashed. */
  public static List<Delivery> find(List<Path> exports, Limits limits) throws IOException {
    return hashed(search(exports, limits).files(), file -> null);
  }

  /**
   * Every file in these folders and below, and these files, through symbolic links too (see {@link
   * FolderWalk}). Hidden files and downloads that are not complete are passed over.
   *
   * @throws NoSuchFileException if one of them does not exist, cannot be read, or holds no file
   */
  public static Search search(List<Path> exports, Limits limits) throws IOException {
    List<Delivery> found = new ArrayList<>();
    List<DeadLink> links = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Path export : exports) {
      FolderWalk walk = walk(export);
      List<Path> files = files(export, walk);
      links.addAll(dead(export, walk.leadNowhere(), LEADS_NOWHERE));
      links.addAll(dead(export, walk.leadUpwards(), LEADS_UPWARDS));
      if (files.isEmpty()) {
        throw new NoSuchFileException(export.toString(), null, "there is no file in it");
      }
      for (Path file : files) {
        String path = Files.isDirectory(export) ? relative(export, file) : fileName(file);
        String unique = shown.add(path) ? path : file.toString();
        found.add(delivery(ExportFile.of(file, unique, limits)));
      }
    }
    return new Search(found, links);
  }

  /**
   * The same files with the hashes of their bytes, worked out on all cores.
   *
   * @param known the hash of a file that need not be read again; null of one that must
   */
  public static List<Delivery> hashed(List<Delivery> files, Function<Delivery, String> known)
      throws IOException {
    try {
      return files.parallelStream().map(file -> hashed(file, known.apply(file))).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Delivery hashed(Delivery file, String known) {
    try {
      return file.hashedTo(known != null ? known : sha256(file.file().file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Size and time are taken before the hash: a change while it is computed shows when it is read.
   */
  private static Delivery delivery(ExportFile file) throws IOException {
    Delivery found = Delivery.found(file);
    long modified = TimeUnit.NANOSECONDS.toMillis(found.modifiedNanos());
    // A clock elsewhere may be ahead of ours.
    boolean isBeingWritten = Math.abs(System.currentTimeMillis() - modified) < QUIET_MILLIS;
    return isBeingWritten ? Delivery.found(file.beingWritten()) : found;
  }

  private static FolderWalk walk(Path export) throws IOException {
    if (!Files.exists(export)) {
      boolean isLink = Files.isSymbolicLink(export);
      throw new NoSuchFileException(
          export.toString(), null, isLink ? "it " + LEADS_NOWHERE : "it does not exist");
    }
    try {
      return FolderWalk.of(export);
    } catch (IOException e) {
      throw new NoSuchFileException(export.toString(), null, "a folder in it may not be read");
    }
  }

  private static List<Path> files(Path export, FolderWalk walk) throws IOException {
    List<Path> files = walk.files().stream().filter(f -> !isLeftover(export, f)).toList();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new NoSuchFileException(file.toString(), null, "it may not be read");
      }
    }
    return files;
  }

  private static List<DeadLink> dead(Path export, List<Path> links, String problem) {
    return links.stream()
        .filter(link -> !isLeftover(export, link))
        .map(link -> new DeadLink(relative(export, link), problem))
        .toList();
  }

  private static boolean isLeftover(Path export, Path file) {
    return IgnoredFiles.isLeftover(export.equals(file) ? fileName(file) : relative(export, file));
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
