package dev.outreach.export;

import dev.outreach.table.TimePrecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people and their programs write it: a day in figures or with its month's name, and
 * behind or before it the time of day; or the number that a spreadsheet counts a day by. What is
 * cut short or has a word that is not known is no time.
 */
final class WrittenDate {
  static final int LONGEST = 64;

  /** Years of two digits are those from 1970 to 2069. */
  private static final int CENTURY_FROM = 70;

  /** Days from the beginning of 1970 to 2064, as spreadsheets count them. */
  private static final Pattern SERIAL = Pattern.compile("([2-5]\\d{4})(?:[.,](\\d{1,15}))?");

  private static final int FIRST_SERIAL = 25_569;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern FRACTION = Pattern.compile("0?[.,](\\d{1,15})");

  private static final String YEAR = "(\\d{4}|'?\\d\\d)(?![\\d:hH])";
  private static final String WORD = "(\\p{L}{3,12})\\.?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2})[-/.] ?(\\d{1,2})[-/.] ?(\\d{4}|\\d\\d)(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:er|st|nd|rd|th|º|°|\\.)?[- /]{0,2}(?:(?:of|de|du) )?"
              + (WORD + "[- /,]{0,2}(?:(?:of|de|del) )?" + YEAR));
  private static final Pattern MONTH_DAY =
      Pattern.compile(WORD + "[- /]{1,2}(\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[- /])" + YEAR);
  private static final Pattern YEAR_MONTH =
      Pattern.compile("(\\d{4})[- /,]{1,2}" + WORD + "[- /]{1,2}(\\d{1,2})(?!\\d)");
  private static final Pattern BEFORE = Pattern.compile("(\\p{L}+(?:-feira)?)[.,]{0,2} (.*)");
  private static final Pattern TIME_FIRST =
      Pattern.compile("(\\d{1,2}[:hH]\\d\\d(?::\\d\\d)?)(?:,| -)? (.*[ ./-].*)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:T| ?[,;]? ?(?:[-–|] )?(?:(?:à|at|a las|às|alle|alle ore|ore|um|om|kl\\.?) )?)"
              + "(?<h>\\d{1,2})(?:[:.](?<min>\\d\\d)(?:[:.](?<s>\\d\\d)(?:[.,](?<f>\\d{1,9}))?)?"
              + "| ?[hH](?: ?(?<min2>\\d\\d)(?: ?(?:min|mn|m)\\b\\.?)?"
              + "(?: ?(?<s2>\\d\\d) ?(?:s|sec)\\b\\.?|:(?<s3>\\d\\d))?)?"
              + "|(?= ?[AaPp]\\.?[Mm]))"
              + "(?: ?(?<half>[AaPp])\\.? ?[Mm]\\.?)?(?: (?:Uhr|uur))?"
              + " ?(?<off>[Zz]|(?:UTC|GMT)?[-+−]\\d{2}(?::?\\d{2})?|(?:UTC|GMT)[-+−]\\d"
              + "|UTC|GMT)?(?: \\([^()]*\\))?");

  private final String text;
  private final DayOrder order;

  private WrittenDate(String text, DayOrder order) {
    this.text = text;
    this.order = order;
  }

  /**
   * The time that the text names; nothing if it names none.
   *
   * @param text without blanks around it
   * @throws DateTimeException if there is no such day or time of day
   */
  static Optional<Dates.Time> read(String text, DayOrder order) {
    Optional<Dates.Time> counted = serial(text);
    if (counted.isPresent()) {
      return counted;
    }
    Matcher turned = TIME_FIRST.matcher(text);
    if (turned.matches()) {
      return new WrittenDate(turned.group(2) + " " + turned.group(1), order).read();
    }
    return new WrittenDate(text, order).read();
  }

  /** The time of day that a spreadsheet counts as a part of a day; any other text as it is. */
  static String clock(String text) {
    Matcher fraction = FRACTION.matcher(text);
    return fraction.matches() ? time(fraction.group(1)).toString() : text;
  }

  private Optional<Dates.Time> read() {
    for (Pattern way : new Pattern[] {YEAR_FIRST, FIGURES, DAY_MONTH, MONTH_DAY, YEAR_MONTH}) {
      Matcher at = way.matcher(text);
      Optional<LocalDate> day = at.lookingAt() ? day(way, at) : Optional.empty();
      if (day.isPresent()) {
        return timed(day.get(), text.substring(at.end()));
      }
    }
    Matcher before = BEFORE.matcher(text);
    return before.matches() && DateWords.mayStandBefore(before.group(1))
        ? new WrittenDate(before.group(2), order).read()
        : Optional.empty();
  }

  private Optional<LocalDate> day(Pattern way, Matcher at) {
    if (way == YEAR_FIRST) {
      return Optional.of(LocalDate.of(number(at, 1), number(at, 2), number(at, 3)));
    }
    if (way == FIGURES) {
      return figures(number(at, 1), number(at, 2), at.group(3));
    }
    int month = way == MONTH_DAY ? 1 : 2;
    int day = way == DAY_MONTH ? 1 : way == MONTH_DAY ? 2 : 3;
    int year = way == YEAR_MONTH ? 1 : 3;
    return DateWords.month(at.group(month))
        .map(of -> LocalDate.of(year(at.group(year)), of, number(at, day)));
  }

  private Optional<LocalDate> figures(int first, int second, String written) {
    int year = year(written);
    boolean isShort = written.length() < 4;
    return switch (order) {
      case USUAL -> isShort ? Optional.empty() : Optional.of(LocalDate.of(year, second, first));
      case DAY_FIRST -> Optional.of(LocalDate.of(year, second, first));
      case MONTH_FIRST -> Optional.of(LocalDate.of(year, first, second));
      case UNTOLD ->
          first == second ? Optional.of(LocalDate.of(year, first, second)) : Optional.empty();
    };
  }

  private static Optional<Dates.Time> timed(LocalDate day, String rest) {
    if (rest.isEmpty()) {
      return Optional.of(Dates.Time.of(day));
    }
    Matcher at = CLOCK.matcher(rest);
    if (!at.matches() || Character.isDigit(rest.charAt(0))) {
      return Optional.empty();
    }
    String minutes = either(at.group("min"), at.group("min2"));
    String seconds = either(at.group("s"), either(at.group("s2"), at.group("s3")));
    String fraction = at.group("f") == null ? "" : at.group("f");
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    LocalTime time = LocalTime.of(hour(at), number(minutes), number(seconds), nanos);
    String precision = seconds == null ? TimePrecision.MINUTE : TimePrecision.INSTANT;
    return Optional.of(Dates.Time.of(day.atTime(time), offset(at.group("off"))).to(precision));
  }

  private static int hour(Matcher at) {
    int hour = number(at.group("h"));
    if (at.group("half") == null) {
      return hour;
    }
    // 12 AM is midnight, 12 PM is noon; a 13th hour is none on this clock.
    boolean isAfternoon = at.group("half").equalsIgnoreCase("p");
    return hour < 1 || hour > 12 ? -1 : hour % 12 + (isAfternoon ? 12 : 0);
  }

  /** As {@link ZoneOffset#of} takes it, or a letter for UTC; null where none is written. */
  private static String offset(String written) {
    if (written == null) {
      return null;
    }
    boolean isNamed = written.startsWith("UTC") || written.startsWith("GMT");
    String number = written.substring(isNamed ? 3 : 0).replace('−', '-');
    return number.isEmpty() || Character.isLetter(number.charAt(0)) ? "Z" : number;
  }

  private static Optional<Dates.Time> serial(String text) {
    Matcher at = SERIAL.matcher(text);
    if (!at.matches() || number(at, 1) < FIRST_SERIAL) {
      return Optional.empty();
    }
    LocalDate day = SERIAL_ZERO.plusDays(number(at, 1));
    if (at.group(2) == null) {
      return Optional.of(Dates.Time.of(day));
    }
    LocalTime time = time(at.group(2));
    String precision = time.getSecond() == 0 ? TimePrecision.MINUTE : TimePrecision.INSTANT;
    return Optional.of(Dates.Time.of(day.atTime(time), null).to(precision));
  }

  private static LocalTime time(String digits) {
    long seconds = Math.round(Double.parseDouble("0." + digits) * 86_400);
    return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
  }

  private static int year(String written) {
    int year = number(written.replace("'", ""));
    boolean isShort = written.length() < 4;
    return isShort ? year + (year < CENTURY_FROM ? 2000 : 1900) : year;
  }

  private static String either(String one, String other) {
    return one == null ? other : one;
  }

  private static int number(Matcher at, int group) {
    return number(at.group(group));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
