package dev.outreach.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose the contracts are that carry no address, number or profile, or only a mailbox that many
 * share, but a company: bookkeeping, billing and many deal lists know their clients by no more.
 * Such a contract belongs to the one person known at that company; where several are known, or
 * none, its client is a person by themselves. Where the contract names a person too, only somebody
 * of that name at that company will do: a name joins nobody on its own.
 *
 * <p>The user's own word comes first: a client whom they joined stays so, and a split holds. The
 * result depends on who is asked for and who is known, never on their order.
 */
public final class Clients {
  private record Asked(String company, String name) {}

  /** Identifiers and companies that were asked for. */
  record Sought(Set<String> identifiers, Set<String> companies) implements Serializable {
    boolean has(String identifier, String company) {
      return identifiers.contains(identifier)
          || CompanyName.key(company).filter(companies::contains).isPresent();
    }
  }

  private final Map<String, String> identities;
  private final SamePerson said;
  private final Map<String, Asked> asked = new TreeMap<>();
  private final Set<String> companies = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> namesByCompany = new HashMap<>();

  /**
   * @param identities identifier → person, as {@link Components#people} gives them
   */
  Clients(Map<String, String> identities, SamePerson said) {
    this.identities = identities;
    this.said = said;
  }

  /** Asks for the client of a contract; {@code personName} may be null. */
  void ask(String identifier, String personName, String company) {
    Optional<String> key = CompanyName.key(company);
    if (key.isPresent() && !identities.containsKey(identifier)) {
      asked.put(identifier, new Asked(key.get(), CompanyName.personKey(personName).orElse(null)));
      companies.add(key.get());
    }
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /** Who may bear on the answers. */
  Sought sought() {
    return new Sought(new HashSet<>(asked.keySet()), new HashSet<>(companies));
  }

  /** Makes a person known as a record shows them; name and company may be null. */
  void meet(String person, String personName, String company) {
    known.add(person);
    CompanyName.key(company)
        .filter(companies::contains)
        .map(key -> namesByCompany.computeIfAbsent(key, k -> new HashMap<>()))
        .map(people -> people.computeIfAbsent(person, p -> new HashSet<>()))
        .ifPresent(names -> CompanyName.personKey(personName).ifPresent(names::add));
  }

  /** The identifier of each client who is somebody known → that person. */
  Map<String, String> people() {
    Map<String, String> people = new TreeMap<>();
    asked.forEach(
        (identifier, client) -> {
          // Who is known by this very name or mailbox is somebody already, and stays who they are.
          if (!known.contains(identifier)) {
            Set<String> found = found(identifier, client);
            if (found.size() == 1) {
              people.put(identifier, found.iterator().next());
            }
          }
        });
    return people;
  }

  /** Identifier → person, of everyone known, and of the clients who are one of them. */
  HashMap<String, String> identities() {
    HashMap<String, String> all = new HashMap<>(identities);
    all.putAll(people());
    return all;
  }

  /** How many clients are left by themselves because several people are known there. */
  public long several() {
    return asked.entrySet().stream()
        .filter(client -> !known.contains(client.getKey()))
        .filter(client -> found(client.getKey(), client.getValue()).size() > 1)
        .count();
  }

  private Set<String> found(String identifier, Asked client) {
    Map<String, Set<String>> names = namesByCompany.getOrDefault(client.company(), Map.of());
    Set<String> found = new HashSet<>(names.keySet());
    if (client.name() != null) {
      found.removeIf(person -> !names.get(person).contains(client.name()));
    }
    found.removeIf(person -> isHeldApart(identifier, person));
    return found;
  }

  private boolean isHeldApart(String identifier, String person) {
    return said.splits().stream()
        .anyMatch(
            pair ->
                pair.a().equals(identifier) && isOf(person, pair.b())
                    || pair.b().equals(identifier) && isOf(person, pair.a()));
  }

  private boolean isOf(String person, String identifier) {
    return identities.getOrDefault(identifier, identifier).equals(person);
  }
}
