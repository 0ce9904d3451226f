package dev.outreach.format.chat;

import dev.outreach.export.Text;
import dev.outreach.identity.Identifiers;
import java.net.URI;
import java.util.Optional;

/**
 * How Mastodon names accounts: {@code @ana@example.org}, on one's own server only {@code @ana},
 * beside the address of the account, such as {@code https://example.org/users/ana}.
 */
final class MastodonHandle {
  private MastodonHandle() {}

  /** Identifier of an account by its name, or where there is none by its address alone. */
  static Optional<String> of(String name, String address, Identifiers identifiers) {
    String host = host(address);
    String handle = name == null ? lastSegment(address) : name;
    String bare = handle == null ? "" : handle.replaceFirst("^@", "");
    if (bare.isEmpty() || !bare.contains("@") && host == null) {
      return Optional.empty();
    }
    return identifiers.handle("mastodon", bare.contains("@") ? bare : bare + "@" + host);
  }

  private static String host(String address) {
    try {
      return address == null ? null : URI.create(address).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** {@code ana} of {@code …/users/ana} and {@code …/@ana}; a number names nobody. */
  private static String lastSegment(String address) {
    String last = address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
    return last.matches("\\d*") ? null : Text.orNull(last);
  }
}
