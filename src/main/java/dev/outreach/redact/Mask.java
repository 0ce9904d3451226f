package dev.outreach.redact;

/**
 * What stands in the place of a character: {@code x} or {@code X} for a letter, {@code é} or {@code
 * É} for a Latin one beyond ASCII, so that the encoding can still be told, and {@code 0} for a
 * digit. All else stays.
 */
final class Mask {
  private static final int MOST_DIGITS = 5;
  private static final int LONGEST_NAME = 120;
  private static final char ACUTE = '\u0301';

  private Mask() {}

  static String of(CharSequence text) {
    StringBuilder masked = new StringBuilder(text.length());
    text.codePoints().forEach(c -> masked.appendCodePoint(of(c)));
    return masked.toString();
  }

  static int of(int c) {
    if (Character.isAlphabetic(c) || Character.isLetter(c)) {
      boolean isUpper = Character.isUpperCase(c) || Character.isTitleCase(c);
      boolean isAccented =
          c > 127 && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      if (isMark(c)) {
        return ACUTE;
      }
      if (isAccented) {
        return isUpper ? 'É' : 'é';
      }
      return isUpper ? 'X' : 'x';
    }
    if (isMark(c)) {
      return ACUTE;
    }
    return isNumber(c) ? '0' : c;
  }

  /** As base64, whose capitals and digits tell of the bytes behind them, all letters are one. */
  static String ofBase64(CharSequence text) {
    return of(text).replaceAll("[X0éÉ+/_]", "x");
  }

  /**
   * Whether a name, of a column or field, may itself be personal data: an address, a number of more
   * than five digits, or so long that it is a text.
   */
  static boolean isPersonal(String name) {
    int at = name.indexOf('@');
    boolean isAddress = at > 0 && at < name.length() - 1 || name.contains("://");
    long digits = name.codePoints().filter(Mask::isNumber).count();
    return isAddress || digits > MOST_DIGITS || name.length() > LONGEST_NAME;
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** An accent of its own, or a vowel of a script that writes vowels as marks. */
  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
