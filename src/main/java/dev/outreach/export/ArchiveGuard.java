package dev.outreach.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What one archive may hold, asked entry by entry before anything is read of it. Refused whole is
 * an archive with too many files, too many bytes, a path that leads out of it, or two files of one
 * name. Passed over, and so never opened, are archives within it and what programs leave behind.
 */
final class ArchiveGuard {
  private static final Set<String> NESTED =
      Set.of("zip", "tgz", "gz", "tar", "7z", "rar", "bz2", "xz", "tbz2", "txz", "zst");

  private final Limits limits;
  private final Set<String> seen = new HashSet<>();
  private long entries;
  private long bytes;

  ArchiveGuard(Limits limits) {
    this.limits = limits;
  }

  /**
   * Whether this file is one to read.
   *
   * @param size as the archive announces it; negative where it does not
   * @throws RefusedFile if the archive must not be read at all
   */
  boolean admits(String name, long size) throws RefusedFile {
    String path = name.replace('\\', '/');
    refuseClimbing(path);
    if (!seen.add(path)) {
      throw new RefusedFile("archive-name-twice", "the archive holds two files of one name");
    }
    entries++;
    bytes += Math.max(0, size);
    if (entries > limits.archiveEntries()) {
      throw tooLarge("more than " + limits.archiveEntries() + " files");
    }
    if (bytes > limits.archiveBytes() || bytes < 0) {
      throw tooLarge("more than " + limits.archiveBytes() + " bytes when unpacked");
    }
    return !path.endsWith("/")
        && !path.startsWith("__MACOSX/")
        && !NESTED.contains(extension(path))
        && !IgnoredFiles.isLeftover(path);
  }

  private static void refuseClimbing(String path) throws RefusedFile {
    boolean climbs =
        path.startsWith("/") || path.matches("^[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    if (climbs) {
      throw new RefusedFile("archive-path", "the archive holds a path that leads out of it");
    }
  }

  static RefusedFile link() {
    return new RefusedFile(
        "archive-link", "the archive holds a link: unpack it and give the files themselves");
  }

  static RefusedFile broken(Throwable cause) {
    return new RefusedFile(
        "broken-archive", "the archive is broken or incomplete: download it again", cause);
  }

  static RefusedFile oddlyPacked(Throwable cause) {
    return new RefusedFile(
        "archive-packing",
        "the archive holds a file that is encrypted or oddly packed: unpack it and give the files"
            + " themselves",
        cause);
  }

  static RefusedFile missing() {
    return new RefusedFile("missing-member", "the archive no longer holds the file listed in it");
  }

  static RefusedFile tooLarge(String what) {
    return new RefusedFile("archive-too-large", "the archive holds " + what);
  }

  /** What is after the last dot, in lower case. */
  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
