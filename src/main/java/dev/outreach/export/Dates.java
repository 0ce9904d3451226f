package dev.outreach.export;

import dev.outreach.table.TimePrecision;
import dev.outreach.table.ZoneBasis;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads times as people and tools write them: {@code 2024-03-01T09:30:00Z}, {@code 2024-03-01
 * 09:30[:00[.000]][ +01:00]}, {@code 01/03/2024 09:30}, {@code 1.3.2024 à 9h30}, {@code 2024/3/1
 * 9:30 PM}, {@code 1 mars 2024 9 h 04 min}, {@code Mar 1, 2024 at 09:30 GMT+1}, {@code 01-mars-24},
 * {@code 45352} as spreadsheets count days. With figures alone and the year last, the day comes
 * before the month, unless the file shows another {@link DayOrder}; only then is a year of two
 * digits read beside figures. A year before 1970 is a slip of the keyboard.
 *
 * <p>A day without a time of day stands at its noon, and says so by its precision: what is counted
 * in hours leaves it out.
 */
public final class Dates {
  public static final int FIRST_YEAR = 1970;

  private final ZoneId zone;
  private final String basis;
  private final DatePattern pattern;
  private final DayOrder order;

  private Dates(ZoneId zone, String basis, DatePattern pattern, DayOrder order) {
    this.zone = zone;
    this.basis = basis;
    this.pattern = pattern;
    this.order = order;
  }

  /** Times in the usual ways of writing, read in the configured zone where they name none. */
  public static Dates in(ZoneId configured) {
    return new Dates(configured, ZoneBasis.CONFIGURED, null, DayOrder.USUAL);
  }

  /**
   * Times of a tool that says how it writes them.
   *
   * @param named zone of the times, or null for the configured one
   * @param written {@code java.time} pattern of the times, or null for the usual ways
   */
  public static Dates of(ZoneId named, String written, ZoneId configured) {
    ZoneId zone = named == null ? configured : named;
    boolean saysUtc = named != null && zone.normalized().equals(ZoneOffset.UTC);
    return new Dates(
        zone,
        saysUtc ? ZoneBasis.UTC : ZoneBasis.CONFIGURED,
        written == null ? null : DatePattern.of(written),
        DayOrder.USUAL);
  }

  /** Times written in the same way, by the clock of this zone. */
  public Dates at(ZoneId other) {
    return new Dates(other, ZoneBasis.CONFIGURED, pattern, order);
  }

  /** Times written in the same way, in a file that has its days and months in this order. */
  public Dates in(DayOrder shown) {
    return new Dates(zone, basis, pattern, shown);
  }

  /** Times in the order that these columns of the table show, by their names. */
  public Dates shownBy(CsvTable table, Collection<String> columns) throws IOException {
    return in(DayOrder.of(table, columns, DayOrder.USUAL));
  }

  /** The instant that the text names; nothing if it names none. */
  public Optional<EventTime> when(String text) {
    return read(text)
        .map(
            time ->
                time.offset == null
                    ? new EventTime(
                        time.local.atZone(zone).toInstant(), text, basis, time.precision)
                    : new EventTime(
                        time.local.toInstant(time.offset), text, time.basis, time.precision));
  }

  /** The instant of a date and a time of day that stand in two cells. */
  public Optional<EventTime> when(String date, String time) {
    String both = date + " " + time;
    if (pattern != null) {
      return when(both);
    }
    // Spreadsheets write a midnight behind a date that has none; the other cell's time counts.
    return day(date)
        .flatMap(day -> when(day + " " + WrittenDate.clock(time.strip())))
        .map(when -> new EventTime(when.instant(), both, when.basis(), when.precision()));
  }

  /** Why a cell that names no time is none, as the reason of a {@link Reject}. */
  public String fault(String cell) {
    return pattern == null ? Reject.dateFault(cell, order) : Reject.BAD_DATE;
  }

  /** The calendar day as it is written, whatever its zone; a time of day is passed over. */
  public Optional<LocalDate> day(String text) {
    return read(text).map(time -> time.local.toLocalDate());
  }

  private Optional<Time> read(String text) {
    // Spreadsheets and phones put no-break spaces between date and time.
    String clean =
        text.strip().replace('\u00A0', ' ').replace('\u2009', ' ').replace('\u202F', ' ');
    if (clean.length() > WrittenDate.LONGEST) {
      return Optional.empty();
    }
    try {
      return (pattern == null ? WrittenDate.read(spaced(clean), order) : pattern.read(clean))
          .filter(time -> time.local.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With one blank where several stand; a pattern of the user's own may name several. */
  private static String spaced(String text) {
    String one = text;
    while (one.contains("  ")) {
      one = one.replace("  ", " ");
    }
    return one;
  }

  /**
   * A time as written: with its offset and how that is known, or with neither; and how exact it is,
   * a word of {@link TimePrecision}.
   */
  public record Time(LocalDateTime local, ZoneOffset offset, String basis, String precision) {
    public static Time of(OffsetDateTime exact) {
      return new Time(
          exact.toLocalDateTime(), exact.getOffset(), ZoneBasis.OFFSET, TimePrecision.INSTANT);
    }

    /** A day without a time of day. */
    public static Time of(LocalDate day) {
      return new Time(day.atTime(LocalTime.NOON), null, null, TimePrecision.DAY);
    }

    Time to(String otherPrecision) {
      return new Time(local, offset, basis, otherPrecision);
    }

    public static Time of(LocalDateTime local, String offset) {
      if (offset == null) {
        return new Time(local, null, null, TimePrecision.INSTANT);
      }
      return Character.isLetter(offset.charAt(0))
          ? new Time(local, ZoneOffset.UTC, ZoneBasis.UTC, TimePrecision.INSTANT)
          : new Time(local, ZoneOffset.of(offset), ZoneBasis.OFFSET, TimePrecision.INSTANT);
    }
  }
}
