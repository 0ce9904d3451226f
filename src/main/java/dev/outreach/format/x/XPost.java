package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.CsvTable;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Pattern MENTION = Pattern.compile("(?<!\\w)@(\\w{1,30})");
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
  private User author;
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

  /**
   * A post as a row of {@code tweets.csv} tells it: whom it mentions stands in its text. An answer
   * to somebody begins with their handle; one that does not goes on from a post of mine.
   */
  static XPost of(CsvTable.Line row, Identifiers identifiers) {
    XPost post = new XPost(identifiers);
    String text = row.get("text") == null ? "" : row.get("text");
    post.put("id_str", row.get("tweet_id"));
    post.put("created_at", row.get("timestamp"));
    post.put("text", row.get("text"));
    post.put("in_reply_to_status_id_str", row.get("in_reply_to_status_id"));
    post.isRetweet = row.get("retweeted_status_id") != null;
    Matcher mentioned = MENTION.matcher(text);
    while (mentioned.find()) {
      if (mentioned.start() == 0) {
        post.put("in_reply_to_user_id_str", row.get("in_reply_to_user_id"));
        post.put("in_reply_to_screen_name", mentioned.group(1));
      }
      XAccount.handle(mentioned.group(1), identifiers)
          .ifPresent(handle -> post.mentions.putIfAbsent(handle, new User(null, handle, null)));
    }
    return post;
  }

  /**
   * Identifiers of who wrote the first post, also of another's words; none where posts name no
   * author.
   */
  static Set<String> firstAuthor(JsonParser json, Identifiers identifiers) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      XPost post = read(json, identifiers);
      if (post.author != null) {
        return Stream.of(post.author.handle(), post.author.id())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
      }
    }
    return Set.of();
  }

  private void put(String name, String value) {
    if (value != null) {
      values.put(name, value);
    }
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

  /** The words, as an HTML page would write them; null where there are none. */
  String text() {
    return values.getOrDefault("full_text", values.get("text"));
  }

  boolean isRetweet() {
    return isRetweet || (text() != null && text().startsWith("RT @"));
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
      } else if (value == JsonToken.START_OBJECT && name.equals("user")) {
        author = user(json);
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
      User user = user(json);
      if (user.id() != null) {
        mentions.putIfAbsent(user.id(), user);
      }
    }
  }

  private User user(JsonParser json) throws IOException {
    Map<String, String> user = SafeJson.values(json, USER_VALUES);
    String id = XAccount.id(user.get("id_str")).orElse(null);
    String handle = XAccount.handle(user.get("screen_name"), identifiers).orElse(null);
    return new User(id, handle, user.get("name"));
  }
}
