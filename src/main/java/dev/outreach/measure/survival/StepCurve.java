package dev.outreach.measure.survival;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A probability that changes at ordered times only and holds from each up to the next. */
final class StepCurve {
  /** R's tolerance for a flat that lies on the wanted level: the root of the machine epsilon. */
  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  private final Estimate start;
  private final double[] times;
  private final List<Estimate> steps;
  private final boolean isComplete;

  /**
   * @param start holds before the first time
   * @param isComplete nobody was left open, so that the last step holds for good
   */
  StepCurve(Estimate start, double[] times, List<Estimate> steps, boolean isComplete) {
    this.start = start;
    this.times = times;
    this.steps = steps;
    this.isComplete = isComplete;
  }

  /** Null where nobody was followed that long, so that nothing can be said. */
  Estimate at(double time) {
    if (times.length == 0) {
      return null;
    }
    boolean isFollowed = time <= times[times.length - 1];
    if (!isFollowed && !isComplete) {
      return null;
    }
    int found = Arrays.binarySearch(times, time + 0.0);
    int step = found >= 0 ? found : -found - 2;
    return step < 0 ? start : steps.get(step);
  }

  /**
   * First time at which a rising share passes p, by the rule of R's {@code quantile.survfit}: the
   * middle of the flat if the share rests on p itself; null if p is not reached.
   *
   * @param share of an estimate, null where undefined
   */
  Double timeReaching(double p, Function<Estimate, Double> share) {
    Double flatStart = null;
    for (int i = 0; i < times.length; i++) {
      Double reached = share.apply(steps.get(i));
      if (reached == null || reached < p - TOLERANCE) {
        continue;
      }
      boolean isPassed = reached > p + TOLERANCE;
      if (isPassed) {
        return flatStart == null ? times[i] : (flatStart + times[i]) / 2;
      }
      if (flatStart == null) {
        flatStart = times[i];
      }
    }
    return flatStart == null ? null : (flatStart + times[times.length - 1]) / 2;
  }
}
