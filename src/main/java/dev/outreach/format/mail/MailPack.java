package dev.outreach.format.mail;

import dev.outreach.export.ExportFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a mail's file, unpacked where its server keeps them as gzip under the usual name
 * (Dovecot's plugin zlib). How much comes out is for the reader of the mail to bound.
 */
final class MailPack {
  private static final int BUFFER = 1 << 13;
  private static final int HEAD_BYTES = 1 << 14;

  private MailPack() {}

  /** The mail's first bytes; those of the file if it is not packed, or no good pack. */
  static byte[] head(ExportFile file) throws IOException {
    byte[] head = file.head();
    if (!isPacked(head)) {
      return head;
    }
    byte[] unpacked = new byte[HEAD_BYTES];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head), BUFFER)) {
      for (int n = 0; n >= 0 && length < HEAD_BYTES; length += Math.max(0, n)) {
        n = in.read(unpacked, length, HEAD_BYTES - length);
      }
    } catch (IOException e) {
      // Only the first bytes of the pack are at hand, and may end within it.
      return length == 0 ? head : Arrays.copyOf(unpacked, length);
    }
    return Arrays.copyOf(unpacked, length);
  }

  /** All of the mail. */
  static InputStream open(ExportFile file) throws IOException {
    InputStream in = file.open();
    if (!isPacked(file.head())) {
      return in;
    }
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isPacked(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
  }
}
