package dev.outreach.identity;

import java.net.IDN;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which domains and company names are one account. A domain and a name are, where one record
 * carries both, or where the name is the domain's label without its hyphens. One mistaken record
 * must not join two firms: of the names that a domain stands beside, and of the domains that a name
 * does, the one that is alike counts, else the most frequent ones.
 *
 * <p>A domain that stands beside many names, none of them on half of its records, is nobody's: a
 * host of many firms. Likewise a name that stands beside many domains, none of them alike or on
 * half of its records: it says what people do, such as Consultant, and names no firm.
 *
 * <p>An account is known by the smallest of its keys, domains before names. The result depends on
 * what is added, never on its order.
 */
final class AccountNames {
  /**
   * Names beside one domain over which it may be a host of many firms; so of domains beside a name.
   */
  static final int MANY = 5;

  private static final String DOMAIN = "domain:";
  private static final String NAME = "name:";

  private final Map<String, Map<String, Integer>> namesOfDomain = new TreeMap<>();
  private final Map<String, Map<String, Integer>> domainsOfName = new TreeMap<>();
  private final Map<String, Set<String>> domainsOfLabel = new HashMap<>();
  private final Set<String> hosts = new HashSet<>();
  private final Set<String> callings = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();

  /**
   * Adds what one record carries. Of several domains the name is that of those which are alike, if
   * there are any: on a card an address at a former firm may stand beside the name of the new one.
   *
   * @param domains registrable, of no provider
   * @param name as {@link CompanyName#key} gives it; may be null
   */
  void add(Set<String> domains, String name) {
    boolean isAnyAlike = domains.stream().anyMatch(domain -> label(domain).equals(name));
    domains.forEach(domain -> add(domain, !isAnyAlike || label(domain).equals(name) ? name : null));
    if (domains.isEmpty()) {
      add((String) null, name);
    }
  }

  private void add(String domain, String name) {
    if (domain != null) {
      Map<String, Integer> names = namesOfDomain.computeIfAbsent(domain, d -> new TreeMap<>());
      if (name != null) {
        names.merge(name, 1, Integer::sum);
      }
    }
    if (name != null) {
      Map<String, Integer> domains = domainsOfName.computeIfAbsent(name, n -> new TreeMap<>());
      if (domain != null) {
        domains.merge(domain, 1, Integer::sum);
      }
    }
  }

  /** Makes accounts of what was added; to be called once, before anything is asked. */
  void settle() {
    namesOfDomain.forEach(
        (domain, names) -> {
          if (isHost(names)) {
            hosts.add(domain);
          } else {
            domainsOfLabel.computeIfAbsent(label(domain), l -> new TreeSet<>()).add(domain);
          }
        });
    domainsOfName.forEach(
        (name, domains) -> {
          domains.keySet().removeAll(hosts);
          if (isHost(domains) && !domainsOfLabel.containsKey(name)) {
            callings.add(name);
          }
        });
    namesOfDomain.forEach(
        (domain, names) -> {
          names.keySet().removeAll(callings);
          if (!hosts.contains(domain)) {
            usual(names, label(domain)).forEach(name -> unite(DOMAIN + domain, NAME + name));
          }
        });
    domainsOfName.forEach(
        (name, domains) -> {
          Set<String> alike = domainsOfLabel.getOrDefault(name, Set.of());
          if (!callings.contains(name)) {
            (alike.isEmpty() ? usual(domains, "") : alike)
                .forEach(domain -> unite(NAME + name, DOMAIN + domain));
          }
        });
  }

  /** Makes one account of two. */
  void join(String account, String other) {
    unite(account, other);
  }

  /** The account of a domain; nothing for null, and where the domain is a host of many firms. */
  Optional<String> ofDomain(String domain) {
    return domain == null || hosts.contains(domain)
        ? Optional.empty()
        : Optional.of(root(DOMAIN + domain));
  }

  /**
   * The account of a company's name, as {@link CompanyName#key} gives it; nothing where the name
   * stands beside many domains.
   */
  Optional<String> ofName(String name) {
    if (callings.contains(name)) {
      return Optional.empty();
    }
    boolean isKnown = domainsOfName.containsKey(name);
    Set<String> alike = isKnown ? Set.of() : domainsOfLabel.getOrDefault(name, Set.of());
    return Optional.of(root(alike.isEmpty() ? NAME + name : DOMAIN + alike.iterator().next()));
  }

  /** Whether there are many, none of them on half of the records. */
  private static boolean isHost(Map<String, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.size() > MANY && 2 * most < all;
  }

  /** The one key that is the label, else those with the largest count. */
  private static Set<String> usual(Map<String, Integer> counts, String label) {
    if (counts.containsKey(label)) {
      return Set.of(label);
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<String> keys = new TreeSet<>(counts.keySet());
    keys.removeIf(key -> counts.get(key) < most);
    return keys;
  }

  /** {@code acmeconseil} of {@code acme-conseil.example}, as a name would be compared. */
  private static String label(String domain) {
    String label = IDN.toUnicode(domain.substring(0, domain.indexOf('.')), IDN.ALLOW_UNASSIGNED);
    return CompanyName.key(label).orElseGet(() -> label.replace("-", ""));
  }

  private String root(String key) {
    String at = key;
    for (String parent = parents.get(at); parent != null; parent = parents.get(at)) {
      at = parent;
    }
    return at;
  }

  private void unite(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }
}
