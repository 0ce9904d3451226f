package dev.outreach.format.whatsapp;

import dev.outreach.export.DayOrder;

/**
 * Whether a chat writes the day before the month, which its language decides and its file does not
 * say. A number over 12 tells; where there is none in the whole file, the order in which fewer
 * lines go back in time; where both do alike, the habit of the configured region. A twelve-hour
 * clock tells nothing: India and Australia write the day first, the United States do not.
 */
final class DateOrder {
  private final String region;
  private long firstIsDay;
  private long secondIsDay;
  private long backDayFirst;
  private long backMonthFirst;
  private long lastDayFirst = Long.MIN_VALUE;
  private long lastMonthFirst = Long.MIN_VALUE;
  private boolean isYearFirst;

  /** Nothing seen yet; {@code region} is an ISO 3166 country. */
  DateOrder(String region) {
    this.region = region;
  }

  /** Takes a line's date into account. */
  void see(ChatLine line) {
    firstIsDay += line.first() > 12 ? 1 : 0;
    secondIsDay += line.second() > 12 ? 1 : 0;
    long dayFirst = (line.year() * 100L + line.second()) * 100 + line.first();
    long monthFirst = (line.year() * 100L + line.first()) * 100 + line.second();
    backDayFirst += dayFirst < lastDayFirst ? 1 : 0;
    backMonthFirst += monthFirst < lastMonthFirst ? 1 : 0;
    lastDayFirst = dayFirst;
    lastMonthFirst = monthFirst;
    isYearFirst = line.isYearFirst();
  }

  boolean isDayFirst() {
    if (firstIsDay != secondIsDay) {
      return firstIsDay > secondIsDay;
    }
    if (backDayFirst != backMonthFirst) {
      return backDayFirst < backMonthFirst;
    }
    return !isYearFirst && !DayOrder.isMonthFirstIn(region);
  }
}
