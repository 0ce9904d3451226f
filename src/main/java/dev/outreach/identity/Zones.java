package dev.outreach.identity;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which time zone a person lives, as far as their telephone numbers tell. A country with one
 * clock tells it by its calling code; in others, such as the United States, the area code does, as
 * libphonenumber knows it. A number that may be anywhere in such a country (a mobile in Australia,
 * a freephone number in North America) tells nothing.
 *
 * <p>Zones whose clocks have shown the same since 2010 are one, known by the first by name: a
 * number in Paris and one in Berlin agree. Numbers that disagree tell nothing. Where somebody was
 * when a message reached them, or where a number was carried to in a move, no number tells.
 */
public final class Zones {
  /** How the identifier of a number starts, in E.164. */
  static final String NUMBER = "tel:+";

  /**
   * The zone of a country where its numbers leave several open: that of nineteen in twenty people
   * or more. Left out are the Canary Islands (whose landlines tell), the Azores (likewise), Easter
   * Island and the far south of Chile, the Galapagos, the Chathams, the Marquesas and Gambier.
   * Réunion and Mayotte have one calling code and a zone each; Britain and Ireland, clocks of their
   * own name.
   */
  private static final Map<String, ZoneId> MAIN =
      Map.of(
          "CL", ZoneId.of("America/Santiago"),
          "EC", ZoneId.of("America/Guayaquil"),
          "ES", ZoneId.of("Europe/Madrid"),
          "GB", ZoneId.of("Europe/London"),
          "IE", ZoneId.of("Europe/Dublin"),
          "NZ", ZoneId.of("Pacific/Auckland"),
          "PF", ZoneId.of("Pacific/Tahiti"),
          "PT", ZoneId.of("Europe/Lisbon"),
          "RE", ZoneId.of("Indian/Reunion"),
          "YT", ZoneId.of("Indian/Mayotte"));

  private static final Instant SINCE = Instant.parse("2010-01-01T00:00:00Z");
  private static final Pattern DIGITS = Pattern.compile("tel:\\+([1-9]\\d{5,14})");
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private static final Map<Integer, Optional<ZoneId>> OF_CALLING_CODE = new ConcurrentHashMap<>();
  private static final Map<List<String>, Optional<ZoneId>> OF_NAMES = new ConcurrentHashMap<>();

  private Zones() {}

  /**
   * The zone of one person.
   *
   * @param identifiers theirs, of any kind; only numbers tell
   */
  public static Optional<ZoneId> of(Collection<String> identifiers) {
    return agreed(identifiers.stream().map(Zones::ofNumber).flatMap(Optional::stream));
  }

  /**
   * Every person of whom a number is listed → the name of their zone; null where it is unknown.
   *
   * @param identities identifier → person
   */
  static HashMap<String, String> byPerson(Map<String, String> identities) {
    Map<String, List<String>> numbers = new HashMap<>();
    identities.forEach(
        (identifier, person) -> {
          if (identifier.startsWith(NUMBER)) {
            numbers
                .computeIfAbsent(person, p -> new ArrayList<>(1))
                .add(Directory.unnamed(identifier));
          }
        });
    HashMap<String, String> zones = new HashMap<>();
    numbers.forEach(
        (person, theirs) -> zones.put(person, of(theirs).map(ZoneId::getId).orElse(null)));
    return zones;
  }

  private static Optional<ZoneId> ofNumber(String identifier) {
    if (identifier == null || !identifier.startsWith(NUMBER)) {
      return Optional.empty();
    }
    Matcher number = DIGITS.matcher(identifier);
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(1);
    Set<Integer> codes = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
    for (int length = 1; length <= 3; length++) {
      int code = Integer.parseInt(digits.substring(0, length));
      if (codes.contains(code)) {
        Optional<ZoneId> zone = OF_CALLING_CODE.computeIfAbsent(code, Zones::ofCallingCode);
        return zone.isPresent() ? zone : ofNumber(code, Long.parseLong(digits.substring(length)));
      }
    }
    return Optional.empty();
  }

  /** Of all numbers with that calling code; nothing where they may be on several clocks. */
  private static Optional<ZoneId> ofCallingCode(int code) {
    // No area code is 0: what is found is what holds for the calling code alone.
    PhoneNumber any = new PhoneNumber().setCountryCode(code).setNationalNumber(0);
    Optional<ZoneId> zone =
        ofNames(PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForGeographicalNumber(any));
    String country = PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(code);
    return zone.map(id -> MAIN.getOrDefault(country, id));
  }

  private static Optional<ZoneId> ofNumber(int code, long national) {
    PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(national);
    Optional<ZoneId> zone =
        ofNames(PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number));
    if (zone.isPresent()) {
      return zone;
    }
    String country = PhoneNumberUtil.getInstance().getRegionCodeForNumber(number);
    return country == null ? Optional.empty() : Optional.ofNullable(MAIN.get(country));
  }

  private static Optional<ZoneId> ofNames(List<String> names) {
    return OF_NAMES.computeIfAbsent(
        names,
        // A zone newer than this Java's tables, or none ("Etc/Unknown"), cannot be compared.
        all -> KNOWN.containsAll(all) ? agreed(all.stream().map(ZoneId::of)) : Optional.empty());
  }

  private static Optional<ZoneId> agreed(Stream<ZoneId> zones) {
    List<ZoneId> named = zones.distinct().sorted((a, b) -> a.getId().compareTo(b.getId())).toList();
    boolean isOne = named.size() == 1 || named.stream().map(Zones::clock).distinct().count() == 1;
    return isOne ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** What the zone's clocks have shown since 2010, and will: equal if they show the same. */
  private static List<Object> clock(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    return List.of(
        rules.getOffset(SINCE),
        rules.getTransitions().stream().filter(at -> at.getInstant().isAfter(SINCE)).toList(),
        rules.getTransitionRules());
  }
}
