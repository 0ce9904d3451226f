package dev.outreach.settings;

import dev.outreach.identity.Identifiers;
import dev.outreach.table.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person's address, number or profile is written in the configuration. */
final class PersonIdentifiers {
  private static final Pattern NETWORK_AND_HANDLE = Pattern.compile("([a-z]+):(?!//)(.+)");

  /** A user's number on X, by which alone direct messages know people. */
  private static final Pattern X_NUMBER = Pattern.compile("x-id:\\d{1,20}");

  private static final Pattern PROFILE_ADDRESS =
      Pattern.compile(
          "(?:https?://)?(?:[a-z0-9-]+\\.)*([a-z]+)\\.com/\\S+", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> NETWORKS =
      Map.of(
          "linkedin", Channel.LINKEDIN,
          "x", Channel.X,
          "twitter", Channel.X,
          "facebook", Channel.FACEBOOK,
          "instagram", Channel.INSTAGRAM,
          "telegram", Channel.TELEGRAM,
          "skype", Channel.SKYPE,
          "slack", Channel.SLACK,
          "mastodon", Channel.MASTODON);

  private final Identifiers identifiers;

  PersonIdentifiers(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** One address; a pattern such as {@code *@family.example} is none. */
  String email(String text) {
    return text.contains("*")
        ? null
        : identifiers.email(text.replaceFirst("^email:", "")).orElse(null);
  }

  String phone(String text) {
    return identifiers.phone(text).orElse(null);
  }

  /**
   * {@code network:handle}, {@code x-id:number}, or the address of a profile; null where the
   * network is unknown.
   */
  String profile(String text) {
    if (X_NUMBER.matcher(text).matches()) {
      return text;
    }
    Matcher matcher = NETWORK_AND_HANDLE.matcher(text);
    if (matcher.matches()) {
      String network = NETWORKS.get(matcher.group(1));
      return network == null ? null : identifiers.handle(network, matcher.group(2)).orElse(null);
    }
    String network = NETWORKS.get(site(text));
    return network == null ? null : identifiers.handle(network, text).orElse(null);
  }

  /** Whichever of the three it is. */
  String any(String text) {
    String profile = profile(text);
    if (profile != null) {
      return profile;
    }
    return text.contains("@") ? email(text) : phone(text);
  }

  /** As {@link #any}, or {@code @family.example} for everybody there. */
  String anyOrDomain(String text) {
    if (text.startsWith("@")) {
      String domain = Spelling.domain(text);
      return domain == null ? null : "@" + domain;
    }
    return any(text);
  }

  /** An account of mine: normalised where it is an identifier, else as the tool names it. */
  String account(String text) {
    String identifier = any(text);
    return identifier == null && !text.isBlank() ? text : identifier;
  }

  /** {@code linkedin} of {@code https://fr.linkedin.com/in/ana-lima}; empty where it is no site. */
  private static String site(String text) {
    Matcher matcher = PROFILE_ADDRESS.matcher(text);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
