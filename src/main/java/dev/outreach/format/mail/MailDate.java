package dev.outreach.format.mail;

import static java.util.Map.entry;

import dev.outreach.export.EventTime;
import dev.outreach.table.ZoneBasis;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of mails: RFC 5322 §3.3 and its obsolete forms of §4.3 (two-digit years, named zones,
 * comments), {@code asctime} with or without a zone, and ISO 8601. Years outside 1980-2100 are a
 * sender's broken clock, and no date.
 */
final class MailDate {
  private static final int LONGEST = 200;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Zones of RFC 5322 §4.3, and the two of Central Europe; hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          entry("est", -5),
          entry("edt", -4),
          entry("cst", -6),
          entry("cdt", -5),
          entry("mst", -7),
          entry("mdt", -6),
          entry("pst", -8),
          entry("pdt", -7),
          entry("cet", 1),
          entry("met", 1),
          entry("cest", 2),
          entry("mest", 2));

  private static final String CLOCK =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{1,2})(?:[:.](?<second>\\d{1,2}))?(?:\\.\\d+)?";
  private static final String MONTH = "(?<month>[a-z]{3})[a-z]*\\.?";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?<day>\\d{1,2})[ -]"
                  + MONTH
                  + "[ ,-]{1,2}(?<year>\\d{2,4}),? "
                  + CLOCK
                  + " ?(?<zone>.*)"),
          Pattern.compile(
              MONTH
                  + " (?<day>\\d{1,2}),? "
                  + CLOCK
                  + "(?<zone>(?: [a-z0-9:+-]+)*?) (?<year>\\d{4})"
                  + "(?<after>(?: [a-z+-].*)?)"),
          Pattern.compile(
              "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[ t]" + CLOCK + " ?(?<zone>.*)"));

  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc?)? ?([+-])(\\d{1,2}):?(\\d{2})?\\b.*");

  /** Comments, and blanks of which one is enough. */
  private static final Pattern COMMENT = Pattern.compile("(?:\\([^()]*\\)|\\s)+");

  private MailDate() {}

  /** The time that the text says; a text without a zone is read in {@code zone}. */
  static Optional<EventTime> parse(String text, ZoneId zone) {
    if (text == null) {
      return Optional.empty();
    }
    String raw = text.strip();
    String most = raw.substring(0, Math.min(LONGEST, raw.length()));
    String plain = COMMENT.matcher(most).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
    return FORMS.stream()
        .map(form -> form.matcher(plain))
        .filter(Matcher::find)
        .findFirst()
        .flatMap(found -> when(found, raw, zone));
  }

  private static Optional<EventTime> when(Matcher found, String raw, ZoneId zone) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year(found.group("year")),
              month(found.group("month")),
              Integer.parseInt(found.group("day")),
              Integer.parseInt(found.group("hour")),
              Integer.parseInt(found.group("minute")),
              second(found.group("second")));
      if (local.getYear() < 1980 || local.getYear() > 2100) {
        return Optional.empty();
      }
      String written = zoneOf(found);
      return Optional.of(
          written.isEmpty()
              ? new EventTime(local.atZone(zone).toInstant(), raw, ZoneBasis.CONFIGURED)
              : new EventTime(local.toInstant(offset(written)), raw, ZoneBasis.OFFSET));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String zoneOf(Matcher found) {
    String zone = found.group("zone").strip();
    boolean afterYear = zone.isEmpty() && found.pattern() == FORMS.get(1);
    return afterYear ? found.group("after").strip() : zone;
  }

  /** RFC 5322 §4.3: 00-49 are of this century; two and three digits else count from 1900. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return digits.length() == 2 && year < 50 ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MONTHS.indexOf(name) + 1;
  }

  /** A leap second is the one before it. */
  private static int second(String digits) {
    return digits == null ? 0 : Math.min(59, Integer.parseInt(digits));
  }

  /** RFC 5322 §4.3: a zone that nobody knows, such as a military letter, is read as UTC. */
  private static ZoneOffset offset(String written) {
    Matcher numeric = OFFSET.matcher(written);
    if (numeric.matches()) {
      int hours = Integer.parseInt(numeric.group(2));
      int minutes = numeric.group(3) == null ? 0 : Integer.parseInt(numeric.group(3));
      int sign = numeric.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
    return ZoneOffset.ofHours(ZONES.getOrDefault(written.split("[^a-z]", 2)[0], 0));
  }
}
