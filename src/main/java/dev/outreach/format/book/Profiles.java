package dev.outreach.format.book;

import dev.outreach.format.declared.Handle;
import dev.outreach.identity.Identifiers;
import dev.outreach.table.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Profiles in an address book: their addresses on the web, and accounts beside the name of the
 * network. The older programs for chats (ICQ, AIM, MSN …) have no export that is read, and what an
 * XMPP account is called says nothing of the network behind it.
 */
final class Profiles {
  private static final Map<String, String> NETWORKS =
      Map.of(
          "linkedin", Channel.LINKEDIN,
          "twitter", Channel.X,
          "x", Channel.X,
          "facebook", Channel.FACEBOOK,
          "instagram", Channel.INSTAGRAM,
          "skype", Channel.SKYPE,
          "telegram", Channel.TELEGRAM);

  /** First names of a path on these networks that are nobody's. */
  private static final Set<String> PAGES =
      Set.of(
          "pages",
          "people",
          "groups",
          "events",
          "home.php",
          "sharer.php",
          "share",
          "intent",
          "search",
          "hashtag",
          "explore",
          "p",
          "i",
          "reel");

  private Profiles() {}

  /** The profile at this address; nothing if it is another page. */
  static Optional<String> at(String address, Identifiers identifiers) {
    return address == null || !address.contains("/")
        ? Optional.empty()
        : Handle.of(address.strip(), null, identifiers).filter(Profiles::isPerson);
  }

  /** The account of this name or address; nothing if the network is none of ours. */
  static Optional<String> on(String network, String account, Identifiers identifiers) {
    String name = account == null ? "" : account.strip();
    if (name.contains("/")) {
      return at(name, identifiers);
    }
    String channel = NETWORKS.get(network);
    return channel == null ? Optional.empty() : identifiers.handle(channel, name);
  }

  /** The account of an address such as {@code skype:ana.lima?chat}. */
  static Optional<String> byScheme(String uri, Identifiers identifiers) {
    int colon = uri.indexOf(':');
    String account = uri.substring(colon + 1).replaceFirst("\\?.*", "");
    return colon < 0 ? Optional.empty() : on(uri.substring(0, colon), account, identifiers);
  }

  private static boolean isPerson(String identifier) {
    return !PAGES.contains(identifier.substring(identifier.indexOf(':') + 1));
  }
}
