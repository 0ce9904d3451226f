package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in blocks; a single byte is the shortest of them. */
public abstract class BlockStream extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] to, int offset, int length) throws IOException;
}
