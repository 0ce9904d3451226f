package dev.outreach.output.spreadsheet;

import java.util.regex.Pattern;

/**
 * Text as a cell of a workbook holds it. A program that reads one takes {@code _x003D_} for the
 * character of that number (ECMA-376, ST_Xstring), so that the text's own such signs are escaped; a
 * cell of over 32,767 characters is a broken file to Excel, so that longer text ends with an
 * ellipsis there.
 */
final class WorkbookText {
  static final int LONGEST = 32_767;
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private WorkbookText() {}

  static String of(String text) {
    String cut = text.length() > LONGEST ? cut(text) : text;
    return cut.indexOf('_') < 0 ? cut : LOOKS_ESCAPED.matcher(cut).replaceAll("_x005F_");
  }

  private static String cut(String text) {
    int end = LONGEST - 1;
    boolean isInPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, isInPair ? end - 1 : end) + '…';
  }
}
