package dev.outreach.measure.survival;

import java.util.List;

/**
 * Share of sends answered within a window, young sends kept as "not yet" instead of "no".
 *
 * <p>A send counts as a reply when answered within the window, and is otherwise censored at its age
 * on the as-of date or at the window's end, whichever comes first. All times are in one unit.
 *
 * @param length of the window, more than 0
 */
public record ReplyWindow(double length) {

  public ReplyWindow {
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException("window must be longer than 0, cannot be: " + length);
    }
  }

  /**
   * One send as the estimate sees it.
   *
   * @param age of the send on the as-of date
   * @param replyAfter time from the send to its first human reply; null if there is none so far
   */
  public EventCount observe(double age, Double replyAfter) {
    double followed = Math.min(age, length);
    return replyAfter != null && replyAfter <= followed
        ? EventCount.event(replyAfter)
        : EventCount.censored(followed);
  }

  /** Whether the send has had the whole window to be answered. */
  public boolean isMature(double age) {
    return age >= length;
  }

  /**
   * Share answered by the end of the window, with the limits of {@link AalenJohansen}: 1 −
   * Kaplan–Meier, unless the counts hold competing events. If every mature send was answered, no
   * follow-up reaches the window's end and the last known share stands.
   *
   * @param sends observations by {@link #observe}, merged or not, in any order
   * @param mature how many of the sends are mature
   * @return null if none is mature: the window's end was never seen
   */
  public Estimate rate(Iterable<EventCount> sends, long mature) {
    return mature == 0 ? null : rate(AalenJohansen.of(sends));
  }

  /**
   * As {@link #rate(Iterable, long)}, off the curve of sends that may be followed for longer.
   *
   * @param curve of sends of which at least one is mature
   */
  public Estimate rate(AalenJohansen curve) {
    List<AalenJohansen.Point> points = curve.points();
    if (points.isEmpty()) {
      return null;
    }
    double lastSeen = points.get(points.size() - 1).time();
    return curve.at(Math.min(lastSeen, length));
  }
}
