package dev.outreach.format.book;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The zones that calendars name without saying what they are: those of the IANA, also behind a
 * prefix ({@code /mozilla.org/20050126_1/Europe/Paris}) and in any case, and those of Windows, all
 * of them, as the Unicode consortium tells them.
 */
final class NamedZone {
  private static final Map<String, String> IANA =
      ZoneId.getAvailableZoneIds().stream()
          .collect(Collectors.toMap(NamedZone::folded, Function.identity(), (one, other) -> one));

  /** Last names of zones, mostly a city's. */
  private static final Map<String, String> CITIES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .collect(
              Collectors.toMap(
                  id -> folded(id.substring(id.lastIndexOf('/') + 1)),
                  Function.identity(),
                  (one, other) -> one));

  /** Short names, as people in the West mean them; other countries have some of them too. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("est", "America/New_York"),
          Map.entry("edt", "America/New_York"),
          Map.entry("cst", "America/Chicago"),
          Map.entry("cdt", "America/Chicago"),
          Map.entry("mst", "America/Denver"),
          Map.entry("mdt", "America/Denver"),
          Map.entry("pst", "America/Los_Angeles"),
          Map.entry("pdt", "America/Los_Angeles"),
          Map.entry("bst", "Europe/London"),
          Map.entry("cest", "Europe/Paris"),
          Map.entry("west", "Europe/Lisbon"),
          Map.entry("eest", "Europe/Athens"),
          Map.entry("coordinated_universal_time", "UTC"),
          Map.entry("mexico_standard_time", "America/Mexico_City"),
          Map.entry("armenian_standard_time", "Asia/Yerevan"),
          Map.entry("mid-atlantic_standard_time", "Atlantic/South_Georgia"));

  private static final int LONGEST = 128;
  private static final String EVERYWHERE = "001";
  private static final Pattern NUMBERED = Pattern.compile("(.*\\D)[ _]\\d{1,3}");
  private static final Pattern SHOWN =
      Pattern.compile("\\((?:UTC|GMT)(?:([+-]\\d{1,2})[:.]?(\\d\\d)?)?\\) ?(.*)");
  private static final Pattern OF_AMERICA =
      Pattern.compile("(\\w+)(?: Standard| Daylight)? Time(?: \\(US (?:&|and) Canada\\))?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)? ?([+-]\\d{1,2})(?:[:.]?(\\d\\d))?(?: .*)?");

  private NamedZone() {}

  /** The zone of exactly this name, but for its case and for what stands before it. */
  static Optional<ZoneId> of(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return Optional.empty();
    }
    String windows = TimeZone.getIDForWindowsID(name, EVERYWHERE);
    if (windows != null && IANA.containsKey(folded(windows))) {
      return Optional.of(ZoneId.of(IANA.get(folded(windows))));
    }
    String rest = name;
    for (int slash = 0; slash >= 0; slash = rest.indexOf('/')) {
      rest = rest.substring(rest.startsWith("/") || slash > 0 ? slash + 1 : 0);
      if (IANA.containsKey(folded(rest))) {
        return Optional.of(ZoneId.of(IANA.get(folded(rest))));
      }
    }
    return Optional.empty();
  }

  /**
   * The zone that is likely meant by the name: one with a number behind ({@code Eastern Standard
   * Time 1}), in another case, as Windows shows it ({@code (UTC+01:00) Brussels, Paris}), short for
   * it, or an offset.
   */
  static Optional<ZoneId> likely(String name) {
    String bare = name.replaceAll("[\"'\u201C\u201D]", "").strip();
    if (bare.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher numbered = NUMBERED.matcher(bare);
    String unnumbered = numbered.matches() ? numbered.group(1).strip() : bare;
    return Stream.<Function<String, Optional<ZoneId>>>of(
            NamedZone::of,
            NamedZone::ofWindows,
            NamedZone::shown,
            one -> Optional.ofNullable(SHORT.get(folded(one))).map(ZoneId::of),
            NamedZone::offset)
        .flatMap(way -> Stream.of(bare, unnumbered).flatMap(one -> way.apply(one).stream()))
        .findFirst();
  }

  /** Windows' names, whatever their case, and those of summer time as those of the zone. */
  private static Optional<ZoneId> ofWindows(String name) {
    String last = folded(name.substring(name.lastIndexOf('/') + 1));
    return Optional.ofNullable(
            Windows.NAMES.get(last.replaceFirst("_(?:daylight|summer)_time", "_standard_time")))
        .flatMap(NamedZone::of);
  }

  /** As Windows shows a zone to people: by its offset and cities in it. */
  private static Optional<ZoneId> shown(String name) {
    Matcher shown = SHOWN.matcher(name);
    if (!shown.matches()) {
      return Optional.empty();
    }
    Optional<ZoneOffset> offset = offset(shown.group(1), shown.group(2));
    Matcher american = OF_AMERICA.matcher(shown.group(3));
    Stream<ZoneId> zones =
        american.matches()
            ? of(american.group(1) + " Standard Time").stream()
            : Stream.of(shown.group(3).split(","))
                .map(city -> CITIES.get(folded(city)))
                .filter(id -> id != null)
                .map(ZoneId::of);
    return zones
        .filter(zone -> offset.isEmpty() || offset.get().equals(standard(zone)))
        .findFirst()
        .or(() -> offset.map(Function.identity()));
  }

  private static Optional<ZoneId> offset(String name) {
    Matcher at = OFFSET.matcher(name);
    return at.matches()
        ? offset(at.group(1), at.group(2)).map(Function.identity())
        : Optional.empty();
  }

  private static Optional<ZoneOffset> offset(String hours, String minutes) {
    if (hours == null) {
      return Optional.of(ZoneOffset.UTC);
    }
    try {
      int sign = hours.startsWith("-") ? -1 : 1;
      int some = minutes == null ? 0 : sign * Integer.parseInt(minutes);
      return Optional.of(ZoneOffset.ofHoursMinutes(Integer.parseInt(hours), some));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset standard(ZoneId zone) {
    return zone.getRules().getStandardOffset(Instant.EPOCH.plusSeconds(1_700_000_000L));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  /** Asked for where a name is none as it stands: few calendars need them. */
  private static final class Windows {
    private static final Map<String, String> NAMES =
        ZoneId.getAvailableZoneIds().stream()
            .map(TimeZone::getWindowsID)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.toMap(NamedZone::folded, Function.identity()));
  }
}
