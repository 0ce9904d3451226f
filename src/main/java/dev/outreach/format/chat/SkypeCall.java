package dev.outreach.format.chat;

import dev.outreach.identity.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The list of participants in a record of a Skype call: {@code <partlist type="ended"><part
 * identity="live:ana"><duration>65</duration></part>…}.
 *
 * @param state {@code started}, {@code ended} or {@code missed}; empty where it is not said
 * @param seconds how long each one was on the line, by {@code identity}; null for who was not
 */
record SkypeCall(String state, Map<String, Long> seconds) {
  /** Skype took a hundred into a call. */
  private static final int MOST_PARTS = 1_000;

  /** Null for a text that holds no list of participants. */
  static SkypeCall of(String content) {
    int list = content == null ? -1 : content.indexOf("<partlist");
    if (list < 0) {
      return null;
    }
    String type = SkypeMarkup.attribute(SkypeMarkup.tag(content, "partlist", list), "type");
    String state = type == null && content.startsWith("<ended") ? "ended" : type;
    Map<String, Long> seconds = new LinkedHashMap<>();
    int at = content.indexOf("<part ", list);
    int end = at < 0 ? -1 : content.indexOf("</part>", at);
    while (end >= 0 && seconds.size() < MOST_PARTS) {
      String part = content.substring(at, end);
      String identity = SkypeMarkup.attribute(SkypeMarkup.tag(part, "part", 0), "identity");
      if (identity != null) {
        seconds.put(identity, number(SkypeMarkup.element(part, "duration")));
      }
      at = content.indexOf("<part ", end);
      end = at < 0 ? -1 : content.indexOf("</part>", at);
    }
    return new SkypeCall(state == null ? "" : state, seconds);
  }

  /**
   * Whether the record only says that a call began: its end has a record of its own. Older versions
   * of Skype wrote an empty list without a type then.
   */
  boolean isStart() {
    return state.equals("started")
        || state.isEmpty() && seconds.values().stream().noneMatch(Objects::nonNull);
  }

  /**
   * How long I spoke with somebody: my own time on the line, or theirs where the record does not
   * list me. Null if we did not speak.
   *
   * @param isTheirsNeeded whether they may have missed what I took part in
   */
  Long spokenWith(String other, Set<String> mine, boolean isTheirsNeeded, Identifiers identifiers) {
    Long own = null;
    Long theirs = null;
    boolean isListed = false;
    for (Map.Entry<String, Long> part : seconds.entrySet()) {
      String person = SkypeIds.person(part.getKey(), identifiers);
      if (mine.contains(person)) {
        isListed = true;
        own = part.getValue();
      } else if (other.equals(person)) {
        theirs = part.getValue();
      }
    }
    boolean isMissed = state.equals("missed") || isTheirsNeeded && theirs == null;
    if (isMissed) {
      return null;
    }
    return isListed ? own : theirs;
  }

  private static Long number(String text) {
    String whole = text == null ? "" : text.split("[.,]", 2)[0];
    return whole.matches("\\d{1,7}") && !whole.matches("0+") ? Long.valueOf(whole) : null;
  }
}
