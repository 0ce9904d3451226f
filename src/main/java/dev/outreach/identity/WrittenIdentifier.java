package dev.outreach.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An identifier as a user writes it: an address, a number, a profile's address, or {@code
 * network:handle}, {@code tel:…}, {@code email:…}, {@code name:Ana Lima @ Acme}, {@code
 * linkedin-name:Ana Lima}. Every identifier is a way to write itself.
 */
final class WrittenIdentifier {
  private static final Map<String, String> NETWORKS =
      Map.of(
          "linkedin.com", "linkedin",
          "x.com", "x",
          "twitter.com", "x",
          "facebook.com", "facebook",
          "instagram.com", "instagram");

  private static final String ON_NETWORK = "-name";

  private WrittenIdentifier() {}

  /** Its normal form; nothing where the text is none of them. */
  static Optional<String> of(String raw, Identifiers identifiers) {
    String text = raw == null ? "" : raw.strip();
    if (text.contains("://") || text.startsWith("www.")) {
      String host = text.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", "");
      return NETWORKS.entrySet().stream()
          .filter(network -> ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + network.getKey()))
          .findFirst()
          .flatMap(network -> identifiers.handle(network.getValue(), text));
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      Optional<String> address = identifiers.email(text);
      return address.isPresent() ? address : identifiers.phone(text);
    }
    String kind = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = text.substring(colon + 1);
    return switch (kind) {
      case "email", "mailto" -> identifiers.email(value);
      case "tel" -> identifiers.phone(value);
      case "name" -> named(value, identifiers);
      case "" -> Optional.empty();
      default ->
          kind.endsWith(ON_NETWORK)
              ? identifiers.displayName(
                  kind.substring(0, kind.length() - ON_NETWORK.length()), value)
              : identifiers.handle(kind, value);
    };
  }

  private static Optional<String> named(String value, Identifiers identifiers) {
    int at = value.lastIndexOf(" @ ");
    return at < 0
        ? identifiers.name(value, null)
        : identifiers.name(value.substring(0, at), value.substring(at + 3));
  }
}
