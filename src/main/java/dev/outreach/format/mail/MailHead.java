package dev.outreach.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a file begins as a mail does. */
final class MailHead {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");
  private static final int ENOUGH = 2;

  private static final Set<String> USUAL =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "date",
          "subject",
          "received",
          "return-path",
          "delivered-to",
          "message-id",
          "mime-version",
          "content-type");

  /** Besides, of what mail programs and servers put first into their mailboxes. */
  private static final Set<String> IN_MAILBOXES =
      Set.of(
          "x-mozilla-status",
          "x-mozilla-status2",
          "x-gm-thrid",
          "x-gmail-labels",
          "reply-to",
          "sender",
          "in-reply-to",
          "references",
          "dkim-signature");

  private static final Pattern FIRST = Pattern.compile("[!-9;-~]{1,76}:.*", Pattern.DOTALL);
  private static final int CERTAIN = 3;

  private MailHead() {}

  /**
   * Whether these bytes are a mail's beyond doubt, whatever the file's name: the first line is a
   * header, and three of the usual ones stand there, who sent it and when among them.
   */
  static boolean isCertain(byte[] bytes) {
    String text = text(bytes);
    Set<String> found = usual(text);
    return FIRST.matcher(LINE_END.split(text, 2)[0]).matches()
        && found.size() >= CERTAIN
        && found.contains("from")
        && (found.contains("date") || found.contains("received"));
  }

  /** Whether one of the headers that mails have stands there: enough under the name of a mail. */
  static boolean mayOpen(byte[] bytes) {
    return !usual(text(bytes)).isEmpty();
  }

  /**
   * Whether two of the headers that mails have stand in these bytes before the first blank line. A
   * line that is no header does not count against it: mail servers put some before the mail.
   */
  static boolean opens(byte[] bytes) {
    return usual(text(bytes)).size() >= ENOUGH;
  }

  /**
   * Whether a mail's headers follow, going by two of the usual ones before the first line that is
   * none. Blank lines may stand before them; a separator that was quoted may be among them.
   */
  static boolean follows(String text) {
    int found = 0;
    boolean isWithin = false;
    for (String line : LINE_END.split(text.replaceFirst("^\\s*\u00EF\u00BB\u00BF", ""))) {
      if (line.isBlank() && !isWithin) {
        continue;
      }
      boolean isFolded = isWithin && (line.startsWith(" ") || line.startsWith("\t"));
      boolean isField = FIRST.matcher(line).matches() || line.startsWith(">From ");
      if (line.isBlank() || !isField && !isFolded) {
        return false;
      }
      isWithin = true;
      String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
      found += !isFolded && (USUAL.contains(name) || IN_MAILBOXES.contains(name)) ? 1 : 0;
      if (found == ENOUGH) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] bytes) {
    int start = MailStart.in(bytes);
    return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
  }

  private static Set<String> usual(String text) {
    return Arrays.stream(LINE_END.split(text))
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(USUAL::contains)
        .collect(Collectors.toSet());
  }
}
