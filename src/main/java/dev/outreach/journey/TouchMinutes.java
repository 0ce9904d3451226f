package dev.outreach.journey;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * How long touches take me, by kind: writing a message, dialling, the way to a meeting. What a talk
 * itself lasted comes on top where it is known.
 *
 * @param outbound kind → time for one of mine; a kind that is not named takes none
 * @param inbound kind → time for one of theirs
 */
public record TouchMinutes(Map<String, Duration> outbound, Map<String, Duration> inbound)
    implements Serializable {

  long seconds(TouchEvent touch) {
    Map<String, Duration> kinds = touch.isOutbound() ? outbound : inbound;
    long talk = touch.durationSeconds() == null ? 0 : touch.durationSeconds();
    return kinds.getOrDefault(touch.kind(), Duration.ZERO).toSeconds() + talk;
  }
}
