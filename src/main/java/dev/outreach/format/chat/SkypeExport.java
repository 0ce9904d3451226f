package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.outreach.export.ExportFile;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import dev.outreach.reader.ReadingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Skype export says beside its messages: whose it is, and its conversations. The file is
 * read once for it, since JSON leaves open what comes first, and nothing but the messages
 * themselves tells who wrote in a group.
 */
final class SkypeExport {
  static final String CONVERSATION = "conversations[]";
  static final String MESSAGE = "conversations[]/MessageList[]";

  /** People of one group that are kept; Skype allowed six hundred. */
  private static final int MOST_PEOPLE = 1_000;

  /** More than anybody has; their heads are held in memory. */
  private static final int MOST_CONVERSATIONS = 100_000;

  private static final String OWNER = "userId";
  private static final String ID = CONVERSATION + "/id";
  private static final String NAME = CONVERSATION + "/displayName";
  private static final String MEMBERS = CONVERSATION + "/threadProperties/members";
  private static final JsonPaths PATHS =
      JsonPaths.of(OWNER, CONVERSATION, ID, NAME, MEMBERS, MESSAGE);

  /** A member in the list that the export keeps as a text: {@code ["8:live:ana","8:ben"]}. */
  private static final Pattern MEMBER = Pattern.compile("\"(8:[^\"\\\\]{1,200})");

  private final Identifiers identifiers;
  private final Set<String> mine = new LinkedHashSet<>();
  private final List<Conversation> conversations = new ArrayList<>();

  private SkypeExport(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** A conversation; {@code people} are those of a group, me among them. */
  record Conversation(String id, String name, Set<String> people) {}

  static SkypeExport of(ExportFile file, ReadingContext reading) throws IOException {
    SkypeExport export = new SkypeExport(reading.identifiers());
    PATHS.visit(file, export::gather);
    reading.me().identifiers().stream()
        .filter(one -> one.startsWith("skype:"))
        .forEach(export.mine::add);
    return export;
  }

  /** My accounts, the one of the export first. */
  Set<String> mine() {
    return mine;
  }

  /** By the place in the file, from 0. */
  Conversation conversation(int index) {
    return conversations.get(index);
  }

  private void gather(String path, JsonParser json) throws IOException {
    switch (path) {
      case OWNER -> add(mine, SafeJson.value(json));
      case CONVERSATION -> addConversation();
      case ID -> replace(SafeJson.value(json), last().name());
      case NAME -> replace(last().id(), SafeJson.value(json));
      case MEMBERS -> addMembers(SafeJson.value(json));
      default -> addAuthor(json);
    }
  }

  private void addConversation() throws RefusedFile {
    if (conversations.size() == MOST_CONVERSATIONS) {
      throw new RefusedFile(
          "too-many-chats",
          "more than " + MOST_CONVERSATIONS + " conversations: nobody has so many");
    }
    conversations.add(new Conversation(null, null, new LinkedHashSet<>()));
  }

  private Conversation last() {
    return conversations.get(conversations.size() - 1);
  }

  private void replace(String id, String name) {
    conversations.set(conversations.size() - 1, new Conversation(id, name, last().people()));
  }

  private void addMembers(String list) {
    Matcher member = MEMBER.matcher(list == null ? "" : list);
    while (member.find()) {
      add(last().people(), member.group(1));
    }
  }

  private void addAuthor(JsonParser json) throws IOException {
    if (json.isExpectedStartObjectToken()) {
      Map<String, String> values = SafeJson.values(json, Set.of("from"));
      add(last().people(), values.get("from"));
    } else {
      json.skipChildren();
    }
  }

  private void add(Set<String> people, String account) {
    String person = account == null ? null : SkypeIds.person(account, identifiers);
    if (person != null && people.size() < MOST_PEOPLE) {
      people.add(person);
    }
  }
}
