package dev.outreach.measure.survival;

import dev.outreach.measure.share.Interval;

/**
 * Scale on which the limits of a probability are taken to be symmetric; the {@code conf.type} of
 * R's {@code survfit}. Reports use {@link #LOG_LOG} (Kalbfleisch and Prentice), whose limits never
 * leave [0, 1].
 */
public enum LimitTransform {
  LOG_LOG {
    @Override
    Interval around(double value, double standardError, double z) {
      double spread = z * standardError / (value * -Math.log(value));
      return new Interval(Math.pow(value, Math.exp(spread)), Math.pow(value, Math.exp(-spread)));
    }
  },
  LOG {
    @Override
    Interval around(double value, double standardError, double z) {
      double factor = Math.exp(z * standardError / value);
      return new Interval(value / factor, Math.min(1, value * factor));
    }
  },
  PLAIN {
    @Override
    Interval around(double value, double standardError, double z) {
      return new Interval(
          Math.max(0, value - z * standardError), Math.min(1, value + z * standardError));
    }
  };

  /** Limits of a probability that lies strictly between 0 and 1. */
  abstract Interval around(double value, double standardError, double z);

  /** Without variance (no event yet) the limits fall on the value, as R's plain limits do. */
  Interval limits(double value, double standardError, double z) {
    return standardError == 0 ? new Interval(value, value) : around(value, standardError, z);
  }
}
