package dev.outreach.measure.survival;

import dev.outreach.measure.share.Confidence;
import dev.outreach.measure.share.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Share of subjects that have had the event by a time, while a competing event (lost, opted out)
 * can rule it out: the cumulative incidence of Aalen and Johansen (1978) with delta-method standard
 * error ({@link DeltaVariance}) and log-log limits on F: {@code F^exp(±z·se/(F ln F))}.
 *
 * <p>Where none of the counts holds a competing event, as of replies, F is 1 − Kaplan–Meier, its
 * error Greenwood's, and its limits are those of {@link KaplanMeier}, log-log on S, as R, SAS and
 * lifelines print them: the two scales give different limits, and different limits of a median.
 *
 * <p>One {@link Point} per time at which somebody left; at equal times events come before
 * censorings.
 */
public final class AalenJohansen {
  private static final Estimate NO_EVENT_YET = new Estimate(0, 0.0, new Interval(0, 0));

  private final List<Point> points;
  private final StepCurve curve;

  /**
   * What is known just after one time.
   *
   * @param atRisk subjects still followed just before the time
   * @param incidence share that has had the event: limits [0, 0] before the first one, no standard
   *     error and no limits once everybody has had it
   */
  public record Point(
      double time, long atRisk, long events, long competing, long censored, Estimate incidence) {}

  private AalenJohansen(List<Point> points, boolean isComplete) {
    this.points = List.copyOf(points);
    this.curve =
        new StepCurve(
            NO_EVENT_YET,
            points.stream().mapToDouble(Point::time).toArray(),
            points.stream().map(Point::incidence).toList(),
            isComplete);
  }

  public static AalenJohansen of(Iterable<EventCount> counts) {
    List<EventCount> histogram = EventCount.histogram(counts);
    List<Point> points = new ArrayList<>(histogram.size());
    DeltaVariance variance = new DeltaVariance();
    long atRisk = EventCount.subjects(histogram);
    boolean isCompeted = histogram.stream().anyMatch(count -> count.competing() > 0);
    long competingSoFar = 0;
    double survival = 1;
    double incidence = 0;
    for (EventCount count : histogram) {
      double n = atRisk;
      variance.add(n, count.events(), count.competing(), survival);
      incidence += survival * count.events() / n;
      survival *= (n - count.events() - count.competing()) / n;
      competingSoFar += count.competing();
      boolean isCertain = survival == 0 && competingSoFar == 0;
      points.add(
          new Point(
              count.time(),
              atRisk,
              count.events(),
              count.competing(),
              count.censored(),
              isCertain
                  ? Estimate.withoutVariance(1)
                  : isCompeted
                      ? estimate(incidence, variance)
                      : estimate(survival, variance).complement()));
      atRisk -= count.leaving();
    }
    return new AalenJohansen(points, survival == 0);
  }

  private static Estimate estimate(double value, DeltaVariance variance) {
    return Estimate.of(
        value, Math.sqrt(variance.value()), LimitTransform.LOG_LOG, Confidence.PERCENT_95);
  }

  public List<Point> points() {
    return points;
  }

  /** Null after the last follow-up, unless nobody was left open and F stays as it is. */
  public Estimate at(double time) {
    return curve.at(time);
  }

  /** Subjects still followed, and without any event, just before the time; 0 after the last one. */
  public long atRisk(double time) {
    return points.stream()
        .filter(point -> point.time() >= time)
        .findFirst()
        .map(Point::atRisk)
        .orElse(0L);
  }

  /** When the share p has had the event; its limits by the same rule on the limits of F. */
  public TimeQuantile quantile(double p) {
    return new TimeQuantile(
        p,
        curve.timeReaching(p, Estimate::value),
        curve.timeReaching(p, f -> f.interval() == null ? null : f.interval().high()),
        curve.timeReaching(p, f -> f.interval() == null ? null : f.interval().low()));
  }
}
