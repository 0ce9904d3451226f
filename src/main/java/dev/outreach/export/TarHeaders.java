package dev.outreach.export;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * The headers of a tar archive (POSIX ustar and pax, GNU), one after the other. Walked here block
 * by block, since the library lists all entries before the first can be counted. The names of one
 * entry may stand in headers before it, whose length is bounded. An archive ends with a block of
 * zeros: one that ends otherwise was cut off.
 */
final class TarHeaders {
  /** A file or a folder, and where its bytes begin. */
  record Header(String name, boolean isFile, long start, long size) {}

  static final int BLOCK = 512;
  private static final int LONGEST_EXTENSION = 1 << 20;
  private static final byte[] ZEROS = new byte[BLOCK];
  private static final ZipEncoding UTF_8 = ZipEncodingHelper.getZipEncoding("UTF-8");

  private final FileChannel channel;
  private final long length;
  private long position;

  TarHeaders(FileChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  /** Whether a file with these first bytes begins with a header. */
  static boolean opens(byte[] head) {
    return head.length >= BLOCK && isSummed(Arrays.copyOf(head, BLOCK));
  }

  private static boolean isSummed(byte[] block) {
    try {
      return TarUtils.verifyCheckSum(block);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The next file or folder; null after the last.
   *
   * @throws RefusedFile if the archive is broken here, or holds what is neither of both
   */
  Header next() throws IOException {
    String longName = null;
    Map<String, String> pax = Map.of();
    for (byte[] block = block(); !Arrays.equals(block, ZEROS); block = block()) {
      TarArchiveEntry entry = entry(block);
      long size = entry.getSize();
      switch (entry.getLinkFlag()) {
        case TarConstants.LF_GNUTYPE_LONGNAME -> longName = text(extension(size)).split("\0", 2)[0];
        case TarConstants.LF_PAX_EXTENDED_HEADER_LC, TarConstants.LF_PAX_EXTENDED_HEADER_UC ->
            pax = PaxRecords.of(extension(size));
        case TarConstants.LF_LINK,
            TarConstants.LF_SYMLINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO ->
            throw ArchiveGuard.link();
        case TarConstants.LF_GNUTYPE_SPARSE, TarConstants.LF_MULTIVOLUME ->
            throw ArchiveGuard.oddlyPacked(null);
        case TarConstants.LF_OLDNORM,
            TarConstants.LF_NORMAL,
            TarConstants.LF_CONTIG,
            TarConstants.LF_DIR -> {
          String name = longName != null ? longName : entry.getName();
          return header(pax.getOrDefault("path", name), entry, pax);
        }
        default -> pass(size);
      }
    }
    return null;
  }

  private Header header(String name, TarArchiveEntry entry, Map<String, String> pax)
      throws RefusedFile {
    if (pax.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."))) {
      throw ArchiveGuard.oddlyPacked(null);
    }
    // The entry itself calls every name that a slash cuts short a folder.
    boolean isFolder = entry.getLinkFlag() == TarConstants.LF_DIR || name.endsWith("/");
    if (isFolder) {
      return new Header(name.endsWith("/") ? name : name + "/", false, position, 0);
    }
    long size = entry.getSize();
    try {
      size = pax.containsKey("size") ? Long.parseLong(pax.get("size")) : size;
    } catch (NumberFormatException e) {
      throw ArchiveGuard.broken(e);
    }
    long start = position;
    pass(size);
    return new Header(name, true, start, size);
  }

  private byte[] block() throws IOException {
    byte[] block = bytes(BLOCK);
    position += BLOCK;
    return block;
  }

  private static TarArchiveEntry entry(byte[] block) throws RefusedFile {
    if (!isSummed(block)) {
      throw ArchiveGuard.broken(null);
    }
    try {
      return new TarArchiveEntry(block, UTF_8);
    } catch (IOException | RuntimeException e) {
      // Numbers that are none show as a wrong argument.
      throw ArchiveGuard.broken(e);
    }
  }

  /** Goes behind the bytes of an entry, which fill whole blocks. */
  private void pass(long size) throws RefusedFile {
    if (size < 0 || size > length - position) {
      throw ArchiveGuard.broken(new EOFException());
    }
    position += (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private byte[] extension(long size) throws IOException {
    if (size > LONGEST_EXTENSION) {
      throw ArchiveGuard.oddlyPacked(null);
    }
    long start = position;
    pass(size);
    long end = position;
    position = start;
    byte[] bytes = bytes((int) size);
    position = end;
    return bytes;
  }

  private byte[] bytes(int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    for (int n = 0; n >= 0 && bytes.hasRemaining(); ) {
      n = channel.read(bytes, position + bytes.position());
    }
    if (bytes.hasRemaining()) {
      throw ArchiveGuard.broken(new EOFException());
    }
    return bytes.array();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * What a pax header of a tar archive says of the file after it: records of {@code <length>
   * <key>=<value>\n}, the length counting all of it.
   */
  private static final class PaxRecords {
    private static final int MOST = 1 << 24;

    private PaxRecords() {}

    /**
     * The records by their keys.
     *
     * @throws RefusedFile if a length does not fit
     */
    static Map<String, String> of(byte[] bytes) throws RefusedFile {
      Map<String, String> records = new HashMap<>();
      int at = 0;
      while (at < bytes.length && bytes[at] != 0) {
        int record = 0;
        int digit = at;
        while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9') {
          record = Math.min(MOST, record * 10 + bytes[digit++] - '0');
        }
        if (record <= digit - at + 1 || at + record > bytes.length) {
          throw ArchiveGuard.broken(null);
        }
        String text = new String(bytes, digit + 1, at + record - digit - 2, StandardCharsets.UTF_8);
        int sign = text.indexOf('=');
        if (sign > 0) {
          records.put(text.substring(0, sign), text.substring(sign + 1));
        }
        at += record;
      }
      return records;
    }
  }
}
