package dev.outreach.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is encoded: by its byte-order mark, else UTF-8 if all of it is, else
 * windows-1252.
 *
 * @param charset its name
 * @param mark bytes of the byte-order mark; 0 where there is none
 */
record Encoding(String charset, int mark) implements Serializable {
  private static final String UTF_8 = "UTF-8";
  private static final String WINDOWS = "windows-1252";
  private static final int BUFFER = 1 << 16;

  /** The file's encoding; without a mark, it is read once through. */
  static Encoding of(ExportFile file) throws IOException {
    Encoding marked = marked(file.head());
    return marked != null ? marked : new Encoding(isUtf8(file) ? UTF_8 : WINDOWS, 0);
  }

  /** The text of a file's head, as far as it alone tells how it is encoded. */
  static String text(byte[] head) throws IOException {
    Encoding marked = marked(head);
    if (marked != null) {
      return new String(head, marked.mark, head.length - marked.mark, marked.charset);
    }
    // The end of the head may cut a character in two, which is no error before the end of input.
    CharBuffer text = CharBuffer.allocate(head.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), text, false);
    return result.isError() ? new String(head, WINDOWS) : text.flip().toString();
  }

  /** The encoding that a byte-order mark names; null where there is none. */
  private static Encoding marked(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new Encoding("UTF-16LE", 2);
    }
    return startsWith(head, 0xFE, 0xFF) ? new Encoding("UTF-16BE", 2) : null;
  }

  /** Characters of a file in this encoding. */
  Reader reader(ExportFile file) throws IOException {
    InputStream in = file.open();
    in.skipNBytes(mark);
    return reader(in);
  }

  /** Characters of bytes in this encoding, behind the mark. */
  Reader reader(InputStream in) throws IOException {
    return new InputStreamReader(new BufferedInputStream(in, BUFFER), charset);
  }

  /** Whether a byte below 128 is that character of ASCII wherever it stands. */
  boolean isAsciiInBytes() {
    return !charset.startsWith("UTF-16");
  }

  /** Whether every byte of the file belongs to well-formed UTF-8. */
  private static boolean isUtf8(ExportFile file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    try (InputStream in = file.open()) {
      for (boolean end = false; !end; ) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = n < 0;
        bytes.position(bytes.position() + Math.max(0, n)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        chars.clear();
        bytes.compact();
        if (result.isError()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
