package dev.outreach.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a text file is encoded: by its byte-order mark, or the zeros beside its letters, else UTF-8
 * if all of it is, else the one-byte encoding in which it is legible ({@link Legibility}). UTF-8
 * may have been encoded twice.
 *
 * @param charset its name
 * @param mark bytes of the byte-order mark; 0 where there is none
 * @param isTwice whether it is what {@link TwiceEncoded} says
 */
record Encoding(String charset, int mark, boolean isTwice) implements Serializable {
  private static final String UTF_8 = "UTF-8";
  private static final int BUFFER = 1 << 16;
  private static final int ENOUGH_PAIRS = 8;

  private Encoding(String charset, int mark) {
    this(charset, mark, false);
  }

  /** The file's encoding; unless it has two bytes a character, the file is read once through. */
  static Encoding of(ExportFile file) throws IOException {
    Encoding marked = marked(file.head());
    if (marked != null && !marked.isAsciiInBytes()) {
      return marked;
    }
    Look look = new Look();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    try (InputStream in = file.open()) {
      int mark = marked == null ? 0 : marked.mark;
      in.skipNBytes(mark);
      for (int n = in.read(bytes.array()); n >= 0; n = in.read(bytes.array())) {
        look.at(bytes.array(), n);
      }
      return look.encoding(true, mark);
    }
  }

  /** What the head of a file alone tells of it. */
  static Encoding of(byte[] head) {
    Encoding marked = marked(head);
    if (marked != null && !marked.isAsciiInBytes()) {
      return marked;
    }
    int mark = marked == null ? 0 : marked.mark;
    Look look = new Look();
    for (int i = mark; i < head.length; i += BUFFER) {
      byte[] some = Arrays.copyOfRange(head, i, Math.min(head.length, i + BUFFER));
      look.at(some, some.length);
    }
    // The end of the head may cut a character in two, which is no error before the end of input.
    return look.encoding(false, mark);
  }

  /** The text of a file's head, as far as it alone tells how it is encoded. */
  static String text(byte[] head) throws IOException {
    Encoding encoding = of(head);
    byte[] text = Arrays.copyOfRange(head, encoding.mark, head.length);
    if (encoding.isTwice) {
      StringWriter whole = new StringWriter();
      encoding.reader(new ByteArrayInputStream(text)).transferTo(whole);
      return whole.toString();
    }
    if (!encoding.charset.equals(UTF_8)) {
      return new String(text, encoding.charset);
    }
    CharBuffer characters = CharBuffer.allocate(text.length);
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text), characters, false);
    return characters.flip().toString();
  }

  /** What is unusual about it, for its user; null where nothing is. */
  String unusual() {
    if (isTwice) {
      return "its letters were encoded twice (ZoÃ© for Zoé), which is undone";
    }
    return switch (charset) {
      case Legibility.DOS -> "read as code page 850 (Excel's \"CSV (MS-DOS)\")";
      case Legibility.MAC -> "read as Mac Roman (Excel's \"CSV (Macintosh)\")";
      default -> null;
    };
  }

  /** The encoding that a byte-order mark names; null where there is none. */
  private static Encoding marked(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new Encoding("UTF-16LE", 2);
    }
    return startsWith(head, 0xFE, 0xFF) ? new Encoding("UTF-16BE", 2) : wide(head);
  }

  /** Two bytes a character without a mark: letters of the West have a zero beside each. */
  private static Encoding wide(byte[] head) {
    int pairs = Math.min(head.length / 2, ENOUGH_PAIRS);
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += head[2 * i] == 0 && head[2 * i + 1] != 0 ? 1 : 0;
      second += head[2 * i + 1] == 0 && head[2 * i] != 0 ? 1 : 0;
    }
    if (pairs < ENOUGH_PAIRS || Math.max(first, second) < pairs) {
      return null;
    }
    return new Encoding(first > second ? "UTF-16BE" : "UTF-16LE", 0);
  }

  /** Characters of a file in this encoding. */
  Reader reader(ExportFile file) throws IOException {
    InputStream in = file.open();
    in.skipNBytes(mark);
    return reader(in);
  }

  /** Characters of bytes in this encoding, behind the mark. */
  Reader reader(InputStream in) throws IOException {
    Reader text = new InputStreamReader(new BufferedInputStream(in, BUFFER), charset);
    return isTwice ? TwiceEncoded.reader(text) : text;
  }

  /** Whether a byte below 128 is that character of ASCII wherever it stands. */
  boolean isAsciiInBytes() {
    return !charset.startsWith("UTF-16");
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

  /** What a text's bytes tell of how they are encoded, seen one stretch after the other. */
  private static final class Look {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER + 8);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER + 8);
    private final Legibility legibility = new Legibility();
    private final TwiceEncoded twice = new TwiceEncoded();
    private boolean isUtf8 = true;

    void at(byte[] some, int length) {
      legibility.see(some, length);
      if (isUtf8) {
        bytes.put(some, 0, length);
        decode(false);
      }
    }

    /** What it is, if this is all of it, or its head. */
    Encoding encoding(boolean isWhole, int mark) {
      if (isUtf8 && isWhole) {
        decode(true);
      }
      if (isUtf8) {
        return new Encoding(UTF_8, mark, twice.isSuch(isWhole));
      }
      return mark > 0 ? new Encoding(UTF_8, mark) : new Encoding(legibility.best(), 0);
    }

    private void decode(boolean isEnd) {
      bytes.flip();
      isUtf8 = !decoder.decode(bytes, characters, isEnd).isError();
      twice.see(characters.flip());
      characters.clear();
      bytes.compact();
    }
  }
}
