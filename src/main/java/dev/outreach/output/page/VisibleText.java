package dev.outreach.output.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/**
 * A text of the user's as it may stand in the page: on one line, of bounded length, without
 * characters that are not seen but change how others are read.
 */
final class VisibleText {
  /** Characters of a cell from which on it is cut. */
  static final int LONGEST = 400;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT = 0xFFFD;

  private VisibleText() {}

  static String of(String text) {
    StringBuilder visible = new StringBuilder(Math.min(text.length(), LONGEST));
    text.codePoints()
        .limit(LONGEST + 1L)
        .map(VisibleText::visible)
        .filter(character -> character >= 0)
        .forEach(visible::appendCodePoint);
    if (visible.codePointCount(0, visible.length()) > LONGEST) {
      visible.setLength(visible.offsetByCodePoints(0, LONGEST - 1));
      visible.append('…');
    }
    return visible.toString();
  }

  /** The character, another in its place, or -1 for none. */
  private static int visible(int character) {
    return switch (UCharacter.getType(character)) {
      case UCharacterCategory.CONTROL -> UCharacter.isWhitespace(character) ? ' ' : REPLACEMENT;
      case UCharacterCategory.LINE_SEPARATOR, UCharacterCategory.PARAGRAPH_SEPARATOR -> ' ';
      case UCharacterCategory.SURROGATE -> REPLACEMENT;
      case UCharacterCategory.FORMAT -> joins(character) ? character : -1;
      default -> isNoCharacter(character) ? REPLACEMENT : character;
    };
  }

  /** Emoji and Persian words are joined, or kept apart, by characters that are not seen. */
  private static boolean joins(int character) {
    return character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
  }

  private static boolean isNoCharacter(int character) {
    return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
  }
}
