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
 * drawing walks. The states have no transitions to themselves, which say how long a walk stays and
 * not where it ends.
 *
 * <p>Up to {@value #MOST_DENSE_STATES} states by LU decomposition. Beyond, where a dense matrix
 * takes n² memory and n³ time for each channel, by Gauss–Seidel sweeps over the transitions that
 * occur, to and fro. From 0 they come up to x from below; from 1, the same sweeps without r come
 * down to the probability u of walks still under way, and x ≤ true x ≤ x + u. They end when u at
 * the start is below the tolerance, which therefore bounds the error of the method; rounding adds
 * some 1e-16 for each step of a mean walk.
 */
final class AbsorbingChain {
  static final int MOST_DENSE_STATES = 256;

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
    while (weightedByStart(underWay) > tolerance) {
      for (int i = 0; i < kept.length; i++) {
        sweep(kept[i], x, underWay);
      }
      for (int i = kept.length - 1; i >= 0; i--) {
        sweep(kept[i], x, underWay);
      }
    }
    return x;
  }

  private void sweep(int state, double[] x, double[] underWay) {
    double converted = conversion[state];
    double open = 0;
    for (int j = 0; j < next[state].length; j++) {
      converted += share[state][j] * x[next[state][j]];
      open += share[state][j] * underWay[next[state][j]];
    }
    x[state] = converted;
    underWay[state] = open;
  }

  private double weightedByStart(double[] values) {
    double sum = 0;
    for (int state = 0; state < start.length; state++) {
      sum += start[state] * values[state];
    }
    return sum;
  }
}
