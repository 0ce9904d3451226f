package dev.outreach.source.mail;

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

  private static final Pattern FIRST = Pattern.compile("[!-9;-~]{1,76}:.*", Pattern.DOTALL);
  private static final int CERTAIN = 3;

  private MailHead() {}

  /**
   * Whether these bytes are a mail's beyond doubt, whatever the file's name: the first line is a
   * header, and three of the usual ones stand there, who sent it and when among them.
   */
  static boolean isCertain(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Set<String> found = usual(text);
    return FIRST.matcher(LINE_END.split(text, 2)[0]).matches()
        && found.size() >= CERTAIN
        && found.contains("from")
        && (found.contains("date") || found.contains("received"));
  }

  /** Whether one of the headers that mails have stands there: enough under the name of a mail. */
  static boolean mayOpen(byte[] bytes) {
    return !usual(new String(bytes, StandardCharsets.ISO_8859_1)).isEmpty();
  }

  /**
   * Whether two of the headers that mails have stand in these bytes before the first blank line. A
   * line that is no header does not count against it: mail servers put some before the mail.
   */
  static boolean opens(byte[] bytes) {
    return usual(new String(bytes, StandardCharsets.ISO_8859_1)).size() >= ENOUGH;
  }

  private static Set<String> usual(String text) {
    return Arrays.stream(LINE_END.split(text.stripLeading()))
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(USUAL::contains)
        .collect(Collectors.toSet());
  }
}
