package dev.outreach.answer;

import dev.outreach.sheet.CleanText;

/**
 * Text of the user's own as a sentence may hold it: one short line without invisible characters.
 */
final class UserText {
  private static final int LONGEST = 40;

  private UserText() {}

  static String shown(String text) {
    String line = CleanText.of(text).strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
