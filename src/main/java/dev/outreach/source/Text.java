package dev.outreach.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** How text files are decoded, and how their words are compared. */
public final class Text {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  private Text() {}

  /**
   * Characters of a file: by its byte-order mark, else UTF-8 if all of it is, else windows-1252.
   */
  public static Reader reader(ExportFile file) throws IOException {
    InputStream in = new BufferedInputStream(file.open(), BUFFER);
    byte[] head = file.head();
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      in.skipNBytes(2);
      return new InputStreamReader(in, StandardCharsets.UTF_16LE);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      in.skipNBytes(2);
      return new InputStreamReader(in, StandardCharsets.UTF_16BE);
    }
    return new InputStreamReader(in, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
  }

  /** Whether every byte of the file belongs to well-formed UTF-8; reads it once through. */
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

  /**
   * A word by which names are compared: lower case, no accents, letters and digits only. {@code
   * "Date d'envoi "} and {@code DATE_D_ENVOI} are one.
   */
  public static String key(String text) {
    // Asked for several cells of every row; few of them have accents.
    boolean isPlain = text.chars().allMatch(c -> c < 128);
    String letters = isPlain ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(letters.length());
    letters
        .codePoints()
        .filter(c -> Character.isLetter(c) || Character.isDigit(c))
        .forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** The text without blanks around it, or null where nothing is left. */
  public static String orNull(String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
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
