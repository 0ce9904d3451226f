package dev.outreach.measure.share;

/**
 * A comparison with what may be said of it, beside the others that it was judged with.
 *
 * @param adjustedP its p-value after {@link BenjaminiHochberg}; null if it could not be tested
 * @param verdict on the first share, against the second
 */
public record Judgement(Comparison comparison, Double adjustedP, Verdict verdict) {

  /** The same, seen from the second share. */
  public Judgement mirrored() {
    return new Judgement(comparison.mirrored(), adjustedP, verdict.mirrored());
  }
}
