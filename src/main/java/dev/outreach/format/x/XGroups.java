package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The group conversations of an X archive, in the order of the file: key and people. Group messages
 * name no recipient, and the events that say who is in the group stand after the messages (newest
 * first), so the file is read once for them. Whoever wrote, joined or was added at any time counts.
 */
final class XGroups {
  private static final Set<String> PEOPLE =
      Set.of("senderId", "initiatingUserId", "participantsSnapshot", "userIds");

  /** More than X lets into one group; who comes after these is not addressed. */
  private static final int MOST_PEOPLE = 1_000;

  /** More than anybody has; their people are held in memory. */
  private static final int MOST_GROUPS = 100_000;

  private final List<Set<String>> people = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  private XGroups() {}

  /** No groups: for files of conversations between two. */
  static XGroups none() {
    return new XGroups();
  }

  static XGroups of(ExportFile file, String type) throws IOException {
    try (XArchive archive = XArchive.open(file, type)) {
      return archive.read(XGroups::gather);
    }
  }

  /** Identifiers of the people of a conversation, me among them; {@code index} counts from 0. */
  Set<String> people(int index) {
    return index < people.size() ? people.get(index) : Set.of();
  }

  /** The conversation's own id; null where it has none. */
  String key(int index) {
    return index < keys.size() ? keys.get(index) : null;
  }

  private static XGroups gather(JsonParser json) throws IOException {
    XGroups groups = new XGroups();
    while (!json.getParsingContext().inRoot()) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.FIELD_NAME && json.currentName().equals("dmConversation")) {
        if (groups.people.size() == MOST_GROUPS) {
          throw new RefusedFile(
              "too-many-chats", "more than " + MOST_GROUPS + " groups: nobody has so many");
        }
        groups.people.add(new LinkedHashSet<>());
        groups.keys.add(null);
      } else if (token.isScalarValue() && !groups.people.isEmpty()) {
        groups.add(name(json), SafeJson.value(json));
      }
    }
    return groups;
  }

  private void add(String name, String value) {
    int last = people.size() - 1;
    if (PEOPLE.contains(name) && people.get(last).size() < MOST_PEOPLE) {
      XAccount.id(value).ifPresent(people.get(last)::add);
    } else if ("conversationId".equals(name)) {
      keys.set(last, value);
    }
  }

  /** Name of the field that holds the value here, or holds the array that it is in. */
  private static String name(JsonParser json) {
    JsonStreamContext context = json.getParsingContext();
    String name = (context.inArray() ? context.getParent() : context).getCurrentName();
    return name == null ? "" : name;
  }
}
