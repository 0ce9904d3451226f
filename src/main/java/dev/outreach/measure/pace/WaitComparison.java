package dev.outreach.measure.pace;

import dev.outreach.measure.share.BenjaminiHochberg;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.RestrictedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two groups side by side: whether they come to the event at the same pace, and how long each is
 * without it on average. The mean says how much, the test whether it is more than chance; where the
 * curves cross, or the strata differ, they may point different ways.
 *
 * @param test within the strata that both have people of ({@link Wait#strata}); groups in the order
 *     a, b
 * @param meanA over all strata, restricted to the last day on which both are still followed
 * @param adjustedP the test's p-value, adjusted over all pairs shown; null if it could not be made
 */
public record WaitComparison(
    Wait a, Wait b, LogRank test, RestrictedMean meanA, RestrictedMean meanB, Double adjustedP) {

  /** Each pair once, in the order of the list, the p-values adjusted over all of them. */
  public static List<WaitComparison> pairs(List<Wait> waits) {
    List<WaitComparison> pairs = new ArrayList<>();
    for (int i = 0; i < waits.size(); i++) {
      for (Wait b : waits.subList(i + 1, waits.size())) {
        pairs.add(of(waits.get(i), b));
      }
    }
    List<Double> adjusted =
        BenjaminiHochberg.adjusted(pairs.stream().map(pair -> pair.test.pValue()).toList());
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> pairs.get(i).adjusted(adjusted.get(i)))
        .toList();
  }

  /** What may be said of groups, two or more, all at once. */
  public static Pace paceOfAll(List<Wait> waits) {
    return Wait.areComparable(waits) ? Pace.ofAll(ofAll(waits)) : Pace.APART;
  }

  /** Whether groups, two or more, come to the event at the same pace: all at once. */
  public static LogRank ofAll(List<Wait> waits) {
    return LogRank.stratified(Wait.strata(waits));
  }

  /**
   * The first group's mean minus the second's: above 0 if the first waits longer. Empty where the
   * two share no stratum: what differs between the strata would count for the groups.
   */
  public Optional<RestrictedMean.Difference> difference() {
    return areComparable()
        ? Optional.of(RestrictedMean.difference(meanA, meanB))
        : Optional.empty();
  }

  /** Events that a would have, did both come to them at one pace: the sum over all strata. */
  public double expectedA() {
    return expected(a, test.groups().get(0));
  }

  public double expectedB() {
    return expected(b, test.groups().get(1));
  }

  /** Where a group is alone in a stratum, it has as many events as are expected of it. */
  private static double expected(Wait wait, LogRank.Group group) {
    return wait.events() - group.observed() + group.expected();
  }

  public Pace pace() {
    return areComparable() ? Pace.ofPair(test, adjustedP) : Pace.APART;
  }

  private boolean areComparable() {
    return Wait.areComparable(List.of(a, b));
  }

  private static WaitComparison of(Wait a, Wait b) {
    List<List<EventCount>> both = List.of(a.counts(), b.counts());
    double tau = RestrictedMean.commonTau(both);
    return new WaitComparison(
        a,
        b,
        ofAll(List.of(a, b)),
        RestrictedMean.of(a.counts(), tau),
        RestrictedMean.of(b.counts(), tau),
        null);
  }

  private WaitComparison adjusted(Double p) {
    return new WaitComparison(a, b, test, meanA, meanB, p);
  }
}
