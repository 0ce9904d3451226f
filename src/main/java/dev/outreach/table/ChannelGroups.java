package dev.outreach.table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Channels that belong together under one name, such as {@code social}; name → channels. */
public record ChannelGroups(Map<String, List<String>> groups) implements Serializable {
  /** Names of the groups that the channel is in, in alphabetical order. */
  public List<String> of(String channel) {
    return groups.entrySet().stream()
        .filter(group -> group.getValue().contains(channel))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
