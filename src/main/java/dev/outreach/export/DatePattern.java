package dev.outreach.export;

import dev.outreach.table.TimePrecision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user's {@code java.time} pattern of times, with English or French names of months. Strict: 31
 * February is no date.
 *
 * @param precision of a time that the pattern reads, a word of {@link TimePrecision}
 */
public record DatePattern(List<DateTimeFormatter> formats, String precision) {
  private static final Pattern SECONDS = Pattern.compile("[sSnNA]");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  /**
   * The pattern as a reader.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  public static DatePattern of(String pattern) {
    return new DatePattern(
        List.of(format(pattern, Locale.ENGLISH), format(pattern, Locale.FRENCH)),
        SECONDS.matcher(QUOTED.matcher(pattern).replaceAll("")).find()
            ? TimePrecision.INSTANT
            : TimePrecision.MINUTE);
  }

  /** The time that the text names; nothing if the pattern does not fit. */
  public Optional<Dates.Time> read(String text) {
    for (DateTimeFormatter format : formats) {
      try {
        TemporalAccessor read =
            format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime exact) {
          return Optional.of(Dates.Time.of(exact).to(precision));
        }
        return Optional.of(
            read instanceof LocalDate day
                ? Dates.Time.of(day)
                : Dates.Time.of((LocalDateTime) read, null).to(precision));
      } catch (DateTimeException e) {
        // The months may be named in the other language.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter format(String pattern, Locale locale) {
    // A strict formatter reads the usual "yyyy", year of an era, only if it knows the era.
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
