package dev.outreach.format.whatsapp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with date and time: the beginning of a message, or an announcement. iPhones
 * put the time into brackets, Android puts a hyphen behind it; clocks, separators and the order of
 * the numbers are those of the phone's language.
 *
 * @param form how it is written; the same for all lines of a chat
 * @param written date and time as they stand there
 * @param first the first of day and month
 * @param second the other one
 * @param time null where it is none
 * @param author null on what nobody wrote
 * @param text behind the author
 * @param isMarked whether WhatsApp marked the text as its own wording
 */
record ChatLine(
    String form,
    String written,
    int year,
    int first,
    int second,
    boolean isYearFirst,
    LocalTime time,
    String author,
    String text,
    boolean isMarked) {
  private static final int LONGEST_AUTHOR = 100;

  /** The year in which WhatsApp began. */
  private static final int FIRST_YEAR = 2009;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?<open>\\[?)(?<written>(?<a>\\d{1,4})(?<sep>[./-]) ?(?<b>\\d{1,4})[./-] ?(?<c>\\d{1,4})"
              + "\\.?,? ?(?:(?:klo|kl\\.?|à|at|um) )?(?<h>\\d{1,2})[:.h](?<min>\\d{2})"
              + "(?:[:.](?<s>\\d{2}))?(?: ?(?<half>[AaPp])\\.? ?[Mm]\\b\\.?)?)"
              + "(?<close>\\]| [-–] |: | )");
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

  /** The line as one of a chat; nothing where it goes on with the message before it. */
  static Optional<ChatLine> of(String raw) {
    String line = ChatText.clean(raw);
    if (line.isEmpty() || line.charAt(0) != '[' && !Character.isDigit(line.charAt(0))) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(line);
    if (!head.lookingAt() || head.group("open").isEmpty() == head.group("close").equals("]")) {
      return Optional.empty();
    }
    String a = head.group("a");
    String b = head.group("b");
    String c = head.group("c");
    int yearAt = isYear(a) ? 0 : isYear(b) ? 1 : 2;
    String year = yearAt == 0 ? a : yearAt == 1 ? b : c;
    String rest = line.substring(head.end()).strip();
    int colon = ChatNotice.quotesAName(rest) ? -1 : colon(rest);
    return Optional.of(
        new ChatLine(
            head.group("open") + head.group("sep") + head.group("close") + yearAt,
            head.group("written"),
            Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0),
            Integer.parseInt(yearAt == 0 ? b : a),
            Integer.parseInt(yearAt == 2 ? b : c),
            yearAt == 0,
            time(head),
            colon < 0 ? null : rest.substring(0, colon).strip(),
            colon < 0 ? rest : rest.substring(colon + 1).strip(),
            isMarked(raw)));
  }

  /** Nothing for a day that the calendar does not have, or that no chat can be of. */
  Optional<LocalDateTime> at(boolean isDayFirst) {
    if (year < FIRST_YEAR) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(year, isDayFirst ? second : first, isDayFirst ? first : second);
      return Optional.ofNullable(time).map(day::atTime);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether WhatsApp's mark stands right behind the author. */
  private static boolean isMarked(String raw) {
    int head = Math.max(raw.indexOf(']'), raw.indexOf(" - "));
    int colon = raw.indexOf(": ", Math.max(0, head));
    return colon >= 0 && raw.startsWith(": " + ChatText.OWN, colon);
  }

  private static boolean isYear(String number) {
    return FOUR_DIGITS.matcher(number).matches();
  }

  /** Where the author ends; below 0 for none. */
  private static int colon(String rest) {
    int colon = rest.indexOf(": ");
    if (colon < 0 && rest.endsWith(":")) {
      colon = rest.length() - 1;
    }
    return colon > LONGEST_AUTHOR || colon == 0 ? -1 : colon;
  }

  private static LocalTime time(Matcher head) {
    int hour = Integer.parseInt(head.group("h"));
    String half = head.group("half");
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int minute = Integer.parseInt(head.group("min"));
    int second = head.group("s") == null ? 0 : Integer.parseInt(head.group("s"));
    return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
  }
}
