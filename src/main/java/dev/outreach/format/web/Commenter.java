package dev.outreach.format.web;

import dev.outreach.export.Text;
import dev.outreach.format.declared.Handle;
import dev.outreach.identity.Identifiers;
import dev.outreach.table.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who wrote a comment. Identifiers are those of the e-mail address, of an account with the comment
 * service, and of the web address where that is a profile on a network; where there is none, the
 * name stands in, unless it is the one that software gives to people without a name.
 *
 * @param identifiers empty if nobody can be told
 */
record Commenter(List<String> identifiers, String name) {
  /** Where a network's own pages, groups and posts lie: the next word names what is meant. */
  private static final Set<String> NO_PROFILES =
      Set.of(
          "pages",
          "groups",
          "people",
          "events",
          "share",
          "sharer",
          "sharer.php",
          "photo.php",
          "home",
          "hashtag",
          "search",
          "intent",
          "watch",
          "reel",
          "stories",
          "explore",
          "p",
          "i");

  private static final Set<String> NO_NAMES =
      Set.of("anonymous", "anonyme", "anonym", "guest", "invite", "unknown", "inconnu");

  /** As the blog's form took it down; any of the cells may be null. */
  static Commenter of(
      String email, String account, String address, String name, Identifiers identifiers) {
    List<String> found = new ArrayList<>();
    identifiers.email(email).ifPresent(found::add);
    if (account != null) {
      found.add(account);
    }
    // Only an address on the web: any word with a colon would pass for network and handle.
    if (address != null && address.length() <= 500 && address.startsWith("http")) {
      Handle.of(address, Channel.BLOG, identifiers)
          .filter(profile -> !NO_PROFILES.contains(profile.substring(profile.indexOf(':') + 1)))
          .ifPresent(found::add);
    }
    String shown = PlainText.of(name);
    String known = shown == null || NO_NAMES.contains(Text.key(shown)) ? null : shown;
    if (found.isEmpty() && known != null) {
      identifiers.displayName(Channel.BLOG, known).ifPresent(found::add);
    }
    return new Commenter(List.copyOf(found), known);
  }

  boolean isNobody() {
    return identifiers.isEmpty();
  }
}
