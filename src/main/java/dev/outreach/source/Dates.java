package dev.outreach.source;

import dev.outreach.table.TimePrecision;
import dev.outreach.table.ZoneBasis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as people and tools write them: {@code 2024-03-01T09:30:00Z}, {@code 2024-03-01
 * 09:30[:00[.000]][ +01:00]}, {@code 01/03/2024 09:30}, {@code 1.3.2024 à 9h30}, {@code 2024/3/1
 * 9:30 PM}. With the year last, the day comes before the month; nothing is guessed from a year of
 * two digits or from one before 1970, which is a slip of the keyboard.
 *
 * <p>A day without a time of day stands at its noon, and says so by its precision: what is counted
 * in hours leaves it out.
 */
public final class Dates {
  private static final int LONGEST = 64;
  public static final int FIRST_YEAR = 1970;
  private static final Pattern USUAL =
      Pattern.compile(
          "(?:(?<y>\\d{4})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})"
              + "|(?<d2>\\d{1,2})[-/.](?<m2>\\d{1,2})[-/.](?<y2>\\d{4}))"
              + "(?:(?:T|,? +(?:(?:à|at) +)?)(?<h>\\d{1,2})(?:[hH]|[:hH](?<min>\\d{2}))"
              + "(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?"
              + " *(?<off>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private final ZoneId zone;
  private final String basis;
  private final DatePattern pattern;

  private Dates(ZoneId zone, String basis, DatePattern pattern) {
    this.zone = zone;
    this.basis = basis;
    this.pattern = pattern;
  }

  /** Times in the usual ways of writing, read in the configured zone where they name none. */
  public static Dates in(ZoneId configured) {
    return new Dates(configured, ZoneBasis.CONFIGURED, null);
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
        written == null ? null : DatePattern.of(written));
  }

  /** Times written in the same way, by the clock of this zone. */
  public Dates at(ZoneId other) {
    return new Dates(other, ZoneBasis.CONFIGURED, pattern);
  }

  /** The instant that the text names; nothing if it names none. */
  public Optional<When> when(String text) {
    return read(text)
        .map(
            time ->
                time.offset == null
                    ? new When(time.local.atZone(zone).toInstant(), text, basis, time.precision)
                    : new When(
                        time.local.toInstant(time.offset), text, time.basis, time.precision));
  }

  /** The instant of a date and a time of day that stand in two cells. */
  public Optional<When> when(String date, String time) {
    String both = date + " " + time;
    if (pattern != null) {
      return when(both);
    }
    // Spreadsheets write a midnight behind a date that has none; the other cell's time counts.
    return day(date)
        .flatMap(day -> when(day + " " + time.strip()))
        .map(when -> new When(when.instant(), both, when.basis(), when.precision()));
  }

  /** The calendar day as it is written, whatever its zone; a time of day is passed over. */
  public Optional<LocalDate> day(String text) {
    return read(text).map(time -> time.local.toLocalDate());
  }

  private Optional<Time> read(String text) {
    // Spreadsheets and phones put no-break spaces between date and time.
    String clean =
        text.strip().replace('\u00A0', ' ').replace('\u2009', ' ').replace('\u202F', ' ');
    if (clean.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return (pattern == null ? usual(clean) : pattern.read(clean))
          .filter(time -> time.local.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Time> usual(String text) {
    Matcher at = USUAL.matcher(text);
    if (!at.matches()) {
      return Optional.empty();
    }
    String suffix = at.group("y") == null ? "2" : "";
    LocalDate day =
        LocalDate.of(number(at, "y" + suffix), number(at, "m" + suffix), number(at, "d" + suffix));
    if (at.group("h") == null) {
      return Optional.of(Time.of(day));
    }
    String fraction = at.group("f") == null ? "" : at.group("f");
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    LocalTime time = LocalTime.of(hour(at), number(at, "min"), number(at, "s"), nanos);
    String precision = at.group("s") == null ? TimePrecision.MINUTE : TimePrecision.INSTANT;
    return Optional.of(Time.of(day.atTime(time), at.group("off")).to(precision));
  }

  private static int hour(Matcher at) {
    int hour = number(at, "h");
    if (at.group("half") == null) {
      return hour;
    }
    // 12 AM is midnight, 12 PM is noon; a 13th hour is none on this clock.
    boolean isAfternoon = at.group("half").equalsIgnoreCase("p");
    return hour < 1 || hour > 12 ? -1 : hour % 12 + (isAfternoon ? 12 : 0);
  }

  private static int number(Matcher at, String group) {
    return at.group(group) == null ? 0 : Integer.parseInt(at.group(group));
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
