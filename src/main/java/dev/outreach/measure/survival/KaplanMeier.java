package dev.outreach.measure.survival;

import dev.outreach.measure.share.Confidence;
import dev.outreach.measure.share.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Share of subjects still without the event, by time: the product-limit estimate of Kaplan and
 * Meier (1958), Greenwood's standard error, pointwise log-log limits (R {@code
 * survfit(conf.type="log-log")}). At equal times events come before censorings.
 *
 * <p>One {@link Point} per time at which somebody left. For one cause only: counted as censored, a
 * competing event would make 1 − S too high, so counts that hold one are refused ({@link
 * AalenJohansen} takes them).
 */
public final class KaplanMeier {
  private static final Estimate NO_EVENT_YET = new Estimate(1, 0.0, new Interval(1, 1));

  private final List<Point> points;
  private final StepCurve curve;

  /**
   * What is known just after one time.
   *
   * @param atRisk subjects still followed just before the time
   * @param survival share without the event; once 0, it has no standard error and no limits
   */
  public record Point(double time, long atRisk, long events, long censored, Estimate survival) {}

  private KaplanMeier(List<Point> points) {
    this.points = List.copyOf(points);
    boolean isComplete = !points.isEmpty() && points.get(points.size() - 1).survival().value() == 0;
    this.curve =
        new StepCurve(
            NO_EVENT_YET,
            points.stream().mapToDouble(Point::time).toArray(),
            points.stream().map(Point::survival).toList(),
            isComplete);
  }

  public static KaplanMeier of(Iterable<EventCount> counts) {
    return of(counts, LimitTransform.LOG_LOG, Confidence.PERCENT_95);
  }

  public static KaplanMeier of(
      Iterable<EventCount> counts, LimitTransform transform, Confidence confidence) {
    return of(LateEntry.fromOrigin(counts), transform, confidence);
  }

  /**
   * Where subjects enter late, the curve is of those who got as far as entering. While few have
   * entered it may drop to 0, and then stays there whoever comes later.
   */
  public static KaplanMeier ofLate(List<LateEntry> entries) {
    return of(entries, LimitTransform.LOG_LOG, Confidence.PERCENT_95);
  }

  private static KaplanMeier of(
      List<LateEntry> entries, LimitTransform transform, Confidence confidence) {
    List<EventCount> histogram = LateEntry.histogram(entries);
    RiskSet risk = RiskSet.of(entries);
    List<Point> points = new ArrayList<>(histogram.size());
    double survival = 1;
    double greenwood = 0;
    for (EventCount count : histogram) {
      requireOneCause(count);
      long atRisk = risk.sizeAt(count.time());
      double n = atRisk;
      double d = count.events();
      survival *= (n - d) / n;
      greenwood += d == 0 ? 0 : d / (n * (n - d));
      Estimate estimate =
          survival == 0
              ? Estimate.withoutVariance(0)
              : Estimate.of(survival, survival * Math.sqrt(greenwood), transform, confidence);
      points.add(new Point(count.time(), atRisk, count.events(), count.censored(), estimate));
    }
    return new KaplanMeier(points);
  }

  public List<Point> points() {
    return points;
  }

  /** Null after the last follow-up, unless survival has come down to 0 and stays there. */
  public Estimate survivalAt(double time) {
    return curve.at(time);
  }

  public TimeQuantile median() {
    return quantile(0.5);
  }

  /** Smallest time with S &lt; 1 − p; its limits by the same rule on the limits of S. */
  public TimeQuantile quantile(double p) {
    return new TimeQuantile(
        p,
        curve.timeReaching(p, s -> 1 - s.value()),
        curve.timeReaching(p, s -> s.interval() == null ? null : 1 - s.interval().low()),
        curve.timeReaching(p, s -> s.interval() == null ? null : 1 - s.interval().high()));
  }

  private static void requireOneCause(EventCount count) {
    if (count.competing() > 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Kaplan-Meier takes one cause, cannot take %d competing events at time %s",
              count.competing(),
              count.time()));
    }
  }
}
