package dev.outreach.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds the identifiers that stand for more people than one, such as the number of a switchboard.
 *
 * <p>People on an identifier: take the identifiers that stand beside it on some record, one kind
 * (e-mail, number, a network's handle) at a time; those of a kind that stand together on a record
 * are one; the kind with most counts. So six addresses on one card are one person, and six
 * addresses entered one by one with the same number are six: nothing in the records tells them from
 * six colleagues, and only the user's own word does.
 *
 * <p>What is over the limit is taken out all at once and the rest counted again, until nothing is:
 * one hub may have hidden another, and the order of the records plays no part.
 */
final class Hubs {
  private final int[][] records;
  private final int[] kinds;
  private final int[][] recordsOf;
  private final int maxPeople;

  /**
   * @param records each the distinct identifiers of one record, as numbers
   * @param kinds kind of each identifier, as a number
   */
  Hubs(int[][] records, int[] kinds, int maxPeople) {
    this.records = records;
    this.kinds = kinds;
    this.maxPeople = maxPeople;
    this.recordsOf = recordsOf(records, kinds.length);
  }

  /** Adds to {@code out}, which is left out from the start, every hub there is. */
  void addTo(BitSet out) {
    List<Integer> candidates = new ArrayList<>();
    for (int identifier = 0; identifier < kinds.length; identifier++) {
      if (!out.get(identifier) && isOver(beside(identifier, out))) {
        candidates.add(identifier);
      }
    }
    for (boolean again = true; again; ) {
      BitSet found = new BitSet();
      for (Iterator<Integer> each = candidates.iterator(); each.hasNext(); ) {
        int identifier = each.next();
        if (people(identifier, out) > maxPeople) {
          found.set(identifier);
          each.remove();
        }
      }
      out.or(found);
      again = !found.isEmpty();
    }
  }

  private boolean isOver(Map<Integer, Map<Integer, Integer>> beside) {
    return beside.values().stream().anyMatch(ofOneKind -> ofOneKind.size() > maxPeople);
  }

  private int people(int identifier, BitSet out) {
    int most = 0;
    for (Map<Integer, Integer> ofOneKind : beside(identifier, out).values()) {
      if (ofOneKind.size() > maxPeople) {
        most = Math.max(most, groups(ofOneKind));
      }
    }
    return most;
  }

  /** Kind → the identifiers of it that stand beside this one, each its own group's root. */
  private Map<Integer, Map<Integer, Integer>> beside(int identifier, BitSet out) {
    Map<Integer, Map<Integer, Integer>> byKind = new HashMap<>();
    for (int record : recordsOf[identifier]) {
      for (int other : records[record]) {
        if (other != identifier && !out.get(other)) {
          byKind.computeIfAbsent(kinds[other], kind -> new HashMap<>()).put(other, other);
        }
      }
    }
    return byKind;
  }

  /** How many groups are left when those that stand together on a record are one. */
  private int groups(Map<Integer, Integer> parents) {
    int groups = parents.size();
    for (int one : List.copyOf(parents.keySet())) {
      for (int record : recordsOf[one]) {
        for (int other : records[record]) {
          if (other > one && parents.containsKey(other)) {
            int a = root(parents, one);
            int b = root(parents, other);
            if (a != b) {
              parents.put(a, b);
              groups--;
            }
          }
        }
      }
    }
    return groups;
  }

  private static int root(Map<Integer, Integer> parents, int start) {
    int at = start;
    for (int parent = parents.get(at); parent != at; parent = parents.get(at)) {
      int next = parents.get(parent);
      parents.put(at, next);
      at = next;
    }
    return at;
  }

  private static int[][] recordsOf(int[][] records, int identifiers) {
    int[] counts = new int[identifiers];
    for (int[] record : records) {
      for (int identifier : record) {
        counts[identifier]++;
      }
    }
    int[][] recordsOf = new int[identifiers][];
    for (int identifier = 0; identifier < identifiers; identifier++) {
      recordsOf[identifier] = new int[counts[identifier]];
    }
    for (int record = records.length - 1; record >= 0; record--) {
      for (int identifier : records[record]) {
        recordsOf[identifier][--counts[identifier]] = record;
      }
    }
    return recordsOf;
  }
}
