package dev.outreach.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A person's name as it is compared: without case, accents and punctuation, and whichever of its
 * words stands first. {@code "LIMA, Ána"} and {@code ana lima} are one.
 */
final class PersonName {
  private static final int WHOLE = 2;

  private PersonName() {}

  /** The name as it is compared; nothing if it has no letter and no digit. */
  static Optional<String> key(String name) {
    return CompanyName.personKey(name);
  }

  /** Whether it has two words at least: a first name alone is borne by many. */
  static boolean isWhole(String key) {
    return key.split(" ").length >= WHOLE;
  }

  /** Whether two names, as they are compared, may be one person's: one holds all of the other. */
  static boolean mayBeOne(String key, String other) {
    Set<String> words = Set.copyOf(Arrays.asList(key.split(" ")));
    Set<String> others = Set.copyOf(Arrays.asList(other.split(" ")));
    return words.containsAll(others) || others.containsAll(words);
  }
}
