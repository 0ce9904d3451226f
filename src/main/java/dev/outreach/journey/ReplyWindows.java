package dev.outreach.journey;

import dev.outreach.table.ChannelGroups;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * How long after a touch a message still counts as its reply.
 *
 * @param windows channel or group of channels → window
 * @param otherwise window of a channel that neither is named nor belongs to a named group
 */
public record ReplyWindows(Map<String, Duration> windows, Duration otherwise, ChannelGroups groups)
    implements Serializable {

  /** The channel's own window, else that of the first group it is in, else the general one. */
  public Duration of(String channel) {
    Duration own = windows.get(channel);
    if (own != null) {
      return own;
    }
    return groups.of(channel).stream()
        .filter(windows::containsKey)
        .findFirst()
        .map(windows::get)
        .orElse(otherwise);
  }
}
