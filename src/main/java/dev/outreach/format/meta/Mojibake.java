package dev.outreach.format.meta;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Undoes what Meta's exporter does to texts: it writes each byte of their UTF-8 as a character of
 * its own, {@code Ã©} for {@code é}. Only a text that is such bytes from end to end is touched.
 */
final class Mojibake {
  private Mojibake() {}

  /** The text as it was meant; composed (NFC), so that two spellings of one name are one. */
  static String repaired(String text) {
    if (text == null) {
      return null;
    }
    boolean isBytes = text.chars().allMatch(c -> c <= 0xFF);
    boolean isAscii = text.chars().allMatch(c -> c < 0x80);
    return Normalizer.normalize(isBytes && !isAscii ? decoded(text) : text, Normalizer.Form.NFC);
  }

  private static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      // A new decoder reports what is malformed, where String would replace it.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
