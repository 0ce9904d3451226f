package dev.outreach.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which identifiers are one person: those that one record carries are, and so on from record to
 * record. A person is known by the smallest identifier of theirs. The result depends on what is
 * added, never on its order.
 *
 * <p>The user's joins are made first, in order of the pairs, then the records' links, likewise; a
 * link that would bring together what the user holds apart is passed over. So where a number is
 * shared by two whom the user holds apart, it goes with the smaller identifier.
 */
public final class PersonComponents {
  private final Rules rules;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> records = new ArrayList<>();
  private final Set<String> sharedNumbers;

  public PersonComponents(Rules rules) {
    this(rules, Set.of());
  }

  /**
   * @param sharedNumbers identifiers that link nobody, besides those that the rules know
   */
  PersonComponents(Rules rules, Set<String> sharedNumbers) {
    this.rules = rules;
    this.sharedNumbers = sharedNumbers;
  }

  /** Adds what one record carries; one identifier alone links nothing. */
  public void add(Collection<String> identifiers) {
    int[] record =
        identifiers.stream().filter(Objects::nonNull).distinct().mapToInt(this::number).toArray();
    if (record.length > 1) {
      records.add(record);
    }
  }

  /**
   * The person of every identifier that stood beside another one or that the user joined, except
   * those that link nobody (shared mailboxes, names, hubs) and were not joined by the user: they
   * and all others are persons by themselves.
   */
  public Map<String, String> people() {
    SamePerson said = rules.samePerson();
    said.joins().forEach(pair -> numberBoth(pair));
    said.splits().forEach(pair -> numberBoth(pair));
    String[] names = numbers.keySet().stream().sorted().toArray(String[]::new);
    Map<String, Integer> ranks = ranks(names);
    int[][] ranked = ranked(ranks);

    BitSet linksNobody = new BitSet();
    for (int i = 0; i < names.length; i++) {
      linksNobody.set(i, rules.linksNobody(names[i]) || sharedNumbers.contains(names[i]));
    }
    new Hubs(ranked, kinds(names), rules.maxPeople()).addTo(linksNobody);

    UnionFind sets = new UnionFind(names.length);
    said.splits().forEach(pair -> sets.keepApart(ranks.get(pair.a()), ranks.get(pair.b())));
    said.joins().forEach(pair -> sets.unite(ranks.get(pair.a()), ranks.get(pair.b())));
    BitSet listed = new BitSet();
    said.joins().forEach(pair -> listed.set(ranks.get(pair.a())));
    said.joins().forEach(pair -> listed.set(ranks.get(pair.b())));
    for (int[] link : links(ranked, linksNobody, !said.splits().isEmpty())) {
      sets.unite(link[0], link[1]);
    }
    for (int[] record : ranked) {
      Arrays.stream(record).filter(i -> !linksNobody.get(i)).forEach(listed::set);
    }
    Map<String, String> people = new HashMap<>();
    listed.stream().forEach(i -> people.put(names[i], names[sets.smallest(i)]));
    return people;
  }

  /**
   * The records' links. Each record links its smallest identifier to each other one; where a link
   * may be refused, all pairs are given in their order, so that the rest of a record still holds
   * together.
   */
  private static List<int[]> links(int[][] records, BitSet linksNobody, boolean mayBeRefused) {
    List<int[]> links = new ArrayList<>();
    for (int[] record : records) {
      int[] linking = Arrays.stream(record).filter(i -> !linksNobody.get(i)).toArray();
      for (int a = 0; a < (mayBeRefused ? linking.length : Math.min(1, linking.length)); a++) {
        for (int b = a + 1; b < linking.length; b++) {
          links.add(new int[] {linking[a], linking[b]});
        }
      }
    }
    if (mayBeRefused) {
      links.sort(Comparator.<int[]>comparingInt(link -> link[0]).thenComparingInt(link -> link[1]));
    }
    return links;
  }

  private int number(String identifier) {
    return numbers.computeIfAbsent(identifier, key -> numbers.size());
  }

  private void numberBoth(SamePerson.Pair pair) {
    number(pair.a());
    number(pair.b());
  }

  private static Map<String, Integer> ranks(String[] names) {
    Map<String, Integer> ranks = new HashMap<>(names.length * 2);
    for (int rank = 0; rank < names.length; rank++) {
      ranks.put(names[rank], rank);
    }
    return ranks;
  }

  /** The records with each identifier's rank among all in place of its number, ascending. */
  private int[][] ranked(Map<String, Integer> ranks) {
    int[] rankOf = new int[numbers.size()];
    numbers.forEach((identifier, number) -> rankOf[number] = ranks.get(identifier));
    return records.stream()
        .map(record -> Arrays.stream(record).map(number -> rankOf[number]).sorted().toArray())
        .toArray(int[][]::new);
  }

  private static int[] kinds(String[] names) {
    Map<String, Integer> kinds = new HashMap<>();
    return Arrays.stream(names)
        .map(name -> name.substring(0, Math.max(0, name.indexOf(':'))))
        .mapToInt(kind -> kinds.computeIfAbsent(kind, key -> kinds.size()))
        .toArray();
  }

  /**
   * Disjoint sets of the numbers 0 … n−1, some pairs of which must stay apart. A set is known by
   * its smallest member.
   */
  private static final class UnionFind {
    private final int[] parent;

    /** Smallest member of a set → members of other sets from which it must stay apart. */
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    UnionFind(int size) {
      parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
    }

    int smallest(int member) {
      int at = member;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    /** Keeps two members apart from now on; they must not be in one set yet. */
    void keepApart(int a, int b) {
      apart.computeIfAbsent(smallest(a), root -> new HashSet<>()).add(b);
      apart.computeIfAbsent(smallest(b), root -> new HashSet<>()).add(a);
    }

    /** Makes one set of two, unless that would bring together what must stay apart. */
    void unite(int a, int b) {
      int one = smallest(a);
      int other = smallest(b);
      if (one == other || mustStayApart(one, other)) {
        return;
      }
      int root = Math.min(one, other);
      parent[Math.max(one, other)] = root;
      Set<Integer> ofOne = apart.remove(one);
      Set<Integer> ofOther = apart.remove(other);
      if (ofOne != null || ofOther != null) {
        apart.put(root, merged(ofOne, ofOther));
      }
    }

    private boolean mustStayApart(int one, int other) {
      Set<Integer> ofOne = apart.getOrDefault(one, Set.of());
      Set<Integer> ofOther = apart.getOrDefault(other, Set.of());
      return ofOne.size() <= ofOther.size()
          ? ofOne.stream().anyMatch(member -> smallest(member) == other)
          : ofOther.stream().anyMatch(member -> smallest(member) == one);
    }

    private static Set<Integer> merged(Set<Integer> a, Set<Integer> b) {
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      Set<Integer> larger = a.size() >= b.size() ? a : b;
      larger.addAll(larger == a ? b : a);
      return larger;
    }
  }
}
