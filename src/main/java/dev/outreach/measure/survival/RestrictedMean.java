package dev.outreach.measure.survival;

import dev.outreach.measure.share.Confidence;
import dev.outreach.measure.share.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Mean time without the event up to a time tau, in the unit of the counts' times: the area under
 * Kaplan–Meier from 0 to tau. With A(u) the area from u to tau its variance is {@code
 * ΣA(u)²d/(n(n−d))}, terms with n = d being 0 (R {@code survmean}). Competing events count as
 * censored.
 *
 * @param tau up to which the mean is taken; to be shown with the value
 * @param value between 0 and tau; tau itself as long as nobody had the event
 * @param standardError 0 as long as nobody had the event
 */
public record RestrictedMean(double tau, double value, double standardError) {

  /**
   * How much longer the first group waits than the second.
   *
   * @param interval 95 % limits, normal
   */
  public record Difference(double tau, double value, double standardError, Interval interval) {}

  /** Null if nobody was followed up to tau, unless all had the event before. */
  public static RestrictedMean of(Iterable<EventCount> counts, double tau) {
    if (!(tau >= 0) || Double.isInfinite(tau)) {
      throw new IllegalArgumentException("tau must be 0 or later, cannot be: " + tau);
    }
    List<EventCount> oneCause = new ArrayList<>();
    counts.forEach(count -> oneCause.add(count.withCompetingCensored()));
    KaplanMeier curve = KaplanMeier.of(oneCause);
    if (curve.survivalAt(tau) == null) {
      return null;
    }
    double area = 0;
    double variance = 0;
    double end = tau;
    List<KaplanMeier.Point> points = curve.points();
    for (int i = points.size() - 1; i >= 0; i--) {
      KaplanMeier.Point point = points.get(i);
      if (point.time() > tau) {
        continue;
      }
      area += point.survival().value() * (end - point.time());
      end = point.time();
      double n = point.atRisk();
      double d = point.events();
      variance += n == d ? 0 : area * area * d / (n * (n - d));
    }
    return new RestrictedMean(tau, area + end, Math.sqrt(variance));
  }

  /** The first minus the second, of two groups that share no subject. */
  public static Difference difference(RestrictedMean a, RestrictedMean b) {
    if (a.tau != b.tau) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "means must be restricted to one tau, cannot be: %s and %s",
              a.tau,
              b.tau));
    }
    double value = a.value - b.value;
    double error = Math.hypot(a.standardError, b.standardError);
    double spread = Confidence.PERCENT_95.z() * error;
    return new Difference(a.tau, value, error, new Interval(value - spread, value + spread));
  }

  /**
   * The smallest of the groups' last follow-up times, up to which all of them can be compared.
   * Empty groups are passed over; null if all are.
   */
  public static Double commonTau(List<List<EventCount>> groups) {
    return groups.stream()
        .map(RestrictedMean::lastFollowUp)
        .filter(Objects::nonNull)
        .min(Double::compare)
        .orElse(null);
  }

  private static Double lastFollowUp(List<EventCount> counts) {
    return counts.stream()
        .filter(count -> count.leaving() > 0)
        .map(EventCount::time)
        .max(Double::compare)
        .orElse(null);
  }
}
