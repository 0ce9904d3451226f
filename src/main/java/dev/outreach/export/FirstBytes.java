package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream; what follows them can still be read from it. */
public final class FirstBytes extends BlockStream {
  private final InputStream in;
  private long left;

  /** So many bytes of a stream, which is closed with this one. */
  public FirstBytes(InputStream in, long bytes) {
    this.in = in;
    left = bytes;
  }

  /** How many of them are still to come; after the end of the stream, how many it lacks. */
  public long left() {
    return left;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int n = left == 0 ? -1 : in.read(to, offset, (int) Math.min(length, left));
    left -= Math.max(0, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
