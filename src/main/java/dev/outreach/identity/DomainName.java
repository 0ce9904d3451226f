package dev.outreach.identity;

import java.net.IDN;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Normal form of a domain: lower case, in ASCII (IDNA), without the dot of the root. {@code
 * Acme.Example.} and {@code acme.example} are one, {@code müller.example} is {@code
 * xn--mller-kva.example}.
 */
public final class DomainName {
  /** RFC 1035, 2.3.4, without the length bytes at both ends. */
  private static final int LONGEST = 253;

  /** Two labels at least, the last one with a letter: an IP address is no domain. */
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+(?=[0-9-]*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?");

  private DomainName() {}

  /** Of a domain as people write it; nothing for single labels, IP addresses and what is none. */
  public static Optional<String> of(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.length() <= LONGEST && NAME.matcher(ascii).matches()
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The normal forms of several.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  static Set<String> all(Collection<String> texts) {
    return texts.stream()
        .map(text -> of(text).orElseThrow(() -> new IllegalArgumentException("no domain: " + text)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of these domains is this one or lies above it; all in normal form. */
  static boolean isWithin(Set<String> domains, String domain) {
    for (String rest = domain; ; rest = rest.substring(rest.indexOf('.') + 1)) {
      if (domains.contains(rest)) {
        return true;
      }
      if (rest.indexOf('.') < 0) {
        return false;
      }
    }
  }
}
