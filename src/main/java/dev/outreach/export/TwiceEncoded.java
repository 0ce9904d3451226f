package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Text that was UTF-8, was taken for windows-1252 and saved as UTF-8 again: {@code ZoÃ©} for {@code
 * Zoé}. It is such if all that is not ASCII in it is, for no other text is so by chance.
 */
final class TwiceEncoded {
  private static final Map<Character, Byte> BYTES = bytes();
  private static final char MARK = '\uFEFF';

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer pending = ByteBuffer.allocate(8);
  private final CharBuffer decoded = CharBuffer.allocate(8);
  private boolean isSuch = true;
  private boolean isAny;

  /**
   * Takes the next characters of the text into account.
   *
   * @param text over an array
   */
  void see(CharBuffer text) {
    char[] all = text.array();
    int end = text.arrayOffset() + text.limit();
    boolean isWithin = pending.position() > 0;
    for (int i = text.arrayOffset() + text.position(); isSuch && i < end; i++) {
      if (isWithin || all[i] >= 128) {
        see(all[i]);
        isWithin = pending.position() > 0;
      }
    }
  }

  /** Whether what was seen is all so; where it is not the whole text, its end may be cut in two. */
  boolean isSuch(boolean isWhole) {
    return isSuch && isAny && !(isWhole && pending.position() > 0);
  }

  private void see(char c) {
    if (c < 128) {
      isSuch = pending.position() == 0;
      return;
    }
    Byte b = BYTES.get(c);
    if (b == null) {
      // A mark that a program put before it is none of the text's own.
      isSuch = c == MARK && !isAny && pending.position() == 0;
      return;
    }
    pending.put(b).flip();
    decoded.clear();
    CoderResult result = decoder.reset().decode(pending, decoded, false);
    pending.compact();
    isSuch = !result.isError();
    isAny |= decoded.position() > 0;
  }

  /** The characters of such a text, as they were before. */
  static Reader reader(Reader twice) {
    return new InputStreamReader(new Bytes(twice), StandardCharsets.UTF_8);
  }

  /** What {@link #reader} makes a text of. */
  static String again(String once) {
    StringBuilder twice = new StringBuilder();
    for (byte b : once.getBytes(StandardCharsets.UTF_8)) {
      char c = new String(new byte[] {b}, Charset.forName("windows-1252")).charAt(0);
      twice.append(b >= 0 || c == '\uFFFD' ? (char) (b & 0xFF) : c);
    }
    return twice.toString();
  }

  private static Map<Character, Byte> bytes() {
    Map<Character, Byte> bytes = new HashMap<>();
    for (int i = 128; i < 256; i++) {
      char c = new String(new byte[] {(byte) i}, Charset.forName("windows-1252")).charAt(0);
      // Five bytes mean nothing in windows-1252, and most programs keep them as they are.
      bytes.put((char) i, (byte) i);
      bytes.put(c, (byte) i);
    }
    bytes.remove('\uFFFD');
    return bytes;
  }

  /** One byte for each character. */
  private static final class Bytes extends InputStream {
    private final Reader text;

    Bytes(Reader text) {
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      int c = text.read();
      return c < 128 ? c : BYTES.getOrDefault((char) c, (byte) '?') & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      char[] characters = new char[Math.min(length, 1 << 13)];
      int n = text.read(characters, 0, characters.length);
      for (int i = 0; i < n; i++) {
        char c = characters[i];
        into[from + i] = c < 128 ? (byte) c : BYTES.getOrDefault(c, (byte) '?');
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
