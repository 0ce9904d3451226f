package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Dates;
import dev.outreach.export.DayOrder;
import dev.outreach.export.EventTime;
import dev.outreach.reader.ReadingContext;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.ZoneBasis;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times as LinkedIn writes them, and as a spreadsheet leaves them that saved the file again:
 * messages {@code 2026-06-07 15:04:05 UTC}, invitations {@code 6/7/26, 3:04 PM} without a zone,
 * connections {@code 07 Jun 2026}. What fits none is null. In which order a spreadsheet put day and
 * month the file has to tell, or its separator: a semicolon is Europe's.
 */
final class LinkedInDates {
  private static final int LONGEST = 64;
  private static final List<DateTimeFormatter> TIMES =
      formats("uuuu-M-d['T'][ ]H:mm[:ss]['Z']", "uuuu/M/d H:mm[:ss]");

  /** Of invitations, in every country. */
  private static final List<DateTimeFormatter> OWN =
      formats("M/d/uu, h:mm[:ss] a", "M/d/uuuu, h:mm[:ss] a");

  /** Unmistakable ones, of any year: LinkedIn keeps what its users write. */
  private static final List<DateTimeFormatter> DAYS =
      Stream.concat(
              formats("d MMM uuuu", "uuuu-M-d[ H:mm[:ss]]", "uuuu/M/d[ H:mm[:ss]]").stream(),
              OWN.stream())
          .toList();

  private static final Pattern OWN_SHAPE = Pattern.compile("[^,]+, .*[AaPp][Mm]");

  private LinkedInDates() {}

  /** The order of day and month in this column of dates, which LinkedIn writes unmistakably. */
  static DayOrder order(CsvTable table, String column, ReadingContext reading) throws IOException {
    boolean isMonthFirst = DayOrder.isMonthFirstIn(reading.identifiers().region());
    return order(table, column, isMonthFirst ? DayOrder.MONTH_FIRST : DayOrder.UNTOLD);
  }

  /** As {@link #order}, in a column in which LinkedIn writes the month first. */
  static DayOrder orderOfInvitations(CsvTable table, String column) throws IOException {
    return order(table, column, DayOrder.MONTH_FIRST);
  }

  private static DayOrder order(CsvTable table, String column, DayOrder otherwise)
      throws IOException {
    boolean isEuropean = table.separator() == ';';
    return DayOrder.of(table, List.of(column), isEuropean ? DayOrder.DAY_FIRST : otherwise);
  }

  /** Of a message: UTC, whether it says so or a spreadsheet dropped the word. */
  static EventTime ofMessage(String raw) {
    LocalDateTime time = parse(withoutZone(raw), TIMES);
    return time == null
        ? null
        : new EventTime(time.toInstant(ZoneOffset.UTC), raw, ZoneBasis.UTC, precision(raw));
  }

  /** Of what I did in public: UTC, as of a message. */
  static EventTime ofActivity(String raw, DayOrder order) {
    EventTime own = ofMessage(raw);
    return own != null || raw == null
        ? own
        : Dates.of(ZoneOffset.UTC, null, ZoneOffset.UTC).in(order).when(raw).orElse(null);
  }

  /** Of an invitation: in this zone, unless it says UTC. */
  static EventTime ofInvitation(String raw, DayOrder order, ZoneId zone) {
    LocalDateTime time = local(raw, order);
    if (time == null) {
      return null;
    }
    return saysUtc(raw)
        ? new EventTime(time.toInstant(ZoneOffset.UTC), raw, ZoneBasis.UTC, precision(raw))
        : new EventTime(time.atZone(zone).toInstant(), raw, ZoneBasis.CONFIGURED, precision(raw));
  }

  /** No time of day is written without seconds but by one colon. */
  private static String precision(String raw) {
    return raw.indexOf(':') == raw.lastIndexOf(':') ? TimePrecision.MINUTE : TimePrecision.INSTANT;
  }

  /** The clock's reading in an invitation's time, whatever the zone. */
  static LocalDateTime local(String raw, DayOrder order) {
    String text = withoutZone(raw);
    LocalDateTime own = parse(text, OWN);
    LocalDateTime time = own == null ? parse(text, TIMES) : own;
    return time != null || text.indexOf(':') < 0 || OWN_SHAPE.matcher(text).matches()
        ? time
        : Dates.in(ZoneOffset.UTC)
            .in(order)
            .when(text)
            .map(when -> LocalDateTime.ofInstant(when.instant(), ZoneOffset.UTC))
            .orElse(null);
  }

  /** Of a recommendation: a day, at its noon in this zone. */
  static EventTime ofDay(String raw, DayOrder order, ZoneId zone) {
    LocalDate day = day(raw, order);
    return day == null
        ? null
        : new EventTime(
            day.atTime(LocalTime.NOON).atZone(zone).toInstant(),
            raw,
            ZoneBasis.CONFIGURED,
            TimePrecision.DAY);
  }

  /** Day of a connection. */
  static LocalDate day(String raw, DayOrder order) {
    String text = withoutZone(raw);
    LocalDate own = parse(text, DAYS, LocalDate::from);
    return own == null ? Dates.in(ZoneOffset.UTC).in(order).day(text).orElse(null) : own;
  }

  private static boolean saysUtc(String raw) {
    return raw.strip().endsWith("UTC") || raw.strip().endsWith("Z");
  }

  private static String withoutZone(String raw) {
    return raw == null
        ? ""
        : raw.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip().replaceFirst(" UTC$", "");
  }

  private static LocalDateTime parse(String text, List<DateTimeFormatter> formats) {
    return parse(text, formats, LocalDateTime::from);
  }

  private static <T> T parse(String text, List<DateTimeFormatter> formats, TemporalQuery<T> as) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    for (DateTimeFormatter format : formats) {
      try {
        return format.parse(text, as);
      } catch (DateTimeParseException e) {
        // Not written so; the next form may fit.
      }
    }
    return null;
  }

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Stream.of(patterns)
        .map(
            pattern ->
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }
}
