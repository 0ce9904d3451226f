package dev.outreach.redact;

import java.util.ArrayList;
import java.util.List;

/** Lines of a text with their ends, whatever these are. */
final class Lines {
  private Lines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isHalf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !isHalf) {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Whether this line goes on with the one before it: it begins with a blank and has text. */
  static boolean isFolded(String line) {
    return (line.startsWith(" ") || line.startsWith("\t")) && !line.isBlank();
  }

  /** The text up to its last line end; all of it where it has none. */
  static String whole(String text) {
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
