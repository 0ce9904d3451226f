package dev.outreach.source.chat;

import dev.outreach.identity.Identifiers;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a Skype export names accounts: a number for the kind, then the name. {@code 8:live:ana} is
 * {@code skype:live:ana}, {@code 4:+33199001122} a telephone, {@code 28:…} a bot, {@code 19:…} a
 * group, {@code 48:…} a list that Skype keeps, such as the log of calls.
 */
final class SkypeIds {
  private static final Pattern KIND = Pattern.compile("(\\d{1,3}):(.*)", Pattern.DOTALL);
  private static final Set<String> NOBODY = Set.of("19", "28", "48");

  private SkypeIds() {}

  /** Of a person; null for a bot, a group, a list. */
  static String person(String raw, Identifiers identifiers) {
    Matcher kind = KIND.matcher(raw == null ? "" : raw);
    if (!kind.matches()) {
      return identifiers.handle("skype", raw).orElse(null);
    }
    if (NOBODY.contains(kind.group(1))) {
      return null;
    }
    return kind.group(1).equals("4")
        ? identifiers.phone(kind.group(2)).orElse(null)
        : identifiers.handle("skype", kind.group(2)).orElse(null);
  }

  static boolean isGroup(String conversation) {
    return conversation != null && conversation.startsWith("19:");
  }
}
