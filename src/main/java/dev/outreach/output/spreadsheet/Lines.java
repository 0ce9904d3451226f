package dev.outreach.output.spreadsheet;

/**
 * How high a row must be for a text that is wrapped. A row without a height is opened by
 * LibreOffice at that of one line, and what is below it is covered.
 */
final class Lines {
  /** Points of one line of the usual font. */
  private static final double POINTS = 15;

  /** Beyond this, Excel refuses the file. */
  private static final double HIGHEST = 409;

  private Lines() {}

  /** Lines that a text takes, broken between words as spreadsheets do. */
  static int count(String text, int width) {
    int lines = 1;
    int filled = 0;
    for (String word : text.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (filled > 0 && filled + 1 + length > width) {
        lines++;
        filled = 0;
      }
      lines += Math.max(0, length - 1) / width;
      filled += length > width ? length % width : length + (filled > 0 ? 1 : 0);
    }
    return lines;
  }

  /** Points of a row of so many lines. */
  static double height(int lines) {
    return Math.min(HIGHEST, lines * POINTS);
  }
}
