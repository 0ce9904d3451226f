package dev.outreach.measure.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many paths went through these channels, in this order: so many ended in a contract, so many
 * in nothing. An open path has not ended and is not counted.
 */
public record PathCount(List<String> channels, long conversions, long nulls) {

  public PathCount {
    channels = List.copyOf(channels);
    if (conversions < 0 || nulls < 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "counts must be 0 or more, cannot be: %d, %d", conversions, nulls));
    }
  }

  /**
   * With consecutive touches on one channel taken as one, as {@link ChannelPath#exposures} does.
   */
  public PathCount exposures() {
    List<String> exposures = new ArrayList<>();
    for (String channel : channels) {
      if (exposures.isEmpty() || !exposures.get(exposures.size() - 1).equals(channel)) {
        exposures.add(channel);
      }
    }
    return new PathCount(exposures, conversions, nulls);
  }

  /** Both counts together, under the channels of this one. */
  PathCount plus(PathCount other) {
    return new PathCount(channels, conversions + other.conversions, nulls + other.nulls);
  }

  long paths() {
    return conversions + nulls;
  }
}
