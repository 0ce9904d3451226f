package dev.outreach.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom a user means by what they wrote as the introducer of somebody: the person of an address,
 * number or profile, or the one person known by a name, whatever its case, accents and order of
 * words. A name that several people bear, or nobody, stays a name.
 *
 * <p>The result depends on what is asked for and who is known, never on their order.
 */
public final class Introducers {
  private final Map<String, String> identities;
  private final Identifiers identifiers;
  private final Map<String, String> people = new TreeMap<>();
  private final Map<String, Set<String>> writtenByName = new TreeMap<>();
  private final Map<String, Set<String>> bearers = new HashMap<>();

  /**
   * @param identities identifier → person, as {@link PersonComponents#people} gives them
   */
  Introducers(Map<String, String> identities, Identifiers identifiers) {
    this.identities = identities;
    this.identifiers = identifiers;
  }

  /** Asks who is meant; the text may be null. */
  void ask(String written) {
    WrittenIdentifier.of(written, identifiers)
        .ifPresentOrElse(
            identifier -> people.put(written, identities.getOrDefault(identifier, identifier)),
            () ->
                CompanyName.personKey(written)
                    .map(name -> writtenByName.computeIfAbsent(name, n -> new TreeSet<>()))
                    .ifPresent(spellings -> spellings.add(written)));
  }

  /** Names that were asked for, as they are compared. */
  HashSet<String> names() {
    return new HashSet<>(writtenByName.keySet());
  }

  /** Makes a person known by a name. */
  void meet(String person, String personName) {
    CompanyName.personKey(personName)
        .filter(writtenByName::containsKey)
        .ifPresent(name -> bearers.computeIfAbsent(name, n -> new HashSet<>()).add(person));
  }

  /** What was written → the person, where that can be told. */
  HashMap<String, String> people() {
    HashMap<String, String> told = new HashMap<>(people);
    writtenByName.forEach(
        (name, spellings) -> {
          Set<String> found = bearers.getOrDefault(name, Set.of());
          if (found.size() == 1) {
            spellings.forEach(written -> told.put(written, found.iterator().next()));
          }
        });
    return told;
  }
}
