package dev.outreach.format.book;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How an event recurs: {@code FREQ=WEEKLY;BYDAY=MO;COUNT=10}. Only what a meeting can do is taken:
 * once a day at most, and at the hour of its beginning.
 *
 * @param pattern the rule without its end
 * @param count how often in all, or null
 * @param until the last time, or null
 */
record RecurrenceRule(String pattern, Integer count, CalendarTime until) {
  private static final int LONGEST = 2_000;
  private static final String DAY = "MO|TU|WE|TH|FR|SA|SU";

  /** Part → what each of the words behind it may be. */
  private static final Map<String, Pattern> PARTS =
      Map.of(
          "FREQ", Pattern.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
          "INTERVAL", Pattern.compile("[1-9]\\d{0,2}"),
          "BYDAY", Pattern.compile("(?:[+-]?[1-9]\\d?)?(?:" + DAY + ")"),
          "BYMONTH", Pattern.compile("0?[1-9]|1[0-2]"),
          "BYMONTHDAY", Pattern.compile("[+-]?(?:0?[1-9]|[12]\\d|3[01])"),
          "BYYEARDAY", Pattern.compile("[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
          "BYWEEKNO", Pattern.compile("[+-]?(?:[1-9]|[1-4]\\d|5[0-3])"),
          "BYSETPOS", Pattern.compile("[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
          "WKST", Pattern.compile(DAY));

  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
  private static final Set<String> OF_THE_HOUR = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");

  /** The rule; null if it is none that is taken. */
  static RecurrenceRule of(String value) {
    if (value.length() > LONGEST) {
      return null;
    }
    StringBuilder pattern = new StringBuilder();
    Integer count = null;
    CalendarTime until = null;
    for (String part : value.replaceAll("\\s", "").toUpperCase(Locale.ROOT).split(";")) {
      String name = part.substring(0, Math.max(0, part.indexOf('=')));
      String words = part.substring(part.indexOf('=') + 1);
      if (name.equals("COUNT") && COUNT.matcher(words).matches()) {
        count = Integer.valueOf(words);
      } else if (name.equals("UNTIL") && CalendarTime.of(words, "") != null) {
        until = CalendarTime.of(words, "");
      } else if (PARTS.containsKey(name) && isEach(words, PARTS.get(name))) {
        pattern.append(name).append('=').append(words).append(';');
      } else if (!part.isEmpty() && !OF_THE_HOUR.contains(name)) {
        return null;
      }
    }
    return pattern.indexOf("FREQ=") < 0
        ? null
        : new RecurrenceRule(pattern.toString(), count, until);
  }

  boolean isYearly() {
    return pattern.contains("FREQ=YEARLY;");
  }

  /** The times after the first at which the rule has it again, without end. */
  Stream<LocalDateTime> after(LocalDateTime start) {
    ParseContext context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    Recurrence recurrence =
        new RecurrenceRuleScribe()
            .parseText(pattern, null, new ICalParameters(), context)
            .getValue();
    // The clock's times, counted as if they were UTC: a meeting stays at its hour all the year.
    Date first = Date.from(start.toInstant(ZoneOffset.UTC));
    Iterator<Date> dates =
        recurrence.getDateIterator(new ICalDate(first, true), TimeZone.getTimeZone("UTC"));
    Iterable<Date> all = () -> dates;
    return StreamSupport.stream(all.spliterator(), false)
        .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC))
        .filter(time -> time.isAfter(start))
        .takeWhile(time -> time.getYear() <= CalendarTime.LAST_YEAR);
  }

  private static boolean isEach(String words, Pattern pattern) {
    return Arrays.stream(words.split(",")).allMatch(word -> pattern.matcher(word).matches());
  }
}
