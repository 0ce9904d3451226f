package dev.outreach.answer;

/**
 * Text of the user's own as a sentence may hold it: one short line without invisible characters.
 */
final class UserText {
  private static final int LONGEST = 40;

  /** Controls, marks of direction, lone surrogates, private characters, and space of any kind. */
  private static final String NOT_SHOWN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Z}]+";

  private UserText() {}

  static String shown(String text) {
    String line = text.replaceAll(NOT_SHOWN, " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
