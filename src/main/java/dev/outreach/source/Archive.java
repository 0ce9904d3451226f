package dev.outreach.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
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
  private static final int SKIPPED_AT_ONCE = 1 << 13;
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
    try (OpenArchives.Lease archive = open(file)) {
      List<String> names = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      long bytes = 0;
      Enumeration<ZipArchiveEntry> entries = archive.zip().getEntries();
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
    }
  }

  /**
   * Shows each of its files, its head read already, in the order of the archive's directory. The
   * archive is opened once for all: its directory may be long.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  static void visit(ExportFile archive, Visitor visitor) throws IOException {
    List<String> names = members(archive.file(), archive.limits());
    try (OpenArchives.Lease open = open(archive.file())) {
      for (String name : names) {
        byte[] head;
        try (InputStream in = stream(open.zip(), name, archive.limits(), () -> {})) {
          head = in.readNBytes(ExportFile.HEAD_BYTES);
        }
        visitor.see(archive.member(name, head));
      }
    }
  }

  /** Takes one file of an archive. */
  interface Visitor {
    void see(ExportFile member) throws IOException;
  }

  /** A stream over one member, which fails as soon as it unpacks beyond the limits. */
  static InputStream open(Path file, String member, Limits limits) throws IOException {
    OpenArchives.Lease archive = open(file);
    try {
      return stream(archive.zip(), member, limits, archive);
    } catch (IOException e) {
      archive.close();
      throw e;
    }
  }

  private static OpenArchives.Lease open(Path file) throws IOException {
    return OpenArchives.take(file, Archive::directory);
  }

  private static ZipFile directory(SeekableByteChannel bytes) throws RefusedFile {
    try {
      return ZipFile.builder().setSeekableByteChannel(bytes).get();
    } catch (IOException | RuntimeException e) {
      // A broken directory shows as an early end or as a wrong argument, not only as a zip's error.
      throw new RefusedFile(
          "broken-archive", "the archive is broken or incomplete: download it again", e);
    }
  }

  private static InputStream stream(ZipFile zip, String member, Limits limits, Closeable whole)
      throws IOException {
    ZipArchiveEntry entry = zip.getEntry(member);
    if (entry == null) {
      throw new RefusedFile("missing-member", "the archive no longer holds the file listed in it");
    }
    InputStream in;
    try {
      in = zip.getInputStream(entry);
    } catch (ZipException e) {
      throw new RefusedFile(
          "archive-packing", "the archive holds a file that is encrypted or oddly packed", e);
    }
    return new Bounded(in, entry, limits, whole);
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

  /** Counts what comes out of one member and stops at the limits. */
  private static final class Bounded extends FilterInputStream {
    private final Closeable whole;
    private final long packed;
    private final long announced;
    private final Limits limits;
    private long unpacked;

    Bounded(InputStream in, ZipArchiveEntry entry, Limits limits, Closeable whole) {
      super(in);
      this.whole = whole;
      this.packed = Math.max(1, entry.getCompressedSize());
      this.announced = entry.getSize();
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
    public long skip(long bytes) throws IOException {
      int length = (int) Math.min(SKIPPED_AT_ONCE, Math.max(0, bytes));
      return Math.max(0, read(new byte[length], 0, length));
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
      if (unpacked > RATIO_COUNTS_FROM && unpacked > limits.archiveRatio() * packed) {
        throw tooLarge("a file packed more than " + limits.archiveRatio() + " to 1");
      }
      if (announced >= 0 && unpacked > announced) {
        // The sum of the announced sizes is what the bound on all members rests on.
        throw tooLarge("a file longer than its directory says");
      }
    }

    @Override
    public void close() throws IOException {
      try (whole) {
        super.close();
      }
    }
  }
}
