package dev.outreach.measure.attribution;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The touches of one person that ended in a contract, or in nothing, in the order of time; those of
 * one instant stand in an order that the caller keeps fixed. Without touches, the contract is
 * unattributed.
 *
 * @param contractAt when the contract came, no earlier than any touch; null if none came
 */
public record ChannelPath(List<TouchPoint> touches, Instant contractAt) implements Serializable {

  public ChannelPath {
    touches = List.copyOf(touches);
    for (int i = 0; i < touches.size(); i++) {
      Instant at = touches.get(i).at();
      Instant next = i + 1 < touches.size() ? touches.get(i + 1).at() : contractAt;
      if (next != null && next.isBefore(at)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a path must be in the order of time, cannot be: %s before %s",
                at,
                next));
      }
    }
  }

  /**
   * The path with consecutive touches on one channel taken as one, as Google's and Snowplow's
   * "exposure" paths do. Those keep names only; here an exposure has the time of its <em>last</em>
   * touch, which is how fresh it was when the contract came, and is a milestone if one of its
   * touches is.
   */
  public ChannelPath exposures() {
    List<TouchPoint> exposures = new ArrayList<>();
    for (TouchPoint touch : touches) {
      int last = exposures.size() - 1;
      if (last >= 0 && exposures.get(last).channel().equals(touch.channel())) {
        exposures.set(last, exposures.get(last).continuedBy(touch));
      } else {
        exposures.add(touch);
      }
    }
    return new ChannelPath(exposures, contractAt);
  }

  public List<String> channels() {
    return touches.stream().map(TouchPoint::channel).toList();
  }

  int size() {
    return touches.size();
  }
}
