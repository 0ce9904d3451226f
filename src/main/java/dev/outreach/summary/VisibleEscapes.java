package dev.outreach.summary;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/**
 * Writes as {@code \\u202E} what a terminal or an editor would obey rather than show: control and
 * format characters, separators of lines and paragraphs. A file's name may hold them.
 */
final class VisibleEscapes extends CharacterEscapes {
  private static final int LAST_ASCII = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[LAST_ASCII] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public SerializableString getEscapeSequence(int ch) {
    return switch (Character.getType(ch)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          new SerializedString(String.format(Locale.ROOT, "\\u%04X", ch));
      default -> null;
    };
  }
}
