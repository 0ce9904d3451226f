package dev.outreach.output.spreadsheet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Text that no spreadsheet takes for a formula when it reads it from a CSV, and that is got back
 * exactly. Where the first character that shows is one of {@code = + - @}, tab, CR, LF, a
 * full-width form of those, or {@code '}, one {@code '} is put before the whole text; any other
 * text stays as it is. So a guarded text begins with {@code '} if, and only if, one was put there.
 *
 * <p>Passed over, to find that character, are spaces of all kinds, control characters, and what has
 * no width, such as byte-order marks: some programs drop these before they look for a formula.
 */
public final class SafeText {
  private static final char GUARD = '\'';
  private static final String TRIGGERS = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";

  private SafeText() {}

  /** The text as it is written into a CSV for spreadsheets. */
  public static String guarded(String text) {
    return isRisky(text) ? GUARD + text : text;
  }

  /** The text that was guarded. */
  public static String plain(String guarded) {
    return !guarded.isEmpty() && guarded.charAt(0) == GUARD ? guarded.substring(1) : guarded;
  }

  private static boolean isRisky(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (TRIGGERS.indexOf(c) >= 0) {
        return true;
      }
      if (!isPassedOver(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isPassedOver(int c) {
    return c <= ' ' || c > '~' && (UCharacter.isUWhiteSpace(c) || isInvisible(c));
  }

  private static boolean isInvisible(int c) {
    int type = UCharacter.getType(c);
    return type == UCharacter.CONTROL
        || type == UCharacter.FORMAT
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
