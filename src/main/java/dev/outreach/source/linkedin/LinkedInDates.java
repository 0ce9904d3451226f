package dev.outreach.source.linkedin;

import dev.outreach.source.When;
import dev.outreach.table.TimePrecision;
import dev.outreach.table.ZoneBasis;
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
import java.util.stream.Stream;

/**
 * Times as LinkedIn writes them, and as a spreadsheet leaves them that saved the file again:
 * messages {@code 2026-06-07 15:04:05 UTC}, invitations {@code 6/7/26, 3:04 PM} without a zone,
 * connections {@code 07 Jun 2026}. What fits none is null.
 */
final class LinkedInDates {
  private static final int LONGEST = 64;
  private static final List<DateTimeFormatter> TIMES =
      formats("uuuu-M-d['T'][ ]H:mm[:ss]['Z']", "uuuu/M/d H:mm[:ss]");
  private static final List<DateTimeFormatter> AMERICAN =
      formats(
          "M/d/uu[,] h:mm[:ss] a",
          "M/d/uuuu[,] h:mm[:ss] a",
          "M/d/uu[,] H:mm[:ss]",
          "M/d/uuuu[,] H:mm[:ss]");
  private static final List<DateTimeFormatter> DAYS =
      Stream.of(
              formats("d MMM uuuu", "d-MMM-uu", "d-MMM-uuuu", "MMM d, uuuu"),
              formats("uuuu/M/d[ H:mm[:ss]]", "uuuu-M-d[ H:mm[:ss]]", "M/d/uu", "M/d/uuuu"),
              AMERICAN)
          .flatMap(List::stream)
          .toList();

  private LinkedInDates() {}

  /** Of a message: UTC, whether it says so or a spreadsheet dropped the word. */
  static When ofMessage(String raw) {
    LocalDateTime time = parse(withoutZone(raw), TIMES, LocalDateTime::from);
    return time == null
        ? null
        : new When(time.toInstant(ZoneOffset.UTC), raw, ZoneBasis.UTC, precision(raw));
  }

  /** Of an invitation: in this zone, unless it says UTC. */
  static When ofInvitation(String raw, ZoneId zone) {
    LocalDateTime time = local(raw);
    if (time == null) {
      return null;
    }
    return saysUtc(raw)
        ? new When(time.toInstant(ZoneOffset.UTC), raw, ZoneBasis.UTC, precision(raw))
        : new When(time.atZone(zone).toInstant(), raw, ZoneBasis.CONFIGURED, precision(raw));
  }

  /** No time of day is written without seconds but by one colon. */
  private static String precision(String raw) {
    return raw.indexOf(':') == raw.lastIndexOf(':') ? TimePrecision.MINUTE : TimePrecision.INSTANT;
  }

  /** The clock's reading in an invitation's time, whatever the zone. */
  static LocalDateTime local(String raw) {
    String text = withoutZone(raw);
    LocalDateTime time = parse(text, AMERICAN, LocalDateTime::from);
    return time == null ? parse(text, TIMES, LocalDateTime::from) : time;
  }

  /** Of a recommendation: a day, at its noon in this zone. */
  static When ofDay(String raw, ZoneId zone) {
    LocalDate day = day(raw);
    return day == null
        ? null
        : new When(
            day.atTime(LocalTime.NOON).atZone(zone).toInstant(),
            raw,
            ZoneBasis.CONFIGURED,
            TimePrecision.DAY);
  }

  /** Day of a connection. */
  static LocalDate day(String raw) {
    return parse(withoutZone(raw), DAYS, LocalDate::from);
  }

  private static boolean saysUtc(String raw) {
    return raw.strip().endsWith("UTC") || raw.strip().endsWith("Z");
  }

  private static String withoutZone(String raw) {
    return raw == null
        ? ""
        : raw.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip().replaceFirst(" UTC$", "");
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
