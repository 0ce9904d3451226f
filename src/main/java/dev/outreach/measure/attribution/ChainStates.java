package dev.outreach.measure.attribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The states of a chain as numbers, which sort as their channels do: a state of up to three
 * channels is a code of three places, the places of a shorter one left empty at the end.
 */
final class ChainStates {
  static final int MOST_CHANNELS_OF_A_STATE = 3;
  static final long NO_STATE = -1;

  private static final int BITS = 20;
  private static final long PLACE = (1L << BITS) - 1;

  private final List<String> channels;
  private final Map<String, Integer> numbers = new HashMap<>();

  ChainStates(Collection<PathCount> paths) {
    TreeSet<String> sorted = new TreeSet<>();
    paths.forEach(path -> sorted.addAll(path.channels()));
    channels = List.copyOf(sorted);
    channels.forEach(channel -> numbers.put(channel, numbers.size() + 1));
    if (channels.size() > PLACE) {
      throw new IllegalArgumentException("too many channels for a chain: " + channels.size());
    }
  }

  List<String> channels() {
    return channels;
  }

  /** The state made of these channels; {@link #NO_STATE} if there is none. */
  long of(List<String> state) {
    if (state.size() > MOST_CHANNELS_OF_A_STATE) {
      return NO_STATE;
    }
    long code = 0;
    for (int place = 0; place < MOST_CHANNELS_OF_A_STATE; place++) {
      Integer number = place < state.size() ? numbers.get(state.get(place)) : Integer.valueOf(0);
      if (number == null) {
        return NO_STATE;
      }
      code = code << BITS | number;
    }
    return code;
  }

  boolean isOn(long state, String channel) {
    long number = numbers.get(channel);
    for (long rest = state; rest > 0; rest >>>= BITS) {
      if ((rest & PLACE) == number) {
        return true;
      }
    }
    return false;
  }
}
