package dev.outreach.export;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Locale;

/** How text files are decoded, and how their words are compared. */
public final class Text {
  private Text() {}

  /**
   * Characters of a file: by its byte-order mark, else UTF-8 if all of it is, else windows-1252.
   */
  public static Reader reader(ExportFile file) throws IOException {
    return Encoding.of(file).reader(file);
  }

  /**
   * A word by which names are compared: lower case, no accents, letters and digits only. {@code
   * "Date d'envoi "} and {@code DATE_D_ENVOI} are one.
   */
  public static String key(String text) {
    // Asked for several cells of every row; few of them have accents.
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        return keyOfAny(text);
      }
      if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + ('a' - 'A')));
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String keyOfAny(String text) {
    StringBuilder key = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
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
}
