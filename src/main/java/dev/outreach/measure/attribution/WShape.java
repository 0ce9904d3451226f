package dev.outreach.measure.attribution;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Three milestones with fixed weights: the first touch, the touch that made a lead, the touch that
 * made an opportunity; the rest in equal parts to all other touches. If several touches are flagged
 * as one milestone, the first of them is it.
 *
 * <p>Published descriptions give the weights (30/30/30/10) but leave gaps open. Ours: milestones on
 * one touch add up; the weight of an absent milestone goes to those present, in proportion to
 * theirs; so does the rest if there are no other touches.
 */
public record WShape(double first, double lead, double opportunity, double rest)
    implements CreditRule {

  public static final WShape USUAL = new WShape(0.3, 0.3, 0.3, 0.1);

  public WShape {
    boolean isShare = first > 0 && lead >= 0 && opportunity >= 0 && rest >= 0;
    if (!isShare || Math.abs(first + lead + opportunity + rest - 1) > 1e-9) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "weights must add up to 1, cannot be: %s, %s, %s, %s",
              first,
              lead,
              opportunity,
              rest));
    }
  }

  @Override
  public double[] weights(ChannelPath path) {
    double[] weights = new double[path.size()];
    if (weights.length == 0) {
      return weights;
    }
    weights[0] += first;
    addTo(weights, indexOf(path.touches(), TouchPoint::isLead), lead);
    addTo(weights, indexOf(path.touches(), TouchPoint::isOpportunity), opportunity);
    double present = 0;
    int others = 0;
    for (double weight : weights) {
      present += weight;
      others += weight == 0 ? 1 : 0;
    }
    double toMilestones = others == 0 ? 1 : 1 - rest;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights[i] == 0 ? rest / others : toMilestones * weights[i] / present;
    }
    return weights;
  }

  private static void addTo(double[] weights, int touch, double weight) {
    if (touch >= 0) {
      weights[touch] += weight;
    }
  }

  private static int indexOf(List<TouchPoint> touches, Predicate<TouchPoint> milestone) {
    for (int i = 0; i < touches.size(); i++) {
      if (milestone.test(touches.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
