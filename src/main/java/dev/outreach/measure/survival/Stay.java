package dev.outreach.measure.survival;

import java.util.Locale;

/**
 * Subjects that were in one state for the same while: at risk of leaving it at t if {@code entry <
 * t <= time}. A subject with several states has one stay for each, the next from the time the last
 * one ended; passing through a state within one time is no stay but one move from the first to the
 * last.
 *
 * @param state in which they stayed
 * @param entry time from which they were seen in it; −∞ for the origin, so that a move at 0 counts
 * @param time since the origin at which they left it or were last seen
 * @param next state they left it for; null if they were last seen in it
 * @param subjects how many of them (case weight)
 */
public record Stay(String state, double entry, double time, String next, long subjects) {

  public Stay {
    if (!(time >= 0) || Double.isInfinite(time) || !(entry < time)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a stay must end at 0 or later and after its entry, cannot be: %s to %s",
              entry,
              time));
    }
    if (state == null || state.equals(next)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a stay must have a state and end in another, cannot be: %s to %s",
              state,
              next));
    }
    if (subjects < 0) {
      throw new IllegalArgumentException("subjects must be 0 or more, cannot be: " + subjects);
    }
    time += 0.0; // -0.0 becomes 0.0: one time, one row
  }
}
