package dev.outreach.output.chart;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.outreach.sheet.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is at most, and what of it there is room for. Widths are those of the widest font
 * that the style sheet may fall back to; no font of the machine is asked, so that a drawing is the
 * same everywhere.
 */
final class TextFit {
  /** Size in px that {@code chart.css} gives to what is written in a chart. */
  static final double FONT_SIZE = 12;

  private static final double BOLD = 1.12;
  private static final String NARROW = " \u00a0\u202f.,:;!|'’ijlIft()[]·-";
  private static final String BROAD = "mwMWOQ@%…—→÷&";
  private static final String ELLIPSIS = "…";

  /** Width in px of a name: about 24 letters. */
  private static final double NAME = 24 * 0.64 * FONT_SIZE;

  private TextFit() {}

  /** Width in px. */
  static double width(String text) {
    return FONT_SIZE * text.codePoints().mapToDouble(TextFit::ems).sum();
  }

  private static double ems(int codePoint) {
    if (NARROW.indexOf(codePoint) >= 0) {
      return 0.42;
    }
    if (BROAD.indexOf(codePoint) >= 0) {
      return 1;
    }
    if (codePoint < 0x250) {
      return UCharacter.isUpperCase(codePoint) ? 0.78 : 0.64;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    boolean isWide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return isWide || codePoint > 0xffff ? 1.4 : 0.9;
  }

  /** The text in lines no wider than this many px, broken between words. */
  static List<String> lines(String text, double px) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word) > px) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** As a name stands in a chart: one line, no signs that cannot be seen, and not too long. */
  static String name(String text) {
    return within(NAME, text);
  }

  /** The title, or as much of it as there is room for, in px: its letters are bold. */
  static String titleWithin(double px, String title) {
    return within(px / BOLD, title);
  }

  /** The text, or as much of it as there is room for, in px. */
  static String within(double px, String text) {
    String visible = visible(text);
    if (width(visible) <= px) {
      return visible;
    }
    double room = px - width(ELLIPSIS);
    BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    letters.setText(visible);
    int end = 0;
    for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
      if (width(visible.substring(0, next)) > room) {
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
