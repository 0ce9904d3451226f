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

  private MailHead() {}

  /**
   * Whether two of the headers that mails have stand in these bytes before the first blank line. A
   * line that is no header does not count against it: mail servers put some before the mail.
   */
  static boolean opens(byte[] bytes) {
    return opens(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static boolean opens(String text) {
    Set<String> found =
        Arrays.stream(LINE_END.split(text.stripLeading()))
            .takeWhile(line -> !line.isBlank())
            .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(USUAL::contains)
            .collect(Collectors.toSet());
    return found.size() >= ENOUGH;
  }
}
