package dev.outreach.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Where a mail or a mailbox begins: behind a byte-order mark, which Office 365 and tools of Windows
 * put before the first header, and behind blanks.
 */
final class MailStart {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private MailStart() {}

  /** How many of these bytes stand before it. */
  static int in(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (isBlank(bytes[at]) || isMark(bytes, at))) {
      at += isBlank(bytes[at]) ? 1 : MARK.length;
    }
    return at;
  }

  /** The stream from there on. */
  static InputStream of(InputStream mail) throws IOException {
    PushbackInputStream in = new PushbackInputStream(mail, MARK.length);
    byte[] next = new byte[1];
    while (in.read(next, 0, 1) > 0) {
      if (isBlank(next[0])) {
        continue;
      }
      in.unread(next);
      byte[] three = in.readNBytes(MARK.length);
      if (!isMark(three, 0)) {
        in.unread(three);
        return in;
      }
    }
    return in;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private static boolean isMark(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && bytes[at] == MARK[0]
        && bytes[at + 1] == MARK[1]
        && bytes[at + 2] == MARK[2];
  }
}
