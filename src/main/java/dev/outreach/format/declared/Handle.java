package dev.outreach.format.declared;

import dev.outreach.identity.Identifiers;
import dev.outreach.table.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A profile on a network as a log names it: its address ({@code https://fr.linkedin.com/in/ana}),
 * {@code network:ana}, or {@code @ana} beside a channel that is a network.
 */
public final class Handle {
  /** As long as an address of a page may be. */
  private static final int LONGEST = 2_083;

  private static final Pattern PREFIXED = Pattern.compile("([\\p{L}\\d_-]+): *(?!//)(\\S+)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?:[\\w-]+\\.)*?([\\w-]+)\\.(?:com|me)/([^?#]*)(?:\\?([^#]*))?.*");
  private static final Map<String, String> SITES =
      Map.of(
          "linkedin", Channel.LINKEDIN,
          "x", Channel.X,
          "twitter", Channel.X,
          "facebook", Channel.FACEBOOK,
          "fb", Channel.FACEBOOK,
          "instagram", Channel.INSTAGRAM,
          "viadeo", Channel.VIADEO);
  private static final Set<String> NO_NETWORKS =
      Set.of(
          Channel.EMAIL,
          Channel.CALL,
          Channel.SMS,
          Channel.BLOG,
          Channel.FORM,
          Channel.MEETING,
          Channel.VIDEO,
          Channel.REFERRAL,
          Channel.POST,
          Channel.EVENT);

  private Handle() {}

  /** The identifier of the profile; nothing if it is none, or its network cannot be told. */
  public static Optional<String> of(String cell, String channel, Identifiers identifiers) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(cell);
    if (cell.contains("/")) {
      return address.matches() && SITES.containsKey(site(address))
          ? inAddress(address).flatMap(slug -> identifiers.handle(SITES.get(site(address)), slug))
          : Optional.empty();
    }
    Matcher prefixed = PREFIXED.matcher(cell);
    boolean isPrefixed = prefixed.matches();
    String network = isPrefixed ? Vocabulary.channel(prefixed.group(1)) : channel;
    String handle = isPrefixed ? prefixed.group(2) : cell;
    return network == null || NO_NETWORKS.contains(network)
        ? Optional.empty()
        : identifiers.handle(network, handle);
  }

  private static String site(Matcher address) {
    return address.group(1).toLowerCase(Locale.ROOT);
  }

  /** The part of a profile's address that names the person. */
  private static Optional<String> inAddress(Matcher address) {
    List<String> path =
        Arrays.stream(address.group(2).split("/")).filter(s -> !s.isEmpty()).toList();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    if (site(address).equals(Channel.LINKEDIN)) {
      boolean isPerson = path.size() > 1 && Set.of("in", "pub").contains(path.get(0));
      return isPerson ? Optional.of(path.get(1)) : Optional.empty();
    }
    if (site(address).equals(Channel.VIADEO)) {
      int profile = path.indexOf("profile");
      boolean isPerson = profile >= 0 && profile < path.size() - 1;
      return isPerson ? Optional.of(path.get(profile + 1)) : Optional.empty();
    }
    if (path.get(0).equals("profile.php")) {
      String query = address.group(3) == null ? "" : address.group(3);
      return Arrays.stream(query.split("&"))
          .filter(pair -> pair.startsWith("id="))
          .map(pair -> pair.substring("id=".length()))
          .findFirst();
    }
    return Optional.of(path.get(0));
  }
}
