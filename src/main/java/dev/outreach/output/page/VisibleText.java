package dev.outreach.output.page;

import dev.outreach.sheet.CleanText;

/** A text of a cell: one line of bounded length, without what cannot be seen. */
final class VisibleText {
  /** Characters from which on it is cut. */
  static final int LONGEST = 400;

  private VisibleText() {}

  static String of(String text) {
    String clean = CleanText.of(text);
    return clean.codePointCount(0, clean.length()) <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
