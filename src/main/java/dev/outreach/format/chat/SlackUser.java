package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An account of a Slack workspace, as {@code users.json} lists it.
 *
 * @param team id of the workspace; of another one for guests of a shared channel; may be null
 * @param otherId by which an organisation of several workspaces knows it, and messages may name it;
 *     may be null
 * @param isBot a program, or Slack itself
 */
record SlackUser(
    String id,
    String otherId,
    String team,
    String name,
    String email,
    String phone,
    String title,
    boolean isBot) {
  private static final String SLACK_ITSELF = "USLACKBOT";
  private static final String OTHER_ID = "enterprise_user.id";
  private static final Set<String> VALUES =
      Set.of(
          "id",
          "team_id",
          "name",
          "real_name",
          "is_bot",
          "email",
          "phone",
          "title",
          "display_name");

  /** What a message tells of its author, who may be of another company's workspace. */
  static String profileName(JsonParser json) throws IOException {
    return name(SafeJson.values(json, VALUES));
  }

  /** The user whose object starts here; null for one without an id. */
  static SlackUser read(JsonParser json) throws IOException {
    Map<String, String> values = new HashMap<>();
    readInto(values, json);
    String id = values.get("id");
    String name = name(values);
    return id == null
        ? null
        : new SlackUser(
            id,
            values.get(OTHER_ID),
            values.get("team_id"),
            name,
            values.get("email"),
            values.get("phone"),
            values.get("title"),
            "true".equals(values.get("is_bot")) || id.equals(SLACK_ITSELF));
  }

  private static String name(Map<String, String> values) {
    return Stream.of("real_name", "display_name", "name")
        .map(values::get)
        .filter(one -> one != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * The account's identifier, such as {@code slack:t0123:u0456}: Slack promises an id to be one
   * user's only within the workspace.
   */
  static String identifier(String team, String id, Identifiers identifiers) {
    return identifiers.handle("slack", team == null ? id : team + ":" + id).orElse(null);
  }

  String identifier(Identifiers identifiers) {
    return identifier(team, id, identifiers);
  }

  /** The profile repeats the real name, and has what people fill in themselves. */
  private static void readInto(Map<String, String> values, JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("profile") && value == JsonToken.START_OBJECT) {
        SafeJson.values(json, VALUES).forEach(values::putIfAbsent);
      } else if (name.equals("enterprise_user") && value == JsonToken.START_OBJECT) {
        values.put(OTHER_ID, SafeJson.values(json, Set.of("id")).get("id"));
      } else if (VALUES.contains(name)) {
        values.put(name, SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
  }
}
