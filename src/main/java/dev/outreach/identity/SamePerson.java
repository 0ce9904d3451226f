package dev.outreach.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The user's own word on who is who. A join holds even over a shared mailbox or a switchboard; a
 * split holds even against a join: the two never become one person.
 */
public record SamePerson(NavigableSet<Pair> joins, NavigableSet<Pair> splits)
    implements Serializable {
  /** Columns of {@code same_person.csv}. */
  public static final List<String> COLUMNS = List.of("identifier_a", "identifier_b", "same");

  private static final Set<String> YES = Set.of("yes", "oui");
  private static final Set<String> NO = Set.of("no", "non");

  /** Two identifiers, the smaller one first. */
  public record Pair(String a, String b) implements Comparable<Pair>, Serializable {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      int first = a.compareTo(other.a);
      return first != 0 ? first : b.compareTo(other.b);
    }
  }

  /** Whether the user joined this identifier to another. */
  boolean hasJoined(String identifier) {
    return joins.stream().anyMatch(pair -> pair.a.equals(identifier) || pair.b.equals(identifier));
  }

  /**
   * Whether the user holds an identifier apart from a person.
   *
   * @param people identifier → person
   */
  boolean holdsApart(String identifier, String person, Map<String, String> people) {
    return splits.stream()
        .anyMatch(
            pair ->
                pair.a.equals(identifier) && people.getOrDefault(pair.b, pair.b).equals(person)
                    || pair.b.equals(identifier)
                        && people.getOrDefault(pair.a, pair.a).equals(person));
  }

  /** No word at all. */
  public static SamePerson none() {
    return new SamePerson(new TreeSet<>(), new TreeSet<>());
  }

  /**
   * From the rows of {@code same_person.csv} without its header; each row has the cells {@code
   * identifier_a}, {@code identifier_b} and {@code same} ({@code yes}/{@code oui}, {@code
   * no}/{@code non}). The identifiers are written as in {@link WrittenIdentifier}.
   *
   * @throws IllegalArgumentException if a row cannot be read; names the row, counted from 1 after
   *     the header, but not what stands in it
   */
  public static SamePerson of(Iterable<String[]> rows, Identifiers identifiers) {
    SamePerson said = none();
    int number = 0;
    for (String[] row : rows) {
      number++;
      said.add(row, identifiers, "same_person row " + number + ": ");
    }
    return said;
  }

  private void add(String[] row, Identifiers identifiers, String where) {
    if (row.length < 3 || row[2] == null) {
      throw new IllegalArgumentException(where + "identifier_a, identifier_b and same are needed");
    }
    Pair pair =
        Pair.of(identifier(row[0], identifiers, where), identifier(row[1], identifiers, where));
    String same = row[2].strip().toLowerCase(Locale.ROOT);
    if (pair.a().equals(pair.b())) {
      throw new IllegalArgumentException(where + "the two identifiers are one and the same");
    }
    if (YES.contains(same)) {
      joins.add(pair);
    } else if (NO.contains(same)) {
      splits.add(pair);
    } else {
      throw new IllegalArgumentException(where + "same must be yes or no");
    }
  }

  private static String identifier(String raw, Identifiers identifiers, String where) {
    return WrittenIdentifier.of(raw, identifiers)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    where + "an identifier must be an address, a number or network:handle"));
  }
}
