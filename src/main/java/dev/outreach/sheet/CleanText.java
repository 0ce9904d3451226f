package dev.outreach.sheet;

import static com.ibm.icu.lang.UCharacter.getType;
import static com.ibm.icu.lang.UCharacter.hasBinaryProperty;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Set;

/**
 * A text without what cannot be seen and may deceive. By Unicode's properties, in the version of
 * the ICU library, so that the Java version makes no difference:
 *
 * <ul>
 *   <li>control characters and ends of lines, tab among them: each run of them is one space;
 *   <li>halves of a surrogate pair and noncharacters: each is U+FFFD, the sign for what could not
 *       be read;
 *   <li>marks, overrides and isolates of direction, zero-width spaces, byte-order marks, soft
 *       hyphens, tags, fillers and other invisible characters: removed;
 *   <li>a joiner or non-joiner stays after a letter of a script that is written with them (Arabic,
 *       and those of India and their kin), and a joiner between two emoji; elsewhere it is removed;
 *   <li>a variation selector stays, one after each character that shows.
 * </ul>
 *
 * All other text stays as it is: accents, however they are composed, private characters, spaces.
 */
public final class CleanText {
  private static final int NOTHING = -1;
  private static final int UNREADABLE = 0xfffd;
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;
  private static final Set<Integer> SCRIPTS_WITH_JOINERS =
      Set.of(
          UScript.ARABIC,
          UScript.SYRIAC,
          UScript.NKO,
          UScript.MONGOLIAN,
          UScript.DEVANAGARI,
          UScript.BENGALI,
          UScript.GURMUKHI,
          UScript.GUJARATI,
          UScript.ORIYA,
          UScript.TAMIL,
          UScript.TELUGU,
          UScript.KANNADA,
          UScript.MALAYALAM,
          UScript.SINHALA,
          UScript.KHMER,
          UScript.MYANMAR);

  private CleanText() {}

  /** The text itself where there is nothing to clean. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int before = NOTHING;
    boolean isInControls = false;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isControl(c)) {
        if (!isInControls) {
          clean.append(' ');
        }
        isInControls = true;
        before = ' ';
        continue;
      }
      int after = i < text.length() ? text.codePointAt(i) : NOTHING;
      if (isKept(c, before, after)) {
        before = isUnreadable(c) ? UNREADABLE : c;
        clean.appendCodePoint(before);
        isInControls = false;
      }
    }
    return clean.toString();
  }

  private static boolean isControl(int c) {
    int type = getType(c);
    return type == UCharacter.CONTROL
        || type == UCharacter.LINE_SEPARATOR
        || type == UCharacter.PARAGRAPH_SEPARATOR;
  }

  private static boolean isUnreadable(int c) {
    return getType(c) == UCharacter.SURROGATE
        || hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
  }

  private static boolean isKept(int c, int before, int after) {
    if (isUnreadable(c)) {
      return true;
    }
    if (c == JOINER || c == NON_JOINER) {
      return before != NOTHING && SCRIPTS_WITH_JOINERS.contains(UScript.getScript(before))
          || c == JOINER && endsEmoji(before) && isEmoji(after);
    }
    if (hasBinaryProperty(c, UProperty.VARIATION_SELECTOR)) {
      return before != NOTHING && before != JOINER && before != NON_JOINER && shows(before);
    }
    return !isInvisible(c);
  }

  private static boolean isInvisible(int c) {
    return hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || getType(c) == UCharacter.FORMAT
            && !hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
  }

  private static boolean shows(int c) {
    return !UCharacter.isUWhiteSpace(c) && !isInvisible(c);
  }

  private static boolean endsEmoji(int c) {
    return isEmoji(c)
        || c != NOTHING
            && (hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)
                || hasBinaryProperty(c, UProperty.VARIATION_SELECTOR));
  }

  private static boolean isEmoji(int c) {
    return c != NOTHING && hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
  }
}
