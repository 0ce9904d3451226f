package dev.outreach.source.deal;

import dev.outreach.source.CsvTable;
import dev.outreach.source.DatePattern;
import dev.outreach.source.Dates;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether {@code 3/4/2010} is the fourth of March or the third of April: a tool that writes dates
 * as its user's country does leaves that to the file. One day after the twelfth says it for all;
 * where there is none, the day comes first, as everywhere in this program.
 */
final class DayOrder {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}.*");
  private static final int MONTHS = 12;

  private final Dates usual;
  private final DatePattern monthFirst;

  private DayOrder(ZoneId zone, boolean isMonthFirst) {
    usual = Dates.in(zone);
    monthFirst = isMonthFirst ? DatePattern.of("M/d/yyyy") : null;
  }

  /** Reads the table to its end, for what this column of it shows. */
  static DayOrder of(CsvTable table, List<String> column, ZoneId zone) throws IOException {
    boolean isDayFirst = false;
    boolean isMonthFirst = false;
    for (CsvTable.Line line = table.next(); line != null; line = table.next()) {
      String cell = line.first(column);
      Matcher numbers = cell == null ? null : NUMBERS.matcher(cell);
      if (numbers != null && numbers.matches()) {
        isDayFirst |= Integer.parseInt(numbers.group(1)) > MONTHS;
        isMonthFirst |= Integer.parseInt(numbers.group(2)) > MONTHS;
      }
    }
    return new DayOrder(zone, isMonthFirst && !isDayFirst);
  }

  /** The day that the text names; nothing if it names none. */
  Optional<LocalDate> day(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    return monthFirst != null && numbers.matches()
        ? monthFirst
            .read(text.split("[ ,]", 2)[0])
            .map(time -> time.local().toLocalDate())
            .filter(day -> day.getYear() >= Dates.FIRST_YEAR)
        : usual.day(text);
  }
}
