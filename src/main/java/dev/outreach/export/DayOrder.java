package dev.outreach.export;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether {@code 3/4/2010} is the third of April or the fourth of March: programs write dates as
 * their user's country does, and leave that to the file. One number over twelve tells it for the
 * whole file.
 */
public enum DayOrder {
  /**
   * No date of the file tells: the day comes first, and a year of two digits is none, for it might
   * be a day.
   */
  USUAL,
  DAY_FIRST,
  MONTH_FIRST,
  /** No date of the file tells, and no habit does: what could be either is no date. */
  UNTOLD;

  private static final Pattern NUMBERS =
      Pattern.compile("\\D*(\\d{1,2})[-/.] ?(\\d{1,2})[-/.] ?(\\d{4}|\\d\\d)(?!\\d).*");
  private static final int MONTHS = 12;

  /** So many more dates of one order than of the other settle it for a long file. */
  private static final int SETTLED = 500;

  /** So many dates that name their month, or have the year first, and none that does not. */
  private static final int TOLD_OTHERWISE = 20_000;

  private static final Set<String> REGIONS_MONTH_FIRST =
      Set.of("US", "PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW", "PH");

  /** Whether dates are written with the month first in this country (ISO 3166). */
  public static boolean isMonthFirstIn(String region) {
    return REGIONS_MONTH_FIRST.contains(region);
  }

  /**
   * What the dates of a table show.
   *
   * @param table stays where it is; closed if it cannot be read
   * @param columns names of those that hold dates, whether or not the table has them
   * @param otherwise the order where they show none
   */
  public static DayOrder of(CsvTable table, Collection<String> columns, DayOrder otherwise)
      throws IOException {
    List<Integer> indexes =
        columns.stream().flatMap(column -> table.indexes(column).stream()).distinct().toList();
    return at(indexes, table, otherwise);
  }

  /** As {@link #of}, by the columns' {@link CsvTable#index}. */
  public static DayOrder at(Collection<Integer> columns, CsvTable table, DayOrder otherwise)
      throws IOException {
    if (columns.isEmpty()) {
      return otherwise;
    }
    Seen seen = new Seen();
    try (CsvTable again = table.again()) {
      CsvTable.Line line = again.next();
      while (line != null && !seen.isSettled()) {
        columns.stream().map(line::at).filter(Objects::nonNull).forEach(seen::add);
        line = again.next();
      }
    } catch (IOException e) {
      table.close();
      throw e;
    }
    return seen.order(otherwise);
  }

  /** Which order the dates that were looked at are in. */
  private static final class Seen {
    private final Set<String> first = new HashSet<>();
    private final Set<String> last = new HashSet<>();
    private long dayFirst;
    private long monthFirst;
    private long others;
    private boolean hasLongYear;

    void add(String cell) {
      Matcher numbers = NUMBERS.matcher(cell);
      if (cell.length() > WrittenDate.LONGEST || !numbers.matches()) {
        others++;
        return;
      }
      boolean isFirstOver = Integer.parseInt(numbers.group(1)) > MONTHS;
      boolean isSecondOver = Integer.parseInt(numbers.group(2)) > MONTHS;
      dayFirst += isFirstOver && !isSecondOver ? 1 : 0;
      monthFirst += isSecondOver && !isFirstOver ? 1 : 0;
      hasLongYear |= numbers.group(3).length() > 2;
      if (!hasLongYear) {
        first.add(numbers.group(1));
        last.add(numbers.group(3));
      }
    }

    boolean isSettled() {
      return Math.abs(dayFirst - monthFirst) >= SETTLED
          || dayFirst + monthFirst == 0 && first.isEmpty() && others >= TOLD_OTHERWISE;
    }

    DayOrder order(DayOrder otherwise) {
      // Years vary less than days: where the last number varies more, the year may come first.
      boolean mayBeginWithYear = !hasLongYear && last.size() > first.size();
      if (dayFirst == monthFirst || mayBeginWithYear) {
        return otherwise;
      }
      return dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST;
    }
  }
}
