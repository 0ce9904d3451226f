package dev.outreach.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest inbound events that name a message not seen so far: replies to a message that is sent
 * later, as its clock has it. Holds at most {@value #MAX_KEYS} names; the oldest events go first.
 */
final class RecentInbound {
  private static final int MAX_KEYS = 1000;

  private final Deque<TouchEvent> events = new ArrayDeque<>();
  private final Map<String, List<TouchEvent>> byKey = new HashMap<>();
  private int keys;

  void add(TouchEvent event) {
    events.add(event);
    event
        .inReplyTo()
        .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(event));
    keys += event.inReplyTo().size();
    while (keys > MAX_KEYS) {
      forgetKeys(events.poll());
    }
  }

  /** The events that name this message, which are then forgotten. */
  List<TouchEvent> take(String messageKey) {
    List<TouchEvent> naming = messageKey == null ? null : byKey.get(messageKey);
    if (naming == null) {
      return List.of();
    }
    List<TouchEvent> taken = naming.stream().distinct().toList();
    for (TouchEvent event : taken) {
      events.remove(event);
      forgetKeys(event);
    }
    return taken;
  }

  private void forgetKeys(TouchEvent event) {
    for (String key : event.inReplyTo()) {
      byKey.computeIfPresent(
          key,
          (k, naming) -> {
            naming.remove(event);
            return naming.isEmpty() ? null : naming;
          });
    }
    keys -= event.inReplyTo().size();
  }
}
