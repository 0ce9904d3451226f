package dev.outreach.output.chart;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.outreach.sheet.CleanText;

/** A name as it stands in a chart: one line, no signs that cannot be seen, and not too long. */
final class ShortText {
  private static final String ELLIPSIS = "…";

  /** Room in px: about 24 letters. */
  private static final double ROOM = 24 * 0.64 * TextWidth.FONT_SIZE;

  private ShortText() {}

  static String of(String text) {
    return within(ROOM, text);
  }

  /** The text, or as much of it as there is room for, in px. */
  static String within(double px, String text) {
    String visible = visible(text);
    if (TextWidth.of(visible) <= px) {
      return visible;
    }
    double room = px - TextWidth.of(ELLIPSIS);
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

  /** Spaces in a row are one; those that do not break are kept. */
  private static String visible(String text) {
    return CleanText.of(text).replaceAll("(?U)[\\s&&[^\u00a0\u202f]]+", " ").strip();
  }
}
