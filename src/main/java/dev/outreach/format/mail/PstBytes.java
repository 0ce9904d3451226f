package dev.outreach.format.mail;

import com.pff.PSTFileContent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An Outlook file, of which the last pages read are held. Counts what is read for one message, and
 * stops at a bound: blocks that name each other in circles would be read for ever.
 */
final class PstBytes extends PSTFileContent {
  private static final int PAGE = 1 << 12;
  private static final int MOST_PAGES = 512;

  /** Reads for one message, of a byte or a page each; 5,000 recipients need far fewer. */
  private static final long MOST_STEPS = 8_000_000;

  private final FileChannel channel;
  private final long size;
  private final Map<Long, byte[]> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
          return size() > MOST_PAGES;
        }
      };

  private long position;
  private long steps;
  private IOException failure;

  PstBytes(Path file) throws IOException {
    channel = FileChannel.open(file);
    size = channel.size();
  }

  long size() {
    return size;
  }

  /** A new message begins. */
  void startCount() {
    steps = 0;
  }

  /** Whether the message was given up for the bound on reads. */
  boolean isSpent() {
    return steps > MOST_STEPS;
  }

  /** What failed while reading from the disk, or null. */
  IOException failure() {
    return failure;
  }

  /** So many bytes from there. */
  byte[] at(long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    seek(start);
    read(bytes);
    return bytes;
  }

  @Override
  public void seek(long to) {
    position = to;
  }

  @Override
  public long getFilePointer() {
    return position;
  }

  @Override
  public int read() throws IOException {
    return readByte() & 0xFF;
  }

  @Override
  public byte readByte() throws IOException {
    byte[] page = page(1);
    return page[(int) (position++ % PAGE)];
  }

  /** Fills the array, or fails: the library does not look whether it was filled. */
  @Override
  public int read(byte[] to) throws IOException {
    int done = 0;
    while (done < to.length) {
      byte[] page = page(to.length - done);
      int from = (int) (position % PAGE);
      int n = Math.min(PAGE - from, to.length - done);
      System.arraycopy(page, from, to, done, n);
      position += n;
      done += n;
    }
    return to.length;
  }

  /** The page at the position, of which so many bytes are wanted. */
  private byte[] page(int wanted) throws IOException {
    if (++steps > MOST_STEPS) {
      throw new IOException("more was read for one message than any needs");
    }
    if (position < 0 || position >= size || wanted > size - position) {
      throw new EOFException();
    }
    long number = position / PAGE;
    byte[] page = pages.get(number);
    if (page == null) {
      page = load(number);
      pages.put(number, page);
    }
    return page;
  }

  private byte[] load(long number) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(PAGE);
    try {
      for (int n = 0; n >= 0 && page.hasRemaining(); ) {
        n = channel.read(page, number * PAGE + page.position());
      }
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    return page.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
