package dev.outreach.source.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.identity.Identifiers;
import dev.outreach.source.SafeJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One post of an X archive: what is read of it, and whom it speaks to. */
final class XPost {
  private static final Set<String> VALUES =
      Set.of(
          "id_str",
          "created_at",
          "full_text",
          "text",
          "in_reply_to_status_id_str",
          "in_reply_to_user_id_str",
          "in_reply_to_screen_name");
  private static final Set<String> USER_VALUES = Set.of("id_str", "screen_name", "name");

  /**
   * A user as a post names them: identifiers {@code x-id:…} and {@code x:…}, either may be null.
   */
  record User(String id, String handle, String name) {
    /** Whether it says which handle belongs to which number. */
    boolean isLink() {
      return id != null && handle != null;
    }

    boolean is(XAccount me) {
      return me.isMe(id) || me.isMe(handle);
    }
  }

  private final Identifiers identifiers;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, User> mentions = new LinkedHashMap<>();
  private boolean isRetweet;

  private XPost(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** The post whose object starts here: {@code {"tweet": {…}}}, before 2020 without that shell. */
  static XPost read(JsonParser json, Identifiers identifiers) throws IOException {
    XPost post = new XPost(identifiers);
    post.readFields(json);
    return post;
  }

  String id() {
    return values.get("id_str");
  }

  String createdAt() {
    return values.get("created_at");
  }

  /** Id of the post that this one answers; null where it answers none. */
  String answers() {
    return values.get("in_reply_to_status_id_str");
  }

  boolean isRetweet() {
    String text = values.getOrDefault("full_text", values.get("text"));
    return isRetweet || (text != null && text.startsWith("RT @"));
  }

  /**
   * Whom it speaks to, but for me: the user that it answers, else (also in answer to myself) all
   * that it mentions.
   */
  List<User> addressees(XAccount me) {
    User answered = answered();
    return answered != null && !answered.is(me)
        ? List.of(answered)
        : mentions.values().stream().filter(user -> !user.is(me)).toList();
  }

  /** Everyone that it names, but for me. */
  List<User> users(XAccount me) {
    User answered = answered();
    return Stream.concat(mentions.values().stream(), Stream.ofNullable(answered))
        .filter(user -> !user.is(me))
        .toList();
  }

  private User answered() {
    String id = XAccount.id(values.get("in_reply_to_user_id_str")).orElse(null);
    String handle =
        XAccount.handle(values.get("in_reply_to_screen_name"), identifiers).orElse(null);
    return id == null && handle == null
        ? null
        : mentions.getOrDefault(id, new User(id, handle, null));
  }

  private void readFields(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && (name.equals("tweet") || name.equals("entities"))) {
        readFields(json);
      } else if (value == JsonToken.START_ARRAY && name.equals("user_mentions")) {
        readMentions(json);
      } else if (VALUES.contains(name)) {
        values.put(name, SafeJson.value(json));
      } else {
        isRetweet |= name.equals("retweeted_status") && value == JsonToken.START_OBJECT;
        json.skipChildren();
      }
    }
  }

  private void readMentions(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!json.isExpectedStartObjectToken()) {
        json.skipChildren();
        continue;
      }
      Map<String, String> user = SafeJson.values(json, USER_VALUES);
      String id = XAccount.id(user.get("id_str")).orElse(null);
      String handle = XAccount.handle(user.get("screen_name"), identifiers).orElse(null);
      if (id != null) {
        mentions.putIfAbsent(id, new User(id, handle, user.get("name")));
      }
    }
  }
}
