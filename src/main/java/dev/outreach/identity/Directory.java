package dev.outreach.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is who and of which account, worked out from all ways in which records speak of people. Plain
 * values, to be sent to every task. The result depends on what the records say, never on their
 * order.
 */
public final class Directory implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How an account is told from a person where either may stand. */
  public static final String ACCOUNT = "account:";

  /**
   * People of one account over which it is none: what so many people share is a network or a
   * provider, and following all of them side by side would need their number of memory.
   */
  static final int MOST_PEOPLE = 2_000;

  private static final String EMAIL = "email:";
  private static final String NAMED = "\u0001";

  private final HashMap<String, String> people;
  private final HashMap<String, String> accounts;
  private final HashMap<String, String> leftOut;

  Directory(
      HashMap<String, String> people,
      HashMap<String, String> accounts,
      HashMap<String, String> leftOut) {
    this.people = people;
    this.accounts = accounts;
    this.leftOut = leftOut;
  }

  /**
   * The person of a record: that of its first identifier that some record shows beside another one;
   * else the first identifier itself; null where it has none.
   *
   * @param name tells who it is at a number that several share; may be null
   */
  public String person(List<String> identifiers, String name) {
    if (identifiers == null || identifiers.isEmpty()) {
      return null;
    }
    for (String identifier : identifiers) {
      String person = people.get(identifier);
      if (person != null) {
        return person;
      }
    }
    String first = identifiers.get(0);
    if (name != null && first.startsWith("tel:")) {
      String person = PersonName.key(name).map(key -> people.get(named(first, key))).orElse(null);
      return person == null ? first : person;
    }
    return first;
  }

  /**
   * Whose history a person's is part of: their account's, where it has several people or a
   * contract, else their own.
   */
  public String history(String person) {
    return person == null ? null : accounts.getOrDefault(person, person);
  }

  /** Why the person is in no count, as {@link IgnoreList#reason} says it; null if they are. */
  public String leftOut(String person) {
    return person == null ? null : leftOut.get(person);
  }

  /** Identifier → person, of each identifier that stands beside another, or was joined to one. */
  Map<String, String> identities() {
    return people;
  }

  static Optional<String> domain(String identifier, MailDomains domains) {
    return identifier.startsWith(EMAIL)
        ? domains.account(identifier.substring(EMAIL.length()))
        : Optional.empty();
  }

  /** How {@link SharedNumbers} says who somebody of this name is at the number. */
  static String named(String number, String nameKey) {
    return number + NAMED + nameKey;
  }

  /** The identifier itself, without a name behind it. */
  static String unnamed(String identifier) {
    int end = identifier.indexOf(NAMED);
    return end < 0 ? identifier : identifier.substring(0, end);
  }
}
