package dev.outreach.format.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of headers: RFC 2047's encoded words, such as {@code =?UTF-8?Q?=C3=89tude?=}, and bytes that
 * name no character set. In time linear in the text's length, which mime4j 0.8.14's own decoder is
 * not (a subject of 1,000 characters can keep it for a second).
 */
final class EncodedWords {
  /** Blanks inside a word are against the rules, but written. */
  static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]{1,64})\\?([bBqQ])\\?([^?]{0,4096})\\?=");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset = "";

  private EncodedWords() {}

  /**
   * The text with its words decoded. Blanks between two words are none; two words of one character
   * set are decoded as one, for some writers cut within a character.
   */
  static String decode(String value) {
    if (!value.contains("=?")) {
      return value;
    }
    EncodedWords words = new EncodedWords();
    Matcher matcher = WORD.matcher(value);
    int end = 0;
    while (matcher.find()) {
      String between = value.substring(end, matcher.start());
      if (end == 0 || !between.isBlank()) {
        words.flush();
        words.text.append(between);
      }
      words.add(matcher.group(1), matcher.group(2), matcher.group(3));
      end = matcher.end();
    }
    words.flush();
    return words.text.append(value, end, value.length()).toString();
  }

  /** Bytes of no named character set: UTF-8 if they are, else windows-1252. */
  static String ofBytes(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, from, to - from, WINDOWS);
    }
  }

  private void add(String named, String encoding, String content) {
    String language = named.split("\\*", 2)[0];
    if (!language.equalsIgnoreCase(charset)) {
      flush();
      charset = language;
    }
    bytes.writeBytes(encoding.equalsIgnoreCase("B") ? base64(content) : quoted(content));
  }

  private void flush() {
    byte[] word = bytes.toByteArray();
    bytes.reset();
    try {
      text.append(
          charset.isEmpty() || charset.equalsIgnoreCase("utf-8")
              ? ofBytes(word, 0, word.length)
              : new String(word, Charset.forName(charset)));
    } catch (IllegalArgumentException e) {
      text.append(ofBytes(word, 0, word.length));
    }
  }

  /** What is of the alphabet, up to its last whole group of bits. */
  private static byte[] base64(String content) {
    String plain = content.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
    return Base64.getDecoder().decode(plain.substring(0, whole));
  }

  private static byte[] quoted(String content) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(content.length());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int high = c == '=' && i + 2 < content.length() ? hex(content.charAt(i + 1)) : -1;
      int low = high >= 0 ? hex(content.charAt(i + 2)) : -1;
      if (low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.writeBytes((c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return decoded.toByteArray();
  }

  private static int hex(char c) {
    return Character.digit(c, 16);
  }
}
