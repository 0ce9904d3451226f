package dev.outreach.output.chart;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is at most, by the widest font that the style sheet may fall back to; no font of
 * the machine is asked, so that a drawing is the same everywhere.
 */
final class TextWidth {
  /** Size in px that {@code chart.css} gives to what is written in a chart. */
  static final double FONT_SIZE = 12;

  private static final String NARROW = " \u00a0\u202f.,:;!|'’ijlIft()[]·-";
  private static final String BROAD = "mwMWOQ@%…—→÷&";

  private TextWidth() {}

  /** Width in px. */
  static double of(String text) {
    return FONT_SIZE * text.codePoints().mapToDouble(TextWidth::ems).sum();
  }

  /** The text in lines no wider than this many px, broken between words. */
  static List<String> lines(String text, double px) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && of(line + " " + word) > px) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
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
}
