package dev.outreach.measure;

import java.util.Comparator;

/**
 * Texts in the order of their characters' numbers in Unicode, as files are sorted whatever the
 * language. {@code String.compareTo} has the characters beyond U+FFFF before others.
 */
public final class CodePoints {
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length()) {
      int a = one.codePointAt(i);
      int b = other.codePointAt(i);
      if (a != b) {
        return Integer.compare(a, b);
      }
      i += Character.charCount(a);
    }
    return Integer.compare(one.length(), other.length());
  }
}
