package dev.outreach.identity;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which addresses belong to one company, as far as their domains tell. The domain that somebody
 * registered is found with the Public Suffix List (publicsuffix.org): of {@code
 * ana@mail.acme.co.uk} it is {@code acme.co.uk}, at {@code github.io} each has their own. Where the
 * list does not know the end of a domain, such as {@code .example}, its default rule holds: the
 * last two labels.
 *
 * <p>The free-mail domains that come with the program are in {@code free-mail-domains.txt}.
 */
public final class MailDomains implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SHIPPED = "free-mail-domains.txt";

  /** Of a domain as it was written, since the same few are asked for again and again. */
  private static final Map<String, Domain> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 100_000;

  private final Set<String> furtherFreeMail;

  /**
   * The domains of the program and of the user.
   *
   * @param furtherFreeMail of the user: domains at which, and below which, private people have
   *     addresses
   * @throws IllegalArgumentException if one of them is no domain; see {@link DomainName}
   */
  public MailDomains(Collection<String> furtherFreeMail) {
    this.furtherFreeMail = DomainName.all(furtherFreeMail);
  }

  /**
   * The registrable domain of an address's company; empty if private people have addresses there,
   * if it has none, or if the text is no address.
   *
   * @param address {@code ana@acme.example}, or the same as an identifier
   */
  public Optional<String> account(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    Domain domain = domain(address.substring(at + 1));
    boolean isPrivate =
        !furtherFreeMail.isEmpty()
            && domain.account.isPresent()
            && DomainName.isWithin(furtherFreeMail, domain.name);
    return isPrivate ? Optional.empty() : domain.account;
  }

  /**
   * What somebody registered, in normal form; empty for public suffixes themselves, single labels,
   * IP addresses and what is no domain.
   */
  public Optional<String> registrable(String domain) {
    return domain(domain).registrable;
  }

  private static Domain domain(String written) {
    Domain known = KNOWN.get(written);
    if (known == null) {
      known = DomainName.of(written).map(Domain::of).orElse(Domain.NONE);
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear();
      }
      KNOWN.put(written, known);
    }
    return known;
  }

  /** The domains of the file, without comments. */
  static Set<String> shipped() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                MailDomains.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of a domain in normal form; null for the name where there is none. */
  private record Domain(String name, Optional<String> registrable, Optional<String> account) {
    private static final Domain NONE = new Domain(null, Optional.empty(), Optional.empty());
    private static final Set<String> FREE_MAIL = shipped();

    static {
      // Read here, once: the library's own first use is not made for several threads.
      if (!EffectiveTldFinder.getInstance().isConfigured()) {
        throw new IllegalStateException("the list of public suffixes cannot be read");
      }
    }

    static Domain of(String name) {
      Optional<String> registrable = registrable(name);
      return new Domain(
          name, registrable, registrable.filter(domain -> !FREE_MAIL.contains(domain)));
    }

    private static Optional<String> registrable(String name) {
      String found = EffectiveTldFinder.getAssignedDomain(name, true, false);
      boolean isUnknown = found == null && EffectiveTldFinder.getEffectiveTLD(name, false) == null;
      return Optional.ofNullable(isUnknown ? lastTwoLabels(name) : found);
    }

    private static String lastTwoLabels(String name) {
      return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    }
  }
}
