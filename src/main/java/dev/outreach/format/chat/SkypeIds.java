package dev.outreach.format.chat;

import dev.outreach.identity.Identifiers;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a Skype export names accounts: a number for the kind, then the name. {@code 8:live:ana} is
 * {@code skype:live:ana}, {@code 4:+33199001122} a telephone, {@code 28:…} a bot, {@code 19:…} a
 * group, {@code 48:…} a list that Skype keeps, such as the log of calls. Some exports write each as
 * an address on Skype's servers, {@code https://…/v1/users/ME/contacts/8:live:ana}.
 */
final class SkypeIds {
  private static final Pattern KIND = Pattern.compile("(\\d{1,3}):(.*)", Pattern.DOTALL);
  private static final Set<String> NOBODY = Set.of("19", "28", "48");

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://[^?#]*/(?:contacts|conversations|users)/([^/?#]+)(?:[/?#].*)?");

  private SkypeIds() {}

  /** The account itself, where it is written as an address. */
  static String plain(String raw) {
    Matcher address = ADDRESS.matcher(raw == null ? "" : raw);
    return address.matches()
        ? address.group(1).replaceAll("(?i)%3a", ":").replaceAll("(?i)%40", "@")
        : raw;
  }

  /** Of a person; null for a bot, a group, a list. */
  static String person(String raw, Identifiers identifiers) {
    String plain = plain(raw);
    Matcher kind = KIND.matcher(plain == null ? "" : plain);
    if (!kind.matches()) {
      return identifiers.handle("skype", plain).orElse(null);
    }
    if (NOBODY.contains(kind.group(1))) {
      return null;
    }
    return kind.group(1).equals("4")
        ? identifiers.phone(kind.group(2)).orElse(null)
        : identifiers.handle("skype", kind.group(2)).orElse(null);
  }

  static boolean isGroup(String conversation) {
    return conversation != null && plain(conversation).startsWith("19:");
  }
}
