package dev.outreach.identity;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who is left out of all counts: people whom the user names, everybody at the domains that the user
 * names, and colleagues. A domain covers its subdomains. Has no text of its own, so that no log
 * names them.
 */
public final class IgnoreList implements Serializable {
  /** The user named the person, or the domain. */
  public static final String IGNORED = "ignored";

  /** The person is at a domain of the user's own. */
  public static final String OWN_DOMAIN = "own_domain";

  private static final long serialVersionUID = 1L;
  private static final String EMAIL = "email:";

  private final Set<String> identifiers;
  private final Set<String> domains;
  private final Set<String> ownDomains;

  private IgnoreList(Set<String> identifiers, Set<String> domains, Set<String> ownDomains) {
    this.identifiers = identifiers;
    this.domains = domains;
    this.ownDomains = ownDomains;
  }

  /**
   * A list of these.
   *
   * @param identifiers in the normal form of {@link Identifiers}
   * @param domains at which everybody is ignored
   * @param ownDomains at which everybody is a colleague
   * @throws IllegalArgumentException if one of the domains is none; see {@link DomainName}
   */
  public static IgnoreList of(
      Collection<String> identifiers, Collection<String> domains, Collection<String> ownDomains) {
    return new IgnoreList(
        Set.copyOf(identifiers), DomainName.all(domains), DomainName.all(ownDomains));
  }

  /**
   * Why a person with these identifiers is left out: {@link #IGNORED} or {@link #OWN_DOMAIN}, the
   * former where both hold; empty if the person counts.
   *
   * @param of all identifiers of one person, in normal form
   */
  public Optional<String> reason(Collection<String> of) {
    if (of.stream().anyMatch(each -> identifiers.contains(each) || isAt(domains, each))) {
      return Optional.of(IGNORED);
    }
    return of.stream().anyMatch(each -> isAt(ownDomains, each))
        ? Optional.of(OWN_DOMAIN)
        : Optional.empty();
  }

  private static boolean isAt(Set<String> domains, String identifier) {
    return !domains.isEmpty()
        && identifier.startsWith(EMAIL)
        && DomainName.of(identifier.substring(identifier.lastIndexOf('@') + 1))
            .filter(domain -> DomainName.isWithin(domains, domain))
            .isPresent();
  }
}
