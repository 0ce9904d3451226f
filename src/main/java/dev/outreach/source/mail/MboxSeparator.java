package dev.outreach.source.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a mail in an mbox file: {@code From}, a sender, a date, and nothing more (RFC
 * 4155 §2.1). The date is that of {@code asctime}, with a zone before or after the year (Takeout,
 * UUCP), or one of the forms of RFC 5322 and ISO 8601 that some writers use. Prose that begins with
 * "From " does not end in such a date.
 */
final class MboxSeparator {
  /** Bytes of a line within which it must end; senders are far shorter. */
  static final int MAX_BYTES = 512;

  private static final String CLOCK = "\\d{1,2}:\\d{1,2}(?::\\d{1,2})?";
  private static final String ZONE = "(?:[+-]\\d{4}|[A-Z]{1,5})";
  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final Pattern LINE =
      Pattern.compile(
          "From (?:.*\\s)?(?<date>"
              + (DAY + ",?\\s+" + MONTH + "\\s+\\d{1,2}\\s+" + CLOCK)
              + ("(?:\\s+" + ZONE + "){0,2}\\s+\\d{4}(?:\\s+" + ZONE + ")?")
              + ("|" + DAY + ",\\s+\\d{1,2}\\s+" + MONTH + "\\s+\\d{4}\\s+" + CLOCK)
              + ("(?:\\s+" + ZONE + ")?")
              + ("|\\d{4}-\\d{2}-\\d{2}[ T]" + CLOCK + "(?:\\s*" + ZONE + ")?")
              + ")(?:\\s+remote from \\S+)?\\s*");

  private MboxSeparator() {}

  /** The date of a line that is a separator, as written; null for any other line. */
  static String dateOf(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches() ? matcher.group("date") : null;
  }

  /** Whether a file with these first bytes begins with a separator. */
  static boolean opens(byte[] head) {
    int end = 0;
    while (end < head.length && end < MAX_BYTES && head[end] != '\n') {
      end++;
    }
    return dateOf(new String(head, 0, end, StandardCharsets.ISO_8859_1)) != null;
  }
}
