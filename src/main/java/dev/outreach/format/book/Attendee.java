package dev.outreach.format.book;

import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody at an event, as {@code ORGANIZER} or {@code ATTENDEE} names them: an {@code EMAIL}
 * beside another address, which may be a relay's, {@code mailto:}, or vCalendar's {@code Ana Lima
 * <ana@example.org>}.
 *
 * @param identifier of the address; null if there is none, as of accounts on an Exchange server
 * @param name null where it is not said, or the address stands there
 * @param answer such as {@code ACCEPTED}; empty where none is noted
 * @param isPerson no room, projector, list or mere calendar, and not only told of the event
 */
record Attendee(String identifier, String name, String answer, boolean isPerson) {
  static final String ACCEPTED = "ACCEPTED";
  static final String DECLINED = "DECLINED";
  static final String DELEGATED = "DELEGATED";

  private static final Pattern ANGLED = Pattern.compile("([^<>]*)<([^<>]*)>\\s*");
  private static final Set<String> THINGS = Set.of("ROOM", "RESOURCE", "GROUP");

  /** Google's calendars and rooms have addresses of their own. */
  private static final List<String> CALENDARS =
      List.of(
          "@group.calendar.google.com",
          "@group.v.calendar.google.com",
          "@import.calendar.google.com",
          "@resource.calendar.google.com");

  /** What stands in place of an address that is not told: it is nobody's, and another each time. */
  private static final List<String> RELAYS =
      List.of(
          "@imip.me.com",
          "@privaterelay.appleid.com",
          ":unknownorganizer@calendar.google.com",
          "@caldav.icloud.com");

  static Attendee of(ContentLine line, Identifiers identifiers) {
    String value = line.plain();
    Matcher angled = ANGLED.matcher(value);
    boolean isAngled = angled.matches();
    String address = isAngled ? angled.group(2) : value;
    boolean isMail = address.toLowerCase(Locale.ROOT).startsWith("mailto:") || isPlain(address);
    String email =
        Stream.of(
                line.parameter("EMAIL"),
                isMail ? address.replaceFirst("\\?.*", "") : "",
                line.parameter("CN"))
            .flatMap(one -> identifiers.email(one).stream())
            .filter(one -> RELAYS.stream().noneMatch(one::endsWith))
            .findFirst()
            .orElse(null);
    String name = isAngled ? angled.group(1) : line.parameter("CN");
    String answer = line.parameter("PARTSTAT");
    // vCalendar has another word for it.
    String known = answer.isEmpty() ? line.parameter("STATUS") : answer;
    boolean isThing =
        THINGS.contains(line.parameter("CUTYPE").toUpperCase(Locale.ROOT))
            || line.parameter("ROLE").equalsIgnoreCase("NON-PARTICIPANT")
            || email != null && CALENDARS.stream().anyMatch(email::endsWith);
    return new Attendee(
        email,
        name.contains("@") ? null : Text.orNull(name),
        known.toUpperCase(Locale.ROOT),
        !isThing);
  }

  private static boolean isPlain(String address) {
    return address.contains("@") && !address.contains(":") && !address.contains("/");
  }

  boolean is(String some) {
    return answer.equals(some);
  }
}
