package dev.outreach.measure.pace;

import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.LateEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an exposure that comes on the way (a call after an e-mail) changes the pace of the event:
 * the log-rank test of Mantel and Byar (1974). Everybody is in the unexposed group up to the
 * exposure and in the exposed one after it, so that the time spent waiting for it is not credited
 * to it (immortal time). It needs exposure not to be chosen by how things went: observational.
 */
public final class MantelByar {
  private MantelByar() {}

  /**
   * One subject. Whatever happens at the time of the exposure itself happens unexposed, but for an
   * exposure at the origin (0 or before), which is there from the start.
   *
   * @param exposedAt null if never; the same as never if not before the end
   * @param time of the event or of the last sight, since the origin
   * @param isEvent whether the subject left with the event
   */
  public record Subject(Double exposedAt, double time, boolean isEvent) {

    public Subject {
      if (exposedAt != null && exposedAt.isNaN()) {
        throw new IllegalArgumentException("exposure must be a time or null, cannot be: NaN");
      }
    }
  }

  /** Groups of the result: the unexposed first, then the exposed. */
  public static LogRank test(Iterable<Subject> subjects) {
    List<LateEntry> unexposed = new ArrayList<>();
    List<LateEntry> exposed = new ArrayList<>();
    for (Subject subject : subjects) {
      Double exposedAt = subject.exposedAt();
      EventCount end =
          subject.isEvent()
              ? EventCount.event(subject.time())
              : EventCount.censored(subject.time());
      if (exposedAt != null && exposedAt <= 0) {
        exposed.add(LateEntry.fromOrigin(end));
      } else if (exposedAt == null || exposedAt >= subject.time()) {
        unexposed.add(LateEntry.fromOrigin(end));
      } else {
        unexposed.add(LateEntry.fromOrigin(EventCount.censored(exposedAt)));
        exposed.add(new LateEntry(exposedAt, end));
      }
    }
    return LogRank.ofLate(List.of(List.of(unexposed, exposed)));
  }
}
