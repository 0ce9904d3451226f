package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * People who may be one, though no record says so: two of one name who are of one account, or who
 * are the only ones of that name; two who share a mobile number that links nobody; two profiles of
 * one name on different networks. For the user to confirm: nothing is joined by it.
 */
public final class Suggestions {
  static final String SAME_MOBILE = "same_mobile";
  static final String SAME_NAME_AND_ACCOUNT = "same_name_and_account";
  static final String ONLY_ONES_OF_THE_NAME = "only_ones_of_the_name";

  /** Words of {@code why}, the surest first. */
  public static final List<String> REASONS =
      List.of(SAME_MOBILE, SAME_NAME_AND_ACCOUNT, ONLY_ONES_OF_THE_NAME);

  /** More people of one name than these are a common name, or a label. */
  private static final int MOST_BEARERS = 5;

  /**
   * Two people.
   *
   * @param a an identifier of the one, the smaller, as {@code same_person.csv} takes it
   * @param b one of the other
   */
  public record Pair(String a, String b, String name, String nameOfB, String company, String why) {}

  private final DirectoryBuilder builder;
  private final Directory directory;
  private final Map<String, Pair> pairs = new TreeMap<>();

  Suggestions(DirectoryBuilder builder, Directory directory) {
    this.builder = builder;
    this.directory = directory;
    byNumber();
    byName();
  }

  /** The surest first, then by name. */
  List<Pair> pairs() {
    List<Pair> sorted = new ArrayList<>(pairs.values());
    sorted.sort(
        Comparator.comparing((Pair pair) -> REASONS.indexOf(pair.why))
            .thenComparing(pair -> pair.name == null ? "" : pair.name)
            .thenComparing(Pair::a)
            .thenComparing(Pair::b));
    return sorted;
  }

  private void byNumber() {
    Map<String, TreeSet<String>> peopleOf = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    for (Mention mention : builder.mentions()) {
      for (String identifier : mention.identifiers()) {
        if (identifier.startsWith("tel:") && mention.identifiers().size() > 1) {
          String person = builder.person(mention);
          if (directory.leftOut(person) == null) {
            peopleOf.computeIfAbsent(identifier, n -> new TreeSet<>()).add(person);
            if (mention.name() != null) {
              names.merge(person, mention.name(), Suggestions::smaller);
            }
          }
        }
      }
    }
    peopleOf.forEach(
        (number, people) -> {
          if (people.size() == 2 && !SharedNumbers.isLandline(number)) {
            add(people.first(), people.last(), names, SAME_MOBILE);
          }
        });
  }

  private void byName() {
    Map<String, TreeSet<String>> bearers = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    for (Mention mention : builder.mentions()) {
      String person = builder.person(mention);
      if (person != null && builder.isKnown(person) && directory.leftOut(person) == null) {
        PersonName.key(mention.name())
            .filter(PersonName::isWhole)
            .ifPresent(
                name -> {
                  bearers.computeIfAbsent(name, n -> new TreeSet<>()).add(person);
                  names.merge(person, mention.name(), Suggestions::smaller);
                });
      }
    }
    bearers.forEach(
        (name, people) -> {
          if (people.size() > 1 && people.size() <= MOST_BEARERS) {
            suggest(List.copyOf(people), names);
          }
        });
  }

  private void suggest(List<String> people, Map<String, String> names) {
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        String one = builder.accountOf(people.get(i));
        String other = builder.accountOf(people.get(j));
        if (one != null && one.equals(other)) {
          add(people.get(i), people.get(j), names, SAME_NAME_AND_ACCOUNT);
        } else if (people.size() == 2 && (one == null || other == null)) {
          add(people.get(i), people.get(j), names, ONLY_ONES_OF_THE_NAME);
        }
      }
    }
  }

  private void add(String a, String b, Map<String, String> names, String why) {
    boolean isSaid =
        builder.rules().samePerson().splits().stream()
            .anyMatch(
                pair ->
                    SamePerson.Pair.of(person(pair.a()), person(pair.b()))
                        .equals(SamePerson.Pair.of(a, b)));
    if (!isSaid) {
      String account = builder.accountOf(a) == null ? builder.accountOf(b) : builder.accountOf(a);
      String firm = account == null ? null : account.substring(account.indexOf(':') + 1);
      pairs.putIfAbsent(a + "\n" + b, new Pair(a, b, names.get(a), names.get(b), firm, why));
    }
  }

  private String person(String identifier) {
    return builder.people().getOrDefault(identifier, identifier);
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
