package dev.outreach.identity;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * What holds two identifiers apart, or together, whatever the records say.
 *
 * @param sharedMailboxes local parts, in lower case, of addresses that many people share ({@code
 *     info}, {@code contact}): such an address links nobody
 * @param maxPeople people on one identifier over which it links nobody, at least 1; see {@link
 *     Hubs} for what counts as people on it
 * @param samePerson the user's own joins and splits, which come before all else
 */
public record Rules(Set<String> sharedMailboxes, int maxPeople, SamePerson samePerson)
    implements Serializable {

  public Rules {
    if (maxPeople < 1) {
      throw new IllegalArgumentException(
          "people per identifier must be at least 1, cannot be: " + maxPeople);
    }
  }

  /** Whether records that carry it are no sign of being one person: role mailboxes and names. */
  boolean linksNobody(String identifier) {
    int at = identifier.lastIndexOf('@');
    return identifier.startsWith("name:")
        || identifier.startsWith("email:")
            && at > 0
            && sharedMailboxes.contains(
                identifier.substring("email:".length(), at).toLowerCase(Locale.ROOT));
  }
}
