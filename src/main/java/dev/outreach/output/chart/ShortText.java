package dev.outreach.output.chart;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** A name as it stands in a chart: one line, no signs that cannot be seen, and not too long. */
final class ShortText {
  private static final String ELLIPSIS = "…";

  /** Room in px: about 24 letters. */
  private static final double ROOM = 24 * 0.64 * TextWidth.FONT_SIZE;

  private ShortText() {}

  static String of(String text) {
    String visible = visible(text);
    if (TextWidth.of(visible) <= ROOM) {
      return visible;
    }
    double room = ROOM - TextWidth.of(ELLIPSIS);
    BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    letters.setText(visible);
    int end = 0;
    for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
      if (TextWidth.of(visible.substring(0, next)) > room) {
        break;
      }
      end = next;
    }
    return visible.substring(0, end).strip() + ELLIPSIS;
  }

  /** Without control, format and unassigned characters, whose place a space takes. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .limit(300)
        .forEach(letter -> visible.appendCodePoint(isVisible(letter) ? letter : ' '));
    return visible.toString().replaceAll("(?U)[\\s&&[^\u00a0\u202f]]+", " ").strip();
  }

  private static boolean isVisible(int letter) {
    return switch (UCharacter.getType(letter)) {
      case UCharacter.CONTROL,
          UCharacter.FORMAT,
          UCharacter.SURROGATE,
          UCharacter.UNASSIGNED,
          UCharacter.PRIVATE_USE,
          UCharacter.LINE_SEPARATOR,
          UCharacter.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
