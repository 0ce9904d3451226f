package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whom the user means, and all that each of those people is known by. */
public final class TracesFinder {
  private final Map<String, String> people;
  private final Identifiers identifiers;
  private final Map<String, Set<String>> identifiersOf = new HashMap<>();
  private final Map<String, List<Mention>> mentionsOf = new HashMap<>();
  private final Map<String, Set<String>> bearersOfIdentifier = new HashMap<>();
  private final Map<String, Set<String>> bearersOfName = new HashMap<>();

  TracesFinder(DirectoryBuilder builder, Identifiers identifiers) {
    this.people = builder.people();
    this.identifiers = identifiers;
    people.forEach((identifier, person) -> put(identifiersOf, person, identifier));
    for (Mention mention : builder.mentions()) {
      String person = builder.person(mention);
      mentionsOf.computeIfAbsent(person, p -> new ArrayList<>()).add(mention);
      mention.identifiers().forEach(each -> put(bearersOfIdentifier, each, person));
      PersonName.key(mention.name()).ifPresent(name -> put(bearersOfName, name, person));
    }
  }

  private static void put(Map<String, Set<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
  }

  /**
   * The people whom this may mean: mostly one; several where a name is borne by several. Somebody
   * of whom nothing is stored is known by what is written alone.
   *
   * @param written an address, a number, a profile, or {@code name:Ana Lima}, with {@code @ Acme}
   *     behind it where the company tells them apart
   * @return empty where the text is none of them
   */
  public Collection<Traces> of(String written) {
    Optional<String> meant = WrittenIdentifier.of(written, identifiers);
    if (meant.isEmpty()) {
      return List.of();
    }
    String identifier = meant.get();
    String person = people.getOrDefault(identifier, identifier);
    if (people.containsKey(identifier) || bearersOfIdentifier.containsKey(identifier)) {
      return List.of(person(person));
    }
    Map<String, Traces> named = new TreeMap<>();
    for (String bearer : bearersOfName(identifier)) {
      named.put(bearer, person(bearer));
    }
    return named.isEmpty() ? List.of(unknown(identifier)) : named.values();
  }

  /** Whether a record bears anything that this person is known by, a name apart. */
  public boolean isStored(Traces person) {
    return Stream.concat(person.identifiers().stream(), person.shared().stream())
        .anyMatch(each -> people.containsKey(each) || bearersOfIdentifier.containsKey(each));
  }

  private Set<String> bearersOfName(String identifier) {
    if (!WeakNames.isWeak(identifier)) {
      return Set.of();
    }
    String[] nameAndCompany = nameAndCompany(identifier);
    Set<String> bearers = new TreeSet<>();
    for (String bearer :
        PersonName.key(nameAndCompany[0])
            .map(key -> bearersOfName.getOrDefault(key, Set.of()))
            .orElse(Set.of())) {
      String company = CompanyName.key(nameAndCompany[1]).orElse(null);
      if (company == null || companies(bearer).contains(company)) {
        bearers.add(bearer);
      }
    }
    return bearers;
  }

  /** Of {@code name:ana lima @ acme}; the company is null where there is none. */
  static String[] nameAndCompany(String weak) {
    String name = weak.substring(weak.indexOf(':') + 1);
    int at = name.lastIndexOf(" @ ");
    return at < 0
        ? new String[] {name, null}
        : new String[] {name.substring(0, at), name.substring(at + 3)};
  }

  private Traces unknown(String identifier) {
    Set<String> names = new TreeSet<>();
    Set<String> companies = new TreeSet<>();
    Set<String> spellings = new TreeSet<>();
    if (WeakNames.isWeak(identifier)) {
      String[] nameAndCompany = nameAndCompany(identifier);
      PersonName.key(nameAndCompany[0]).filter(PersonName::isWhole).ifPresent(names::add);
      CompanyName.key(nameAndCompany[1]).ifPresent(companies::add);
      spellings.addAll(names.isEmpty() ? Set.of() : Set.of(nameAndCompany[0]));
    }
    return new Traces(Set.of(identifier), Set.of(), names, companies, spellings, Set.of());
  }

  /** What this person, of those that {@link Directory} tells apart, is known by. */
  public Traces person(String person) {
    Set<String> own = new TreeSet<>(identifiersOf.getOrDefault(person, Set.of()));
    own.add(person);
    Set<String> shared = new TreeSet<>();
    for (String identifier : own) {
      Set<String> bearers = bearersOfIdentifier.getOrDefault(identifier, Set.of());
      if (bearers.stream().anyMatch(bearer -> !bearer.equals(person))) {
        shared.add(identifier);
      }
    }
    own.removeAll(shared);
    Set<String> names = new TreeSet<>();
    Set<String> spellings = new TreeSet<>();
    Set<String> common = new TreeSet<>();
    for (Mention mention : mentionsOf.getOrDefault(person, List.of())) {
      String key = PersonName.key(mention.name()).filter(PersonName::isWhole).orElse(null);
      if (key != null && bearersOfName.get(key).size() == 1) {
        names.add(key);
        spellings.add(mention.name());
      } else if (key != null) {
        common.add(mention.name());
      }
    }
    for (String number : numbersOfSeveral(person, own)) {
      names.forEach(name -> own.add(Directory.named(number, name)));
    }
    return new Traces(own, shared, names, companies(person), spellings, common);
  }

  /** Numbers that are nobody's alone: who calls there under the person's name is the person. */
  private Set<String> numbersOfSeveral(String person, Set<String> own) {
    Set<String> numbers = new TreeSet<>();
    for (Mention mention : mentionsOf.getOrDefault(person, List.of())) {
      mention.identifiers().stream()
          .filter(each -> each.startsWith(Zones.NUMBER) && !own.contains(each))
          .forEach(numbers::add);
    }
    return numbers;
  }

  private Set<String> companies(String person) {
    Set<String> companies = new TreeSet<>();
    for (Mention mention : mentionsOf.getOrDefault(person, List.of())) {
      CompanyName.key(mention.company()).ifPresent(companies::add);
    }
    return companies;
  }
}
