package dev.outreach.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip archive, read member by member as a stream. What is built to exhaust a machine or to climb
 * out of a folder is refused: too many members, too many bytes, too high a ratio, a nested archive,
 * an absolute or climbing path, a link, a name that stands twice.
 */
public final class Archive {
  private static final long RATIO_COUNTS_FROM = 1 << 20;
  private static final Set<String> NESTED =
      Set.of("zip", "tgz", "gz", "tar", "7z", "rar", "bz2", "xz");

  private Archive() {}

  /** Whether the name and the first bytes are those of a zip archive. */
  public static boolean isArchive(ExportFile file) throws IOException {
    byte[] head = file.head();
    boolean magic = head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 7;
    return file.member().isEmpty() && magic && extension(file.name()).equals("zip");
  }

  /**
   * The full names of its files, in the order of the archive's directory.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  public static List<String> members(Path file, Limits limits) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<String> names = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      long bytes = 0;
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      for (long count = 1; entries.hasMoreElements(); count++) {
        ZipArchiveEntry entry = entries.nextElement();
        refuseUnsafe(entry, seen);
        bytes += Math.max(0, entry.getSize());
        if (count > limits.archiveEntries()) {
          throw tooLarge("more than " + limits.archiveEntries() + " files");
        }
        if (bytes > limits.archiveBytes()) {
          throw tooLarge("more than " + limits.archiveBytes() + " bytes when unpacked");
        }
        if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
          names.add(entry.getName());
        }
      }
      return names;
    } catch (ZipException e) {
      throw broken(e);
    }
  }

  /** A stream over one member, which fails as soon as it unpacks beyond the limits. */
  static InputStream open(Path file, String member, Limits limits) throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).get();
    } catch (ZipException e) {
      throw broken(e);
    }
    ZipArchiveEntry entry = zip.getEntry(member);
    if (entry == null) {
      zip.close();
      throw new RefusedFile("missing-member", "the archive no longer holds the file listed in it");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    return new Bounded(zip, zip.getInputStream(entry), packed, limits);
  }

  private static void refuseUnsafe(ZipArchiveEntry entry, Set<String> seen) throws RefusedFile {
    String name = entry.getName().replace('\\', '/');
    boolean climbs =
        name.startsWith("/") || name.matches("^[A-Za-z]:.*") || ("/" + name + "/").contains("/../");
    if (climbs) {
      throw new RefusedFile("archive-path", "the archive holds a path that leads out of it");
    }
    if (entry.isUnixSymlink()) {
      throw new RefusedFile("archive-link", "the archive holds a symbolic link");
    }
    if (!seen.add(name)) {
      throw new RefusedFile("archive-name-twice", "the archive holds two files of one name");
    }
    if (NESTED.contains(extension(name))) {
      throw new RefusedFile(
          "nested-archive", "the archive holds another archive: unpack the outer one first");
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static RefusedFile tooLarge(String what) {
    return new RefusedFile("archive-too-large", "the archive holds " + what);
  }

  private static RefusedFile broken(ZipException cause) {
    return new RefusedFile(
        "broken-archive", "the archive is broken or incomplete: download it again", cause);
  }

  /** Counts what comes out of one member and stops at the limits. */
  private static final class Bounded extends FilterInputStream {
    private final ZipFile zip;
    private final long packed;
    private final Limits limits;
    private long unpacked;

    Bounded(ZipFile zip, InputStream in, long packed, Limits limits) {
      super(in);
      this.zip = zip;
      this.packed = packed;
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(0, n));
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(int n) throws RefusedFile {
      unpacked += n;
      if (unpacked > limits.archiveBytes()) {
        throw tooLarge("more than " + limits.archiveBytes() + " bytes when unpacked");
      }
      if (unpacked > RATIO_COUNTS_FROM && unpacked / packed > limits.archiveRatio()) {
        throw tooLarge("a file packed more than " + limits.archiveRatio() + " to 1");
      }
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
