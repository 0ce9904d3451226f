package dev.outreach.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whom a record means that has nothing but a name, as the rows of a log kept by hand often do, and
 * some exports of a network. Names never join two people who are known by an address, a number or a
 * profile; but who is known by a name alone is the one person of that name whose company does not
 * contradict: one of the two is missing, or both are one account. Where several people fit, those
 * of the very account count; where still several do, the name stays a person by itself.
 *
 * <p>A name on a network is the one profile of that name on the same network. A single word is no
 * name without a company. The result depends on what is asked and who is known, never on the order.
 */
final class WeakNames {
  private static final String NAME = "name:";
  private static final String ON_NETWORK = "-name:";

  /**
   * Somebody known by more than a name.
   *
   * @param firms accounts of the companies that records name
   * @param domains accounts of the domains of their addresses
   * @param networks on which they have a profile
   */
  private record Bearer(Set<String> firms, Set<String> domains, Set<String> networks) {}

  /**
   * @param company as {@link CompanyName#key} gives it, or null
   */
  private record Asked(String name, String company) {}

  private final AccountNames accounts;
  private final SamePerson said;
  private final Map<String, String> people;
  private final TreeMap<String, Asked> asked = new TreeMap<>();
  private final Map<String, Map<String, Bearer>> bearers = new HashMap<>();

  /**
   * @param people identifier → person, as far as it is known without names
   */
  WeakNames(AccountNames accounts, SamePerson said, Map<String, String> people) {
    this.accounts = accounts;
    this.said = said;
    this.people = people;
  }

  /** Whether an identifier is but a name. */
  static boolean isWeak(String identifier) {
    return identifier.startsWith(NAME) || identifier.split(":", 2)[0].endsWith("-name");
  }

  /** Asks whom the mention means, if it has but a name. */
  void ask(Mention mention) {
    if (mention.identifiers().size() == 1 && isWeak(mention.identifiers().get(0))) {
      String identifier = mention.identifiers().get(0);
      PersonName.key(name(mention, identifier))
          .filter(name -> !people.containsKey(identifier))
          .ifPresent(
              name ->
                  asked.putIfAbsent(
                      identifier,
                      new Asked(name, CompanyName.key(mention.company()).orElse(null))));
    }
  }

  /** In a log, one without a name stands for a company. */
  private static String name(Mention mention, String identifier) {
    boolean isWritten = mention.name() == null && !identifier.startsWith(NAME);
    return isWritten ? identifier.substring(identifier.indexOf(':') + 1) : mention.name();
  }

  /** Names that are asked for. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    asked.values().forEach(one -> names.add(one.name));
    return names;
  }

  /** Makes somebody known who bears one of the names. */
  void meet(String person, String name, Mention mention, MailDomains domains) {
    Bearer bearer =
        bearers
            .computeIfAbsent(name, n -> new TreeMap<>())
            .computeIfAbsent(
                person, p -> new Bearer(new HashSet<>(), new HashSet<>(), new HashSet<>()));
    CompanyName.key(mention.company()).map(accounts::ofName).ifPresent(bearer.firms::add);
    for (String identifier : mention.identifiers()) {
      Directory.domain(identifier, domains)
          .flatMap(accounts::ofDomain)
          .ifPresent(bearer.domains::add);
      bearer.networks.add(identifier.substring(0, identifier.indexOf(':')));
    }
  }

  /** The name → the person: of more than a name where that can be told, else the smallest name. */
  Map<String, String> resolved() {
    Map<String, String> resolved = new TreeMap<>();
    Map<String, TreeMap<String, List<String>>> left = new TreeMap<>();
    List<String> firmless = new ArrayList<>();
    asked.forEach(
        (identifier, one) -> {
          if (identifier.startsWith(NAME) && one.company == null) {
            firmless.add(identifier);
          } else {
            Optional<String> person = onlyOne(identifier, one);
            person.ifPresentOrElse(
                found -> resolved.put(identifier, found),
                () ->
                    left.computeIfAbsent(one.name, n -> new TreeMap<>())
                        .computeIfAbsent(group(identifier, one), g -> new ArrayList<>())
                        .add(identifier));
          }
        });
    left.values().forEach(groups -> groups.values().forEach(ids -> putAll(resolved, ids)));
    for (String identifier : firmless) {
      Asked one = asked.get(identifier);
      TreeMap<String, List<String>> rivals = left.getOrDefault(one.name, new TreeMap<>());
      List<String> logged = rivals.keySet().stream().filter(g -> g.startsWith(NAME)).toList();
      List<String> known = candidates(identifier, one);
      if (!PersonName.isWhole(one.name) || logged.size() + known.size() != 1) {
        resolved.put(identifier, identifier);
      } else {
        resolved.put(
            identifier,
            known.isEmpty() ? resolved.get(rivals.get(logged.get(0)).get(0)) : known.get(0));
      }
    }
    return resolved;
  }

  /** All of a group are one person, known by the smallest. */
  private static void putAll(Map<String, String> resolved, List<String> group) {
    String smallest = new TreeSet<>(group).first();
    group.forEach(identifier -> resolved.put(identifier, smallest));
  }

  private String group(String identifier, Asked one) {
    return identifier.startsWith(NAME) ? NAME + accounts.ofName(one.company) : identifier;
  }

  private Optional<String> onlyOne(String identifier, Asked one) {
    List<String> found = candidates(identifier, one);
    if (found.size() > 1 && one.company != null) {
      String account = accounts.ofName(one.company);
      found = found.stream().filter(person -> isOf(bearer(one, person), account)).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private List<String> candidates(String identifier, Asked one) {
    Map<String, Bearer> known = bearers.getOrDefault(one.name, Map.of());
    Stream<String> fit = known.keySet().stream().filter(person -> !isHeldApart(identifier, person));
    if (!identifier.startsWith(NAME)) {
      String network = identifier.substring(0, identifier.indexOf(ON_NETWORK));
      return fit.filter(person -> known.get(person).networks.contains(network)).toList();
    }
    if (one.company == null) {
      return fit.toList();
    }
    String account = accounts.ofName(one.company);
    boolean isWhole = PersonName.isWhole(one.name);
    return fit.filter(
            person -> {
              Bearer bearer = known.get(person);
              return isOf(bearer, account) || isWhole && bearer.firms.isEmpty();
            })
        .toList();
  }

  private Bearer bearer(Asked one, String person) {
    return bearers.get(one.name).get(person);
  }

  private static boolean isOf(Bearer bearer, String account) {
    return bearer.firms.contains(account) || bearer.domains.contains(account);
  }

  private boolean isHeldApart(String identifier, String person) {
    return said.splits().stream()
        .anyMatch(
            pair ->
                pair.a().equals(identifier) && isPerson(person, pair.b())
                    || pair.b().equals(identifier) && isPerson(person, pair.a()));
  }

  private boolean isPerson(String person, String identifier) {
    return people.getOrDefault(identifier, identifier).equals(person);
  }
}
