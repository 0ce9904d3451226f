package dev.outreach.format.linkedin;

import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers that a LinkedIn archive gives a person:
 *
 * <ul>
 *   <li>{@code linkedin:wren-hale}, the profile, from an address {@code …/in/<slug>}: in lower case
 *       and percent-decoded;
 *   <li>{@code linkedin-company:acme}, a page that writes under its own name;
 *   <li>{@code linkedin-thread:<conversation>}, whoever else is in a conversation of two: exports
 *       before mid-2023 do not say whom a message went to, and deleted members have no profile;
 *   <li>{@code linkedin-name:wrenhale}, the last resort where only a name is known (invitations
 *       before late 2023, recipients of old group messages): namesakes fall together.
 * </ul>
 */
final class LinkedInIds {
  private static final Pattern PATH =
      Pattern.compile("/(in|company|school|showcase)/([^/?#]+)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> NOBODY = Set.of("", "linkedin", "linkedinmember");

  private LinkedInIds() {}

  /** Of a profile's address; null where it is none. */
  static String profile(String url, Identifiers identifiers) {
    Matcher path = PATH.matcher(url == null ? "" : url);
    if (!path.find()) {
      return null;
    }
    String network = path.group(1).equalsIgnoreCase("in") ? "linkedin" : "linkedin-company";
    return identifiers.handle(network, path.group(2)).orElse(null);
  }

  /** Of addresses joined by commas, or by blanks; what is no profile is left out. */
  static List<String> profiles(String urls, Identifiers identifiers) {
    Set<String> profiles = new LinkedHashSet<>();
    for (String url : urls == null ? new String[0] : urls.split("[,;\\s]+")) {
      String profile = profile(url, identifiers);
      if (profile != null) {
        profiles.add(profile);
      }
    }
    return List.copyOf(profiles);
  }

  static String thread(String conversation) {
    return "linkedin-thread:" + conversation;
  }

  /** Of a name; null where it is no one's. */
  static String name(String name) {
    return isNobody(name) ? null : "linkedin-name:" + Text.key(name);
  }

  /** Whether the name is empty, LinkedIn's own, or what it writes for members who are gone. */
  static boolean isNobody(String name) {
    return name == null || NOBODY.contains(Text.key(name));
  }
}
