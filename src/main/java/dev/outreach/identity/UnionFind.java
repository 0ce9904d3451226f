package dev.outreach.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Disjoint sets of the numbers 0 … n−1, some pairs of which must stay apart. A set is known by its
 * smallest member.
 */
final class UnionFind {
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
