package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.ExportFile;
import dev.outreach.export.JsonPaths;
import dev.outreach.export.SafeJson;
import dev.outreach.reader.ExportOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the files at the top of a Slack export say of the folders below: the users, and which
 * conversation a folder holds. Thousands of files, one for each conversation and day, need it.
 */
final class SlackWorkspace {
  static final String USERS = "users.json";

  private static final List<String> CHANNELS = List.of("channels.json", "groups.json");
  private static final List<String> DIRECT = List.of("dms.json", "mpims.json");

  /** Workspaces that are kept at a time: one export is read folder by folder. */
  private static final int KEPT = 2;

  private static final Map<String, SlackWorkspace> RECENT = new Recent<>(KEPT);

  private final Map<String, SlackUser> users = new HashMap<>();
  private final Map<String, String> byEmail = new HashMap<>();
  private final Map<String, Conversation> conversations = new HashMap<>();

  private SlackWorkspace() {}

  /**
   * A channel, or a conversation among few; a channel of two is one.
   *
   * @param members of a conversation among few; empty where they are not known
   */
  record Conversation(String id, boolean isDirect, Set<String> members) {}

  /** The workspace of a file that lies in the folder of a conversation. */
  static SlackWorkspace of(ExportFile file) throws IOException {
    String key = key(file);
    synchronized (RECENT) {
      SlackWorkspace workspace = RECENT.get(key);
      if (workspace == null) {
        workspace = read(file);
        RECENT.put(key, workspace);
      }
      return workspace;
    }
  }

  /** The id by which the workspace lists a user; the same where it lists none of this id. */
  String listed(String id) {
    SlackUser user = users.get(id);
    return user == null ? id : user.id();
  }

  /** A user of this id; null for one that is not listed. */
  SlackUser user(String id) {
    return users.get(id);
  }

  /**
   * My ids in it: those that the settings name, with or without the workspace, and those of my
   * addresses.
   */
  Set<String> mine(ExportOwner me) {
    Set<String> mine = new LinkedHashSet<>();
    for (String identifier : me.identifiers()) {
      if (identifier.startsWith("slack:")) {
        String[] parts = identifier.toUpperCase(Locale.ROOT).split(":");
        SlackUser user = users.get(parts[parts.length - 1]);
        boolean isHere = parts.length == 2 || user != null && parts[1].equals(user.team());
        if (isHere && (user != null || users.isEmpty())) {
          mine.add(listed(parts[parts.length - 1]));
        }
      } else if (byEmail.containsKey(identifier)) {
        mine.add(byEmail.get(identifier));
      }
    }
    return mine;
  }

  /** What a folder holds, by its name: a conversation's, or the id of one between two. */
  Conversation conversation(String folder) {
    boolean isDirect = folder.matches("D[A-Z0-9]{6,}") || folder.startsWith("mpdm-");
    return conversations.getOrDefault(folder, new Conversation(folder, isDirect, Set.of()));
  }

  private static SlackWorkspace read(ExportFile file) throws IOException {
    SlackWorkspace workspace = new SlackWorkspace();
    workspace.each(file, USERS, workspace::addUser);
    for (String name : CHANNELS) {
      workspace.each(file, name, json -> workspace.addConversation(json, false));
    }
    for (String name : DIRECT) {
      workspace.each(file, name, json -> workspace.addConversation(json, true));
    }
    return workspace;
  }

  /** Takes the object that starts where the parser stands, and leaves it read. */
  private interface Taker {
    void take(JsonParser json) throws IOException;
  }

  private void each(ExportFile file, String name, Taker taker) throws IOException {
    Optional<ExportFile> list = file.above(name);
    if (list.isPresent()) {
      JsonPaths.of("[]")
          .visit(
              list.get(),
              (path, json) -> {
                if (json.isExpectedStartObjectToken()) {
                  taker.take(json);
                } else {
                  json.skipChildren();
                }
              });
    }
  }

  private void addUser(JsonParser json) throws IOException {
    SlackUser user = SlackUser.read(json);
    if (user != null) {
      users.put(user.id(), user);
      if (user.otherId() != null) {
        users.putIfAbsent(user.otherId(), user);
      }
      if (user.email() != null && !user.isBot()) {
        byEmail.put("email:" + user.email().toLowerCase(Locale.ROOT), user.id());
      }
    }
  }

  private void addConversation(JsonParser json, boolean isDirect) throws IOException {
    Map<String, String> values = new HashMap<>();
    Set<String> members = new LinkedHashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("members") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          members.add(listed(SafeJson.value(json)));
        }
      } else if (name.equals("id") || name.equals("name")) {
        values.put(name, SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
    members.remove(null);
    String id = values.get("id");
    if (id != null) {
      boolean isAmongTwo = members.stream().filter(one -> !isBot(one)).count() == 2;
      Conversation conversation =
          isDirect || isAmongTwo
              ? new Conversation(id, true, members)
              : new Conversation(id, false, Set.of());
      conversations.put(id, conversation);
      conversations.put(values.getOrDefault("name", id), conversation);
    }
  }

  private boolean isBot(String id) {
    SlackUser user = users.get(id);
    return user != null && user.isBot();
  }

  /** Changes with the archive, or with the files at the top of the folder. */
  private static String key(ExportFile file) throws IOException {
    if (file.member().isPresent()) {
      String folder = file.folder();
      int end = Math.max(0, folder.lastIndexOf('/'));
      return stamp(file.file()) + "!" + folder.substring(0, end);
    }
    StringBuilder key = new StringBuilder();
    Path above = file.file().toAbsolutePath().getParent().getParent();
    for (String name : List.of(USERS, "channels.json", "groups.json", "dms.json", "mpims.json")) {
      key.append(above == null ? file.file() : stamp(above.resolve(name))).append('|');
    }
    return key.toString();
  }

  private static String stamp(Path file) throws IOException {
    return Files.exists(file)
        ? file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)
        : file.toString();
  }
}
