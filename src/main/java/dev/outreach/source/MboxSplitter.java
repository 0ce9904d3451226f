package dev.outreach.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts an mbox file into mails, byte by byte, holding 64 KiB of it. A mail begins at a {@link
 * MboxSeparator} at the start of the file or after a blank line; lengths in headers are not
 * trusted. One {@code >} is taken off {@code >From } at the start of a line (mboxo, and mboxrd with
 * more of them). A mail over a limit ends early, with its {@link #fault}.
 */
final class MboxSplitter implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final Limits limits;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private int runEnd;
  private boolean atFileEnd;

  private String separator;
  private boolean atMailEnd = true;
  private boolean atLineStart = true;
  private boolean afterBlank = true;
  private byte last;
  private long lineBytes;
  private long mailBytes;
  private String fault;
  private IOException failure;

  MboxSplitter(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  /**
   * Goes to the next mail; false after the last.
   *
   * @throws RefusedFile if the file does not begin with a separator
   */
  boolean next() throws IOException {
    if (separator == null && has(1) && !startsWith(FROM, 0)) {
      throw new RefusedFile(
          "not-mbox", "the file does not begin with a mail's \"From \" line: export it as mbox");
    }
    skip();
    if (!has(1)) {
      return false;
    }
    int end = lineEnd(MboxSeparator.MAX_BYTES);
    separator = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
    position = end;
    runEnd = end;
    mailBytes = 0;
    lineBytes = 0;
    fault = null;
    atMailEnd = false;
    atLineStart = true;
    afterBlank = false;
    return true;
  }

  /** The line that opened this mail. */
  String separator() {
    return separator;
  }

  /** The bytes of this mail, unquoted. Only good until {@link #skip}. */
  InputStream mail() {
    return new Mail();
  }

  /** Passes over what is left of this mail. Says again what failed while reading the file. */
  void skip() throws IOException {
    position = runEnd;
    while (failure == null && !atMailEnd) {
      run();
      position = runEnd;
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Reason code if this mail is over a limit; known for good after {@link #skip}. */
  String fault() {
    return fault;
  }

  /**
   * Finds how many bytes from {@code position} on are this mail's: lines that need no look, up to
   * the end of the buffer. Sets {@code atMailEnd} where there are none.
   */
  private void run() throws IOException {
    if (!has(1) || (atLineStart && afterBlank && isSeparator())) {
      atMailEnd = true;
      runEnd = position;
      return;
    }
    if (atLineStart && isQuotedFrom()) {
      position++;
    }
    int lineStart = position;
    int i = position;
    boolean plain = true;
    while (plain && i < limit) {
      if (buffer[i++] == '\n') {
        lineBytes += i - lineStart;
        byte before = i - 2 >= position ? buffer[i - 2] : last;
        afterBlank = lineBytes == 1 || (lineBytes == 2 && before == '\r');
        noteLongLine();
        lineBytes = 0;
        lineStart = i;
        plain = i < limit && buffer[i] != 'F' && buffer[i] != '>';
      }
    }
    atLineStart = lineStart == i;
    lineBytes += i - lineStart;
    noteLongLine();
    last = buffer[i - 1];
    mailBytes += i - position;
    if (mailBytes > limits.mailBytes()) {
      fault = "mail-too-large";
    }
    runEnd = i;
  }

  private void noteLongLine() {
    if (lineBytes > limits.lineBytes() && fault == null) {
      fault = "line-too-long";
    }
  }

  private boolean isSeparator() throws IOException {
    if (buffer[position] != 'F' || !startsWith(FROM, 0)) {
      return false;
    }
    int end = lineEnd(MboxSeparator.MAX_BYTES);
    String line = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
    return MboxSeparator.dateOf(line) != null;
  }

  private boolean isQuotedFrom() throws IOException {
    int quotes = 0;
    while (has(quotes + 1) && quotes < MboxSeparator.MAX_BYTES && at(quotes) == '>') {
      quotes++;
    }
    return quotes > 0 && startsWith(FROM, quotes);
  }

  private boolean startsWith(byte[] word, int offset) throws IOException {
    boolean same = has(offset + word.length);
    for (int i = 0; same && i < word.length; i++) {
      same = at(offset + i) == word[i];
    }
    return same;
  }

  private byte at(int offset) {
    return buffer[position + offset];
  }

  /** Index after the line's end, or after {@code most} bytes of it. */
  private int lineEnd(int most) throws IOException {
    has(most);
    int end = position;
    while (end < limit && end - position < most) {
      if (buffer[end++] == '\n') {
        break;
      }
    }
    return end;
  }

  /** Whether so many bytes are left; brings them into the buffer. */
  private boolean has(int bytes) throws IOException {
    while (limit - position < bytes && !atFileEnd) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
      int n = read();
      atFileEnd = n < 0;
      limit += Math.max(0, n);
    }
    return limit - position >= bytes;
  }

  private int read() throws IOException {
    try {
      return in.read(buffer, limit, BUFFER - limit);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Ends with the mail, or where it goes over a limit. */
  private final class Mail extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (position == runEnd && !atMailEnd && fault == null) {
        run();
      }
      if (atMailEnd || fault != null) {
        return -1;
      }
      int n = Math.min(length, runEnd - position);
      System.arraycopy(buffer, position, to, offset, n);
      position += n;
      return n;
    }
  }
}
