package dev.outreach.measure.survival;

/**
 * Delta-method variance of an Aalen–Johansen cumulative incidence F, as times go by (Marubini and
 * Valsecchi 1995; Stata {@code stcompet}). With all-cause events d, events of interest k and n at
 * risk at time i, S just before it:
 *
 * <pre>Σ(F−Fᵢ)² d/(n(n−d)) + Σ S² k(n−k)/n³ − 2 Σ(F−Fᵢ) S k/n²</pre>
 *
 * <p>The sums over the gaps F−Fᵢ move along with F, so that one pass suffices and no large terms
 * cancel. Without competing events it equals Greenwood's variance.
 */
final class DeltaVariance {
  private double hazard;
  private double hazardTimesGap;
  private double hazardTimesGapSquared;
  private double covariance;
  private double covarianceTimesGap;
  private double ownJumps;

  /** Takes in one time; all counts are of that time, survival is that just before it. */
  void add(double atRisk, double events, double competing, double survival) {
    double jump = survival * events / atRisk;
    hazardTimesGapSquared += jump * (2 * hazardTimesGap + jump * hazard);
    hazardTimesGap += jump * hazard;
    covarianceTimesGap += jump * covariance;

    double leftOver = atRisk - events - competing;
    if (leftOver > 0) { // else this is the last time anyone was at risk: no later gap
      hazard += (events + competing) / (atRisk * leftOver);
    }
    covariance += jump / atRisk;
    ownJumps += jump * survival * (atRisk - events) / (atRisk * atRisk);
  }

  double value() {
    return Math.max(0, hazardTimesGapSquared + ownJumps - 2 * covarianceTimesGap);
  }
}
