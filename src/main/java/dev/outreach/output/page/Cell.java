package dev.outreach.output.page;

/**
 * A cell of a table in the page.
 *
 * @param text null where it cannot be said
 * @param limits the limits of an estimate; null where there are none
 * @param isHeader whether it says what its row is about
 * @param isOwn whether the text may be the user's, and so run in another direction than the page
 */
record Cell(String text, String limits, boolean isHeader, boolean isNumber, boolean isOwn) {
  /** Characters of a text from which on it is broken into lines. */
  private static final int LONG = 28;

  /** How it is set, by a class of the style; null for a text on one line. */
  String form() {
    if (isNumber) {
      return "n";
    }
    return text != null && text.length() > LONG ? "wrap" : null;
  }
}
