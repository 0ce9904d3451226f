package dev.outreach.format.mail;

import dev.outreach.export.BlockStream;
import dev.outreach.export.Limits;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a mail that has a file to itself. Ends early over a limit, with its {@link #fault}.
 * Lines that end in a lone CR, as old programs for the Mac write them, end in LF here.
 */
final class MailBytes extends BlockStream {
  private static final int BUFFER = 1 << 13;

  private final InputStream in;
  private final Limits limits;
  private final boolean endsLinesInCr;
  private long mailBytes;
  private long lineBytes;
  private String fault;
  private IOException failure;

  /**
   * The mail in this stream.
   *
   * @param head its first bytes, which tell how its lines end
   */
  MailBytes(InputStream in, byte[] head, Limits limits) {
    this.in = in;
    this.limits = limits;
    endsLinesInCr = holds(head, '\r') && !holds(head, '\n');
  }

  /** Reads what is left; says again what failed while reading the file. */
  void skip() throws IOException {
    byte[] rest = new byte[BUFFER];
    for (int n = 0; n >= 0 && failure == null; ) {
      n = read(rest, 0, BUFFER);
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Reason code if the mail is over a limit; known for good after {@link #skip()}. */
  String fault() {
    return fault;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    int n;
    try {
      n = in.read(to, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    for (int i = offset; i < offset + n; i++) {
      if (endsLinesInCr && to[i] == '\r') {
        to[i] = '\n';
      }
      lineBytes = to[i] == '\n' ? 0 : lineBytes + 1;
      if (lineBytes >= limits.lineBytes()) {
        fault = "line-too-long";
      }
    }
    mailBytes += Math.max(0, n);
    if (mailBytes > limits.mailBytes()) {
      fault = "mail-too-large";
    }
    return fault == null ? n : -1;
  }

  private static boolean holds(byte[] bytes, char wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
