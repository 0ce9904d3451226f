package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of a file on disk, from the beginning of one record to that of another.
 *
 * @param from its first byte, from 0
 * @param to the byte after its last
 * @param before how many lines or records the file has before it, as its format counts them
 */
public record ByteRange(long from, long to, long before) implements Serializable {
  /** A stream over these bytes of the file. */
  public InputStream open(ExportFile file) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file.file());
    return new FirstBytes(Channels.newInputStream(channel.position(from)), to - from);
  }

  /** Cuts a file into ranges while its records are found one after the other. */
  public static final class Cuts {
    private final List<ByteRange> ranges = new ArrayList<>();
    private final long bytes;
    private long from = -1;
    private long before;

    /** Cuts before the first record that begins so many bytes after the last cut. */
    public Cuts(long bytes) {
      this.bytes = bytes;
    }

    /** A record begins at this byte, so many lines or records after the file's beginning. */
    public void recordAt(long position, long recordsBefore) {
      if (from >= 0 && position - from < bytes) {
        return;
      }
      endAt(position);
      from = position;
      before = recordsBefore;
    }

    /** All ranges of a file that ends at this byte; together they hold every record shown. */
    public List<ByteRange> endAt(long position) {
      if (from >= 0 && from < position) {
        ranges.add(new ByteRange(from, position, before));
      }
      return ranges;
    }
  }
}
