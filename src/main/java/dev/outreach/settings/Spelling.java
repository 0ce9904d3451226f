package dev.outreach.settings;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.re2j.Pattern;
import dev.outreach.identity.DomainName;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * How values are written. Each function gives the value, or null or an exception where the text is
 * none.
 */
final class Spelling {
  /** Longer than any answer takes: ten years. */
  private static final Duration LONGEST = Duration.ofDays(3653);

  private static final java.util.regex.Pattern DURATION =
      java.util.regex.Pattern.compile(
          "(\\d{1,9})\\s*(m|minutes?|h|hours?|d|days?|w|weeks?)",
          java.util.regex.Pattern.CASE_INSENSITIVE);

  private static final Map<Character, ChronoUnit> UNITS =
      Map.of('m', ChronoUnit.MINUTES, 'h', ChronoUnit.HOURS, 'd', ChronoUnit.DAYS);

  private Spelling() {}

  /** More than nothing; a number without a unit is none. */
  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long count = Long.parseLong(matcher.group(1));
    char unit = Character.toLowerCase(matcher.group(2).charAt(0));
    Duration duration =
        unit == 'w' ? Duration.ofDays(7 * count) : Duration.of(count, UNITS.get(unit));
    return duration.isZero() || duration.compareTo(LONGEST) > 0 ? null : duration;
  }

  /** {@code now}, an instant, or the last microsecond of a day; not in the future. */
  static Instant asOf(String text, ZoneId zone, Instant now) {
    if (text.equals("now")) {
      return now;
    }
    if (text.contains("T")) {
      Instant instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
      return instant.isAfter(now) ? null : instant;
    }
    LocalDate day = LocalDate.parse(text);
    return day.isAfter(LocalDate.ofInstant(now, zone))
        ? null
        : day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
  }

  static Locale locale(String text) {
    Locale locale = Locale.forLanguageTag(text);
    boolean isLanguage = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
    boolean isCountry =
        locale.getCountry().isEmpty()
            || Arrays.asList(Locale.getISOCountries()).contains(locale.getCountry());
    boolean isWhole = locale.toLanguageTag().equalsIgnoreCase(text);
    return isLanguage && isCountry && isWhole ? locale : null;
  }

  static String region(String text) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(text) ? text : null;
  }

  /** An RE2 pattern: one that runs in linear time whatever the input. */
  static String pattern(String text) {
    return text.isEmpty() ? null : Pattern.compile(text).pattern();
  }

  static String datePattern(String text) {
    if (text.isEmpty()) {
      return null;
    }
    DateTimeFormatter.ofPattern(text, Locale.ROOT);
    return text;
  }

  /** The normal form of a domain, written with or without {@code @} before it. */
  static String domain(String text) {
    return DomainName.of(text.startsWith("@") ? text.substring(1) : text).orElse(null);
  }

  /** What stands before the {@code @} of an address, in lower case. */
  static String mailbox(String text) {
    return text.matches("[^@\\s]+") ? text.toLowerCase(Locale.ROOT) : null;
  }

  /** An ISO 4217 code that Java knows. */
  static String currency(String text) {
    return Currency.getInstance(text).getCurrencyCode();
  }

  /** A lower-case name that is fit for a file name or a column. */
  static String name(String text) {
    return text.matches("[a-z][a-z0-9_-]{0,62}") ? text : null;
  }

  /** Absolute; {@code ~} is the user's home, and a relative path is relative to the folder. */
  static Path path(String text, Path folder) {
    if (text.isBlank()) {
      return null;
    }
    boolean isHome = text.equals("~") || text.startsWith("~/");
    Path path =
        isHome ? Path.of(System.getProperty("user.home"), text.substring(1)) : folder.resolve(text);
    return path.toAbsolutePath().normalize();
  }

  /** A URI as it stands, or an absolute path. */
  static String location(String text, Path folder) {
    if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")) {
      return URI.create(text).toString();
    }
    Path path = path(text, folder);
    return path == null ? null : path.toString();
  }

  /** The zone's name, checked against the zones that Java knows. */
  static ZoneId zone(String text) throws DateTimeException {
    return ZoneId.of(text);
  }
}
