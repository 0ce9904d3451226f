package dev.outreach.measure.attribution;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * One touch of a path, by us or by them.
 *
 * @param isLead it made the person a lead: their first reply
 * @param isOpportunity it made the lead an opportunity: the first talk or meeting
 */
public record TouchPoint(String channel, Instant at, boolean isLead, boolean isOpportunity)
    implements Serializable {

  public TouchPoint {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(at, "at");
  }

  /** A touch that is no milestone. */
  public static TouchPoint of(String channel, Instant at) {
    return new TouchPoint(channel, at, false, false);
  }

  /** The exposure that this touch and the next one on the same channel make together. */
  TouchPoint continuedBy(TouchPoint next) {
    return new TouchPoint(
        channel, next.at, isLead || next.isLead, isOpportunity || next.isOpportunity);
  }
}
