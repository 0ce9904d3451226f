package dev.outreach.format.mail;

import dev.outreach.export.BlockStream;
import dev.outreach.export.Limits;
import dev.outreach.export.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts an mbox file into mails, byte by byte, holding 64 KiB of it. A mail begins at a {@link
 * MboxSeparator} at the start of the file, after a blank line, or before headers; lengths in
 * headers are not trusted. One {@code >} is taken off {@code >From } at the start of a line (mboxo,
 * and mboxrd with more of them). A mail over a limit ends early, with its {@link #fault}.
 */
final class MboxSplitter implements Closeable {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final ByteWindow file;
  private final Limits limits;
  private String separator;
  private long mailFrom;
  private String fault;
  private boolean atMailEnd = true;
  private boolean atLineStart = true;
  private boolean afterBlank;
  private byte last;
  private long lineBytes;
  private long mailBytes;

  /** Bytes of the window that are known to be this mail's. */
  private int run;

  MboxSplitter(InputStream in, Limits limits) {
    file = new ByteWindow(in);
    this.limits = limits;
  }

  /**
   * Goes to the next mail; false after the last.
   *
   * @throws RefusedFile if the file does not begin with a separator
   */
  boolean next() throws IOException {
    if (separator == null) {
      begin();
    }
    skip();
    if (!file.has(1)) {
      return false;
    }
    mailFrom = file.passed();
    separator = file.line(MboxSeparator.MAX_BYTES);
    file.advance(separator.length());
    fault = null;
    atMailEnd = false;
    atLineStart = true;
    afterBlank = false;
    lineBytes = 0;
    mailBytes = 0;
    return true;
  }

  private void begin() throws IOException {
    file.has(MboxSeparator.MAX_BYTES);
    byte[] head = new byte[Math.min(file.held(), MboxSeparator.MAX_BYTES)];
    file.copy(head, 0, head.length);
    file.advance(MailStart.in(head));
    if (file.has(1) && !file.startsWith(FROM, 0)) {
      throw new RefusedFile(
          "not-mbox", "the file does not begin with a mail's \"From \" line: export it as mbox");
    }
  }

  /** The line that opened this mail. */
  String separator() {
    return separator;
  }

  /** How many bytes of the file lie before this mail and its separator. */
  long mailFrom() {
    return mailFrom;
  }

  /** How many bytes of the file lie before what is still to be read. */
  long position() {
    return file.passed();
  }

  /** The bytes of this mail, unquoted. Only good until {@link #skip}. */
  InputStream mail() {
    return new Mail();
  }

  /** Passes over what is left of this mail. Says again what failed while reading the file. */
  void skip() throws IOException {
    do {
      if (file.failure() != null) {
        throw file.failure();
      }
      file.advance(run);
      run = 0;
    } while (findRun());
  }

  /** Reason code if this mail is over a limit; known for good after {@link #skip}. */
  String fault() {
    return fault;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Finds the next run of bytes of this mail: lines that need no look, as far as they are held.
   * False at the mail's end.
   */
  private boolean findRun() throws IOException {
    atMailEnd = atMailEnd || !file.has(1) || (atLineStart && mailBytes > 0 && isSeparator());
    if (atMailEnd) {
      return false;
    }
    if (atLineStart && isQuotedFrom()) {
      file.advance(1);
    }
    int held = file.held();
    int lineStart = 0;
    int i = 0;
    boolean needsLook = false;
    while (i < held && !needsLook) {
      if (file.at(i++) == '\n') {
        noteLine(i - lineStart, i > 1 ? file.at(i - 2) : last);
        lineStart = i;
        needsLook = i < held && (file.at(i) == 'F' || file.at(i) == '>');
      }
    }
    atLineStart = lineStart == i;
    lineBytes += i - lineStart;
    last = file.at(i - 1);
    mailBytes += i;
    noteFaults();
    run = i;
    return true;
  }

  /** The end of a line: so many bytes since the run began, and the one before its last. */
  private void noteLine(int bytes, byte before) {
    lineBytes += bytes;
    afterBlank = lineBytes == 1 || (lineBytes == 2 && before == '\r');
    noteFaults();
    lineBytes = 0;
  }

  private void noteFaults() {
    if (mailBytes > limits.mailBytes()) {
      fault = "mail-too-large";
    } else if (lineBytes > limits.lineBytes() && fault == null) {
      fault = "line-too-long";
    }
  }

  private boolean isSeparator() throws IOException {
    return file.startsWith(FROM, 0)
        && MboxSeparator.opens(file.text(MboxSeparator.LOOKED_AT), afterBlank);
  }

  private boolean isQuotedFrom() throws IOException {
    int quotes = 0;
    while (file.has(quotes + 1) && quotes < MboxSeparator.MAX_BYTES && file.at(quotes) == '>') {
      quotes++;
    }
    return quotes > 0 && file.startsWith(FROM, quotes);
  }

  /** Ends with the mail, or where it goes over a limit. */
  private final class Mail extends BlockStream {
    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      boolean isOver = fault != null || (run == 0 && !findRun());
      if (isOver || fault != null) {
        return -1;
      }
      int n = Math.min(length, run);
      file.copy(to, offset, n);
      file.advance(n);
      run -= n;
      return n;
    }
  }
}
