package dev.outreach.format.meta;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RecordId;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Text;
import dev.outreach.reader.ExportOwner;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who a conversation is among: everyone whom its file lists or shows as a sender, whoever left
 * since. Read in a pass of its own, since the list may stand behind the messages.
 */
final class MetaThread {
  /** More than any network lets into one group; who comes after these is not addressed. */
  static final int MOST_PEOPLE = 1_000;

  /** Names that stand for whoever closed the account or was removed. */
  private static final Set<String> NOBODY =
      Set.of(
          "facebook user",
          "instagram user",
          "messenger user",
          "utilisateur facebook",
          "utilisateur de facebook",
          "utilisateur instagram",
          "utilisateur d’instagram",
          "utilisateur d'instagram",
          "utilisateur messenger");

  private final Set<String> listed = new LinkedHashSet<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final ExportOwner me;
  private String title;
  private String groupTitle;
  private boolean isOfGroup;
  private boolean isLeft;
  private boolean hasMessages;

  private MetaThread(ExportOwner me) {
    this.me = me;
  }

  /**
   * The conversation of this file.
   *
   * @throws RefusedFile if it holds no messages, or if neither of its two people is me
   */
  static MetaThread of(ExportFile file, ExportOwner me) throws IOException {
    MetaThread thread = new MetaThread(me);
    try (SafeJson json = SafeJson.open(file)) {
      json.read(thread::gather);
    }
    if (!thread.hasMessages) {
      throw new RefusedFile(
          "no-messages", "not a conversation of Meta's export: no messages in it");
    }
    if (!thread.tellsMe() && thread.people.size() == 2) {
      throw new RefusedFile(
          "me-unknown",
          "neither of the two people of this conversation is you: add your name as it is spelt"
              + " there to outreach.me.names");
    }
    return thread;
  }

  /** Whether this name stands for nobody in particular. */
  static boolean isNobody(String name) {
    return name.isBlank() || NOBODY.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether it can be told which messages are mine: I am in it, or left it without a word. */
  boolean tellsMe() {
    return hasMe() || isLeft || people.size() < 2;
  }

  /**
   * Whether it is among several, or was: a group that all but one have left is not the conversation
   * with that one, which bears their name.
   */
  boolean isGroup() {
    Set<String> all = listed.isEmpty() ? people : listed;
    List<String> others = all.stream().filter(n -> !me.isNamed(n)).toList();
    boolean bearsOtherName =
        groupTitle != null
            && others.size() == 1
            && hasMe()
            && !isNobody(groupTitle)
            && !isNobody(others.get(0))
            && !me.isNamed(groupTitle)
            && people.stream().noneMatch(name -> Text.key(name).equals(Text.key(groupTitle)));
    return others.size() > 1 || isOfGroup || bearsOtherName;
  }

  /**
   * Everyone but me and those who are nobody in particular. Between two it is the one who is
   * listed, though messages may stand under a name that is no longer theirs.
   */
  List<String> others() {
    List<String> others =
        people.stream().filter(name -> !me.isNamed(name) && !isNobody(name)).toList();
    return isGroup() || others.isEmpty() ? others : others.subList(0, 1);
  }

  /**
   * The same in both of Facebook's archives, of which one has no path: between two the other's
   * name, in a group its title.
   */
  String key(String network) {
    boolean isNamedByTitle = title != null && (isGroup() || others().isEmpty());
    String name = isNamedByTitle ? title : String.join(",", new TreeSet<>(others()));
    return network + ":" + RecordId.of(isGroup() ? "group" : "two", Text.key(name));
  }

  private boolean hasMe() {
    return people.stream().anyMatch(me::isNamed);
  }

  private Void gather(JsonParser json) throws IOException {
    Set<String> senders = new LinkedHashSet<>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("messages") && value == JsonToken.START_ARRAY) {
        hasMessages = true;
        gatherNames(json, Set.of("sender_name", "senderName"), senders);
      } else if (name.equals("participants") && value == JsonToken.START_ARRAY) {
        gatherNames(json, Set.of("name"), listed);
        people.addAll(listed);
      } else if (name.equals("title") || name.equals("threadName")) {
        title = Mojibake.repaired(SafeJson.value(json));
        // The archive of encrypted conversations puts a number behind the name.
        groupTitle = name.equals("title") ? title : null;
      } else if (name.equals("joinable_mode")) {
        isOfGroup |= value == JsonToken.START_OBJECT;
        json.skipChildren();
      } else if (name.equals("thread_type")) {
        isOfGroup |= String.valueOf(SafeJson.value(json)).endsWith("Group");
      } else if (name.equals("is_still_participant")) {
        isLeft = "false".equals(SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
    people.addAll(senders);
    return null;
  }

  /** The elements are names, or objects with a field of one of these names. */
  private static void gatherNames(JsonParser json, Set<String> fields, Set<String> names)
      throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String name =
          json.isExpectedStartObjectToken()
              ? SafeJson.values(json, fields).values().stream()
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null)
              : SafeJson.value(json);
      if (name != null && names.size() < MOST_PEOPLE) {
        names.add(Mojibake.repaired(name));
      }
    }
  }
}
