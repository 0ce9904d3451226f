package dev.outreach.measure.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Probability that a walk over numbered states ends in conversion: x = Qx + r, solved without
 * drawing walks. Transitions of a state to itself are left out: they say how long a walk stays, not
 * where it ends.
 *
 * <p>Up to {@value #MOST_DENSE_STATES} states by LU decomposition. Beyond, where a dense matrix
 * would take n² memory and n³ time for each channel, by Gauss–Seidel sweeps to and fro over the
 * transitions that occur; two states that mostly lead to each other, as in a long talk over two
 * channels, are solved together. From 0, the sweeps raise x from below; from 1, the same sweeps
 * without r lower u, the probability that a walk is still under way, and x ≤ true x ≤ x + u. They
 * end when u at the start is below 1e-15 of P(conversion), which bounds the error of the method;
 * rounding adds some 1e-16 for each step of a mean walk.
 */
final class AbsorbingChain {
  static final int MOST_DENSE_STATES = 256;

  private static final int NONE = -1;

  private final double[] start;
  private final int[][] next;
  private final double[][] share;
  private final double[] conversion;
  private final double tolerance;
  private final int mostDenseStates;

  /** States are numbered in their order. */
  AbsorbingChain(TransitionCounts counts, int mostDenseStates) {
    this.mostDenseStates = mostDenseStates;
    tolerance = 1e-15 * counts.conversions() / Math.max(1, counts.paths());
    Map<Long, Integer> numbers = new HashMap<>();
    counts.exits().keySet().forEach(state -> numbers.put(state, numbers.size()));
    start = new double[numbers.size()];
    next = new int[numbers.size()][];
    share = new double[numbers.size()][];
    conversion = new double[numbers.size()];
    counts
        .starts()
        .forEach((state, walks) -> start[numbers.get(state)] = (double) walks / counts.paths());
    counts.exits().forEach((state, exits) -> leave(state, exits, numbers));
  }

  private void leave(long state, TransitionCounts.Exits exits, Map<Long, Integer> numbers) {
    SortedMap<Long, Long> others = exits.next();
    others.remove(state);
    double left = exits.total() - exits.to(state);
    int number = numbers.get(state);
    conversion[number] = exits.conversions() / left;
    next[number] = others.keySet().stream().mapToInt(numbers::get).toArray();
    share[number] = others.values().stream().mapToDouble(walks -> walks / left).toArray();
  }

  /** With every walk lost that comes to a barred state. */
  double conversionProbability(BitSet barred) {
    int[] kept = kept(barred);
    double[] x = kept.length <= mostDenseStates ? decomposed(kept) : swept(kept);
    return weightedByStart(x);
  }

  /** The states that a walk can be in, in ascending order; the others matter to no result. */
  private int[] kept(BitSet barred) {
    BitSet reached = new BitSet(start.length);
    int[] waiting = new int[start.length];
    int last = 0;
    for (int state = 0; state < start.length; state++) {
      if (start[state] > 0 && !barred.get(state)) {
        reached.set(state);
        waiting[last++] = state;
      }
    }
    while (last > 0) {
      for (int state : next[waiting[--last]]) {
        if (!barred.get(state) && !reached.get(state)) {
          reached.set(state);
          waiting[last++] = state;
        }
      }
    }
    return reached.stream().toArray();
  }

  private double[] decomposed(int[] kept) {
    double[] x = new double[start.length];
    if (kept.length == 0) {
      return x;
    }
    int[] place = new int[start.length];
    Arrays.fill(place, -1);
    for (int i = 0; i < kept.length; i++) {
      place[kept[i]] = i;
    }
    RealMatrix matrix = new Array2DRowRealMatrix(kept.length, kept.length);
    ArrayRealVector toConversion = new ArrayRealVector(kept.length);
    for (int i = 0; i < kept.length; i++) {
      matrix.setEntry(i, i, 1);
      toConversion.setEntry(i, conversion[kept[i]]);
      for (int j = 0; j < next[kept[i]].length; j++) {
        int column = place[next[kept[i]][j]];
        if (column >= 0) {
          matrix.setEntry(i, column, -share[kept[i]][j]);
        }
      }
    }
    double[] solution =
        new LUDecomposition(matrix, Double.MIN_NORMAL).getSolver().solve(toConversion).toArray();
    for (int i = 0; i < kept.length; i++) {
      x[kept[i]] = solution[i];
    }
    return x;
  }

  private double[] swept(int[] kept) {
    double[] x = new double[start.length];
    double[] underWay = new double[start.length];
    for (int state : kept) {
      underWay[state] = 1;
    }
    int[] partners = partners(kept);
    while (weightedByStart(underWay) > tolerance) {
      for (int i = 0; i < kept.length; i++) {
        sweep(kept[i], partners[kept[i]], x, underWay);
      }
      for (int i = kept.length - 1; i >= 0; i--) {
        sweep(kept[i], partners[kept[i]], x, underWay);
      }
    }
    return x;
  }

  /** By state, the one that it leads to most, if that is so both ways; else {@link #NONE}. */
  private int[] partners(int[] kept) {
    int[] most = new int[start.length];
    Arrays.fill(most, NONE);
    for (int state : kept) {
      for (int j = 0; j < next[state].length; j++) {
        boolean isKept = Arrays.binarySearch(kept, next[state][j]) >= 0;
        if (isKept && share[state][j] > shareOf(state, most[state])) {
          most[state] = next[state][j];
        }
      }
    }
    int[] partners = new int[start.length];
    Arrays.setAll(
        partners, state -> most[state] != NONE && most[most[state]] == state ? most[state] : NONE);
    return partners;
  }

  private void sweep(int state, int partner, double[] x, double[] underWay) {
    double converted = conversion[state] + sumOver(state, partner, x);
    double open = sumOver(state, partner, underWay);
    if (partner == NONE) {
      x[state] = converted;
      underWay[state] = open;
      return;
    }
    double there = shareOf(state, partner);
    double back = shareOf(partner, state);
    double left = 1 - there * back;
    double partnerConverted = conversion[partner] + sumOver(partner, state, x);
    double partnerOpen = sumOver(partner, state, underWay);
    x[state] = (converted + there * partnerConverted) / left;
    x[partner] = (partnerConverted + back * converted) / left;
    underWay[state] = (open + there * partnerOpen) / left;
    underWay[partner] = (partnerOpen + back * open) / left;
  }

  private double sumOver(int state, int except, double[] values) {
    double sum = 0;
    for (int j = 0; j < next[state].length; j++) {
      sum += next[state][j] == except ? 0 : share[state][j] * values[next[state][j]];
    }
    return sum;
  }

  private double shareOf(int state, int to) {
    int place = Arrays.binarySearch(next[state], to);
    return place < 0 ? 0 : share[state][place];
  }

  private double weightedByStart(double[] values) {
    double sum = 0;
    for (int state = 0; state < start.length; state++) {
      sum += start[state] * values[state];
    }
    return sum;
  }
}
