package dev.outreach.measure.attribution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A rule that shares one contract among the touches of its path. The weights are those of the
 * touches in their order, 0 to 1, and add up to 1; a path without touches has none.
 */
@FunctionalInterface
public interface CreditRule extends Serializable {

  double[] weights(ChannelPath path);

  static CreditRule first() {
    return path -> allTo(0, path.size());
  }

  static CreditRule last() {
    return path -> allTo(path.size() - 1, path.size());
  }

  /** The last touch on none of the direct channels; if all are direct, the last. */
  static CreditRule lastNonDirect(Set<String> directChannels) {
    Set<String> direct = Set.copyOf(directChannels);
    return path -> {
      int last = path.size() - 1;
      while (last >= 0 && direct.contains(path.touches().get(last).channel())) {
        last--;
      }
      return allTo(last >= 0 ? last : path.size() - 1, path.size());
    };
  }

  static CreditRule linear() {
    return path -> {
      double[] weights = new double[path.size()];
      Arrays.fill(weights, 1.0 / path.size());
      return weights;
    };
  }

  /** 40 % to the first touch, 40 % to the last, the rest to those between: the U. */
  static CreditRule uShaped() {
    return position(0.4, 0.4);
  }

  /**
   * Fixed weights for both ends, the rest in equal parts to those between; two touches share in the
   * ratio of the ends.
   */
  static CreditRule position(double first, double last) {
    double ends = first + last;
    if (!(first >= 0 && last >= 0 && ends > 0 && ends <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "end weights must add up to at most 1, cannot be: %s, %s", first, last));
    }
    return path -> {
      int n = path.size();
      if (n < 2) {
        return allTo(0, n);
      }
      double[] weights = new double[n];
      double shared = n == 2 ? ends : 1;
      Arrays.fill(weights, (1 - ends) / Math.max(1, n - 2));
      weights[0] = first / shared;
      weights[n - 1] = last / shared;
      return weights;
    };
  }

  private static double[] allTo(int touch, int touches) {
    double[] weights = new double[touches];
    if (touches > 0) {
      weights[touch] = 1;
    }
    return weights;
  }
}
