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

  /** The text, cut where it is longer than a cell may be. */
  static String of(String text) {
    StringBuilder visible = visible(text, LONGEST + 1L);
    if (visible.codePointCount(0, visible.length()) > LONGEST) {
      visible.setLength(visible.offsetByCodePoints(0, LONGEST - 1));
      visible.append('…');
    }
    return visible.toString();
  }

  /** The text in its whole length. */
  static String whole(String text) {
    return visible(text, text.length()).toString();
  }

  private static StringBuilder visible(String text, long characters) {
    return text.codePoints()
        .limit(characters)
        .map(VisibleText::visible)
        .filter(character -> character >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
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
