package dev.outreach.output.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Chromium printed, as far as its PDF 1.4 tells without unpacking: pages, and the headings,
 * which it writes as bookmarks that lead to the page they were printed on.
 *
 * @param headings in no certain order
 */
record Printed(int pages, List<String> headings) {
  /** Pages lie in a tree, whose root counts all of them. */
  private static final Pattern COUNT = Pattern.compile("/Type /Pages\n/Count (\\d+)");

  private static final Pattern BOOKMARK =
      Pattern.compile("/Title (?:<FEFF([0-9A-F]*)>|\\(((?:\\\\.|[^\\\\)])*)\\))\n/Dest");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3}|.)");

  static Printed of(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int pages =
        COUNT
            .matcher(text)
            .results()
            .mapToInt(count -> Integer.parseInt(count.group(1)))
            .max()
            .orElseThrow(() -> new AssertionError("the PDF names no pages"));
    List<String> headings = new ArrayList<>();
    Matcher bookmark = BOOKMARK.matcher(text);
    while (bookmark.find()) {
      headings.add(bookmark.group(1) == null ? plain(bookmark.group(2)) : utf16(bookmark.group(1)));
    }
    return new Printed(pages, headings);
  }

  private static String utf16(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_16BE);
  }

  private static String plain(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(
            match -> {
              String code = match.group(1);
              String character = code.length() == 3 ? "" + (char) Integer.parseInt(code, 8) : code;
              return Matcher.quoteReplacement(character);
            });
  }
}
