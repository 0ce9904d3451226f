package dev.outreach.settings;

import dev.outreach.journey.ReplyWindows;
import dev.outreach.table.Channel;
import dev.outreach.table.ChannelGroups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Channels and their groups by name. A name is known if the readers give it, or if it is in a
 * group: so a misspelt one is found, and the channels of a user's own log are put into a group.
 */
final class Channels {
  static final Set<String> OF_THE_READERS =
      Set.of(
          Channel.EMAIL,
          Channel.CALL,
          Channel.SMS,
          Channel.LINKEDIN,
          Channel.X,
          Channel.FACEBOOK,
          Channel.INSTAGRAM,
          Channel.WHATSAPP,
          Channel.TELEGRAM,
          Channel.SKYPE,
          Channel.SLACK,
          Channel.MASTODON,
          Channel.VIADEO,
          Channel.BLOG,
          Channel.FORM,
          Channel.MEETING,
          Channel.VIDEO,
          Channel.REFERRAL,
          Channel.POST,
          Channel.EVENT,
          Channel.JOB_BOARD,
          Channel.SMALL_AD);

  private static final String OTHERWISE = "otherwise";

  private final ChannelGroups groups;
  private final Set<String> known = new TreeSet<>(OF_THE_READERS);

  Channels(ChannelGroups groups) {
    this.groups = groups;
    groups
        .groups()
        .forEach(
            (group, channels) -> {
              known.add(group);
              known.addAll(channels);
            });
  }

  static ChannelGroups groups(ConfigGroup outreach) {
    Map<String, List<String>> groups = new TreeMap<>();
    try (ConfigGroup section = outreach.section("channel-groups")) {
      for (String group : section.entries().keySet()) {
        if (Spelling.name(group) == null || group.equals(OTHERWISE)) {
          section.problem(group, "is no name for a group: lower-case letters, digits, - and _");
        }
        List<String> channels = section.optional(group).texts();
        if (!channels.isEmpty()) {
          groups.put(group, channels);
        }
      }
    }
    return new ChannelGroups(groups);
  }

  ReplyWindows replyWindows(ConfigGroup outreach) {
    Map<String, Duration> windows = new TreeMap<>();
    try (ConfigGroup section = outreach.section("reply-window")) {
      Duration otherwise = window(section.value(OTHERWISE));
      for (String channel : section.entries().keySet()) {
        if (channel.equals(OTHERWISE)) {
          continue;
        }
        Duration window = window(section.optional(channel));
        if (!known.contains(channel)) {
          section.problem(channel, unknown(channel));
        } else if (window != null) {
          windows.put(channel, window);
        }
      }
      return new ReplyWindows(windows, otherwise, groups);
    }
  }

  private static Duration window(Value value) {
    return value.duration();
  }

  /** One channel; a group is none. */
  String one(Value value) {
    String name = value.text();
    String problem = name == null ? null : problemOf(name);
    if (problem != null) {
      value.problems().add(value.config().origin(), value.key(), problem);
    }
    return name;
  }

  private String problemOf(String channel) {
    List<String> members = groups.groups().get(channel);
    if (members != null) {
      return "must be one channel, was a group; one of " + String.join(", ", members);
    }
    return known.contains(channel) ? null : unknown(channel);
  }

  List<String> named(Value values) {
    List<String> names = new ArrayList<>();
    for (Value value : values.list()) {
      String name = value.text();
      if (name != null && !known.contains(name)) {
        values.problems().add(value.config().origin(), value.key(), unknown(name));
      } else if (name != null) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** The channels that are named, and those of the groups that are. */
  List<String> members(Value values) {
    return named(values).stream()
        .flatMap(name -> groups.groups().getOrDefault(name, List.of(name)).stream())
        .distinct()
        .toList();
  }

  private String unknown(String channel) {
    return Suggestion.of(channel, known)
        .map(near -> "unknown channel or group; did you mean " + near + "?")
        .orElse("unknown channel or group; put your own into outreach.channel-groups");
  }
}
