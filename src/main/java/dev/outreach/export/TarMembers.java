package dev.outreach.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a tar archive, found by walking its headers once; each is then read where it lies.
 */
final class TarMembers implements OpenedArchive {
  private record Extent(long start, long size) {}

  private final FileChannel channel;
  private final Map<String, Extent> extents = new LinkedHashMap<>();

  private TarMembers(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Reads its headers, and closes the channel when it is closed itself.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  static TarMembers open(FileChannel channel, Limits limits) throws IOException {
    try {
      TarMembers members = new TarMembers(channel);
      members.list(limits);
      return members;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void list(Limits limits) throws IOException {
    ArchiveGuard guard = new ArchiveGuard(limits);
    TarHeaders headers = new TarHeaders(channel);
    for (TarHeaders.Header header = headers.next(); header != null; header = headers.next()) {
      String name = withoutDot(header.name());
      if (!name.isEmpty() && guard.admits(name, header.size()) && header.isFile()) {
        extents.put(name, new Extent(header.start(), header.size()));
      }
    }
  }

  /** Packed from within a folder, all names begin with {@code ./}. */
  private static String withoutDot(String name) {
    String path = name;
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path.equals(".") ? "" : path;
  }

  @Override
  public List<String> names() {
    return List.copyOf(extents.keySet());
  }

  @Override
  public InputStream stream(String name) throws IOException {
    Extent extent = extents.get(name);
    if (extent == null) {
      throw ArchiveGuard.missing();
    }
    return new Slice(channel, extent);
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Bytes of the archive, read by their position: the channel's own stays untouched. */
  private static final class Slice extends BlockStream {
    private final FileChannel channel;
    private final long end;
    private long position;

    Slice(FileChannel channel, Extent extent) {
      this.channel = channel;
      this.position = extent.start();
      this.end = extent.start() + extent.size();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (position >= end) {
        return -1;
      }
      int most = (int) Math.min(length, end - position);
      int n = channel.read(ByteBuffer.wrap(buffer, offset, most), position);
      if (n < 0) {
        throw ArchiveGuard.broken(new EOFException());
      }
      position += n;
      return n;
    }

    @Override
    public long skip(long bytes) {
      long skipped = Math.max(0, Math.min(bytes, end - position));
      position += skipped;
      return skipped;
    }
  }
}
