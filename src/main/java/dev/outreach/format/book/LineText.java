package dev.outreach.format.book;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** The text of a property whose bytes are known, one in each character of it. */
final class LineText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private LineText() {}

  /** The same property, its bytes read in the encoding that it names, or else that they fit. */
  static ContentLine decoded(ContentLine line) {
    boolean isQuoted = line.isQuotedPrintable();
    if (!isQuoted && isAscii(line.text())) {
      return line;
    }
    byte[] value = bytes(line.value());
    String text =
        text(bytes(line.head() + ":"), null)
            + text(isQuoted ? unquoted(value) : value, charset(line.parameter("CHARSET")));
    return ContentLine.of(line.number(), text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String carrier) {
    return carrier.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes, Charset named) {
    if (named != null) {
      return new String(bytes, named);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Null where none is named, or one that this machine does not have. */
  private static Charset charset(String name) {
    try {
      return name.isEmpty() ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static byte[] unquoted(byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      int high = i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
      if (text[i] == '=' && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(text[i]);
      }
    }
    return bytes.toByteArray();
  }
}
