package dev.outreach.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a mail in an mbox file: {@code From}, a sender, a date, and nothing more (RFC
 * 4155 §2.1). The date is that of {@code asctime}, with a zone before or after the year (Takeout,
 * UUCP), or one of the forms of RFC 5322 and ISO 8601 that some writers use. Prose that begins with
 * "From " does not end in such a date.
 *
 * <p>Not every writer keeps to that: Thunderbird 122 to 131 wrote {@code From} and a blank alone,
 * others a date in words of their own, or no blank line before the separator. Such a line opens a
 * mail if the headers of one follow it.
 */
final class MboxSeparator {
  /** Bytes of a line within which it must end; senders are far shorter. */
  static final int MAX_BYTES = 512;

  /** Bytes from the line on in which headers are looked for. */
  static final int LOOKED_AT = 8 * 1024;

  private static final String CLOCK = "\\d{1,2}:\\d{1,2}(?::\\d{1,2})?";

  /** Up to six letters ({@code AKDT}, {@code CHADST}), or an offset, alone or behind letters. */
  private static final String ZONE =
      "(?:[+-]\\d{2}:?\\d{2}|[A-Z][A-Za-z]{0,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)";

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

  /** No sender, or one word; then nothing, or what holds a time of day or a year. */
  private static final Pattern SHORT =
      Pattern.compile("From +(?:\\S+(?: .*(?:\\d{1,2}[:.h]\\d{2}|\\b(?:19|20)\\d{2}\\b).*)?)?\\s*");

  private MboxSeparator() {}

  /** The date of a line that is a separator, as written; null for any other line. */
  static String dateOf(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches() ? matcher.group("date") : null;
  }

  /**
   * Whether a mail opens here.
   *
   * @param text the line and what follows it, as far as it is held
   * @param isAfterBlank whether a blank line, or nothing, is before it
   */
  static boolean opens(String text, boolean isAfterBlank) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (line.length() > MAX_BYTES) {
      return false;
    }
    boolean isDated = dateOf(line) != null;
    return isDated && isAfterBlank
        || (isDated || SHORT.matcher(line).matches())
            && MailHead.follows(text.substring(line.length()));
  }

  /** Whether a file with these first bytes begins with a separator. */
  static boolean opens(byte[] head) {
    int start = MailStart.in(head);
    int length = Math.min(head.length - start, LOOKED_AT);
    String text = new String(head, start, length, StandardCharsets.ISO_8859_1);
    return text.startsWith("From ") && opens(text, true);
  }
}
