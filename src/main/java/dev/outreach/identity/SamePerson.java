package dev.outreach.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
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
  private static final Map<String, String> NETWORKS =
      Map.of(
          "linkedin.com", "linkedin",
          "x.com", "x",
          "twitter.com", "x",
          "facebook.com", "facebook",
          "instagram.com", "instagram");

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

  /** No word at all. */
  public static SamePerson none() {
    return new SamePerson(new TreeSet<>(), new TreeSet<>());
  }

  /**
   * From the rows of {@code same_person.csv} without its header; each row has the cells {@code
   * identifier_a}, {@code identifier_b} and {@code same} ({@code yes}/{@code oui}, {@code
   * no}/{@code non}). An identifier is an address, a number, a profile's address, or {@code
   * network:handle}, {@code tel:…}, {@code email:…}, {@code name:Ana Lima @ Acme}.
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
    String text = raw == null ? "" : raw.strip();
    return parsed(text, identifiers)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    where + "an identifier must be an address, a number or network:handle"));
  }

  private static Optional<String> parsed(String text, Identifiers identifiers) {
    if (text.contains("://") || text.startsWith("www.")) {
      String host = text.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", "");
      return NETWORKS.entrySet().stream()
          .filter(network -> ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + network.getKey()))
          .findFirst()
          .flatMap(network -> identifiers.handle(network.getValue(), text));
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      Optional<String> address = identifiers.email(text);
      return address.isPresent() ? address : identifiers.phone(text);
    }
    String kind = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = text.substring(colon + 1);
    return switch (kind) {
      case "email", "mailto" -> identifiers.email(value);
      case "tel" -> identifiers.phone(value);
      case "name" -> named(value, identifiers);
      case "" -> Optional.empty();
      default -> identifiers.handle(kind, value);
    };
  }

  private static Optional<String> named(String value, Identifiers identifiers) {
    int at = value.lastIndexOf(" @ ");
    return at < 0
        ? identifiers.name(value, null)
        : identifiers.name(value.substring(0, at), value.substring(at + 3));
  }
}
