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
   * @param account of the company that stands beside it, or null
   */
  private record Asked(String name, String account) {}

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
                  asked.merge(
                      identifier, new Asked(name, account(mention)), WeakNames::moreTelling));
    }
  }

  private String account(Mention mention) {
    return CompanyName.key(mention.company()).flatMap(accounts::ofName).orElse(null);
  }

  private static Asked moreTelling(Asked one, Asked other) {
    boolean isOther =
        one.account == null || other.account != null && other.account.compareTo(one.account) < 0;
    return isOther ? other : one;
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
    CompanyName.key(mention.company()).flatMap(accounts::ofName).ifPresent(bearer.firms::add);
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
    Map<String, List<String>> firmless = new TreeMap<>();
    asked.forEach(
        (identifier, one) -> {
          Optional<String> person = isFirmless(identifier) ? Optional.empty() : onlyOne(identifier);
          if (person.isPresent()) {
            resolved.put(identifier, person.get());
          } else if (isFirmless(identifier)) {
            firmless.computeIfAbsent(one.name, n -> new ArrayList<>()).add(identifier);
          } else {
            left.computeIfAbsent(one.name, n -> new TreeMap<>())
                .computeIfAbsent(group(identifier), g -> new ArrayList<>())
                .add(identifier);
          }
        });
    left.values().forEach(groups -> groups.values().forEach(ids -> putAll(resolved, ids)));
    firmless.forEach(
        (name, identifiers) -> {
          List<String> logged =
              left.getOrDefault(name, new TreeMap<>()).entrySet().stream()
                  .filter(rival -> rival.getKey().startsWith(NAME))
                  .map(rival -> resolved.get(rival.getValue().get(0)))
                  .toList();
          Map<String, List<String>> alone = new TreeMap<>();
          for (String identifier : identifiers) {
            List<String> fit = new ArrayList<>(candidates(identifier));
            logged.stream().filter(each -> !isHeldApart(identifier, each)).forEach(fit::add);
            if (PersonName.isWhole(name) && fit.size() == 1) {
              resolved.put(identifier, fit.get(0));
            } else {
              alone.computeIfAbsent(group(identifier), g -> new ArrayList<>()).add(identifier);
            }
          }
          alone.values().forEach(ids -> putAll(resolved, ids));
        });
    return resolved;
  }

  /** All of a group are one person, known by the smallest. */
  private static void putAll(Map<String, String> resolved, List<String> group) {
    String smallest = new TreeSet<>(group).first();
    group.forEach(identifier -> resolved.put(identifier, smallest));
  }

  private boolean isFirmless(String identifier) {
    return identifier.startsWith(NAME) && asked.get(identifier).account == null;
  }

  /** Of one name and account; who is held apart from another name is by themselves. */
  private String group(String identifier) {
    boolean isByItself =
        !identifier.startsWith(NAME)
            || said.splits().stream()
                .anyMatch(
                    pair ->
                        pair.a().equals(identifier) && isWeak(pair.b())
                            || pair.b().equals(identifier) && isWeak(pair.a()));
    return isByItself ? identifier : NAME + "\n" + asked.get(identifier).account;
  }

  private Optional<String> onlyOne(String identifier) {
    Asked one = asked.get(identifier);
    List<String> found = candidates(identifier);
    if (found.size() > 1 && one.account != null) {
      found = found.stream().filter(person -> isOf(bearer(one, person), one.account)).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private List<String> candidates(String identifier) {
    Asked one = asked.get(identifier);
    Map<String, Bearer> known = bearers.getOrDefault(one.name, Map.of());
    Stream<String> fit = known.keySet().stream().filter(person -> !isHeldApart(identifier, person));
    if (!identifier.startsWith(NAME)) {
      String network = identifier.substring(0, identifier.indexOf(ON_NETWORK));
      return fit.filter(person -> known.get(person).networks.contains(network)).toList();
    }
    if (one.account == null) {
      return fit.toList();
    }
    boolean isWhole = PersonName.isWhole(one.name);
    return fit.filter(
            person -> {
              Bearer bearer = known.get(person);
              return isOf(bearer, one.account) || isWhole && bearer.firms.isEmpty();
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
    return said.holdsApart(identifier, person, people);
  }
}
