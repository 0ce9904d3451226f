package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.Entry;
import dev.outreach.export.EventTime;
import dev.outreach.export.Reject;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Touch;
import dev.outreach.identity.Identifiers;
import dev.outreach.table.Channel;
import dev.outreach.table.Direction;
import dev.outreach.table.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The touches that the messages of one Slack conversation amount to. */
final class SlackTouches {
  private static final Set<String> FIELDS =
      Set.of("type", "subtype", "user", "bot_id", "text", "ts", "thread_ts", "parent_user_id");

  /** Under which a message keeps the name in its author's profile. */
  private static final String PROFILE_NAME = "user_profile";

  /** What somebody wrote or showed; every other subtype is Slack's own word, or a program's. */
  private static final Set<String> WRITTEN =
      Set.of("me_message", "file_share", "thread_broadcast", "reply_broadcast");

  /** Beginnings of threads that are kept, to know whom an answer goes to. */
  private static final int REMEMBERED = 10_000;

  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]{1,30})[|>]");
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");

  private final SlackWorkspace workspace;
  private final SlackWorkspace.Conversation conversation;
  private final Set<String> mine;
  private final String team;
  private final Identifiers identifiers;
  private final Map<String, String> beginnings = new Recent<>(REMEMBERED);

  /** Of people whom the workspace does not list, by their ids. */
  private final Map<String, String> names = new Recent<>(REMEMBERED);

  SlackTouches(
      SlackWorkspace workspace,
      SlackWorkspace.Conversation conversation,
      Set<String> mine,
      Identifiers identifiers) {
    this.workspace = workspace;
    this.conversation = conversation;
    this.mine = mine;
    this.identifiers = identifiers;
    SlackUser me = workspace.user(mine.iterator().next());
    team = me == null ? null : me.team();
  }

  /** The message that starts here: its plain values by name. */
  Map<String, String> read(JsonParser json) throws IOException {
    Map<String, String> message = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals(PROFILE_NAME) && value == JsonToken.START_OBJECT) {
        message.put(PROFILE_NAME, SlackUser.profileName(json));
      } else if (FIELDS.contains(name)) {
        message.put(name, SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
    message.computeIfPresent("user", (name, id) -> workspace.listed(id));
    message.computeIfPresent("parent_user_id", (name, id) -> workspace.listed(id));
    return message;
  }

  /**
   * None for what Slack or a program says, for what others say to others, and for what has no time.
   */
  List<Entry> of(Map<String, String> message, String place) {
    String subtype = message.get("subtype");
    boolean isWritten =
        "message".equals(message.get("type"))
            && (subtype == null || WRITTEN.contains(subtype))
            && message.get("bot_id") == null;
    String author = message.get("user");
    if (!isWritten || author == null || isBot(author) || !message.containsKey("ts")) {
      return List.of();
    }
    EventTime when = EpochTime.of(message.get("ts"));
    if (when == null) {
      return List.of(Reject.of(place, "bad-date", "ts", message.get("ts")));
    }
    beginnings.put(message.get("ts"), author);
    if (message.get(PROFILE_NAME) != null) {
      names.put(author, message.get(PROFILE_NAME));
    }
    return conversation.isDirect()
        ? direct(message, place, when, author)
        : inChannel(message, place, when, author);
  }

  private List<Entry> direct(
      Map<String, String> message, String place, EventTime when, String author) {
    Set<String> members = conversation.members();
    boolean isOthers =
        !members.isEmpty()
            && (members.stream().noneMatch(mine::contains) || !members.contains(author));
    if (!mine.contains(author)) {
      // An export of all conversations has those among others too, a channel who left it.
      return isOthers
          ? List.of()
          : List.of(touch(message, place, Kind.MESSAGE, when, author, false));
    }
    return members.isEmpty()
        ? List.of(Reject.of(place, "missing-recipient", "members", null))
        : toEach(members, message, place, Kind.MESSAGE, when);
  }

  private List<Entry> inChannel(
      Map<String, String> message, String place, EventTime when, String author) {
    Set<String> addressees = mentions(message.get("text"));
    String answered = isAnswer(message) ? answered(message) : null;
    if (answered != null) {
      addressees.add(answered);
    }
    if (!mine.contains(author)) {
      return addressees.stream().anyMatch(mine::contains)
          ? List.of(touch(message, place, Kind.COMMENT, when, author, false))
          : List.of();
    }
    List<Entry> comments = toEach(addressees, message, place, Kind.COMMENT, when);
    return comments.isEmpty() && !isAnswer(message)
        ? List.of(
            touch(message, place, Kind.POST, when, null, true).words(words(message.get("text"))))
        : comments;
  }

  private List<Entry> toEach(
      Set<String> people, Map<String, String> message, String place, String kind, EventTime when) {
    return people.stream()
        .filter(other -> !mine.contains(other) && !isBot(other))
        .<Entry>map(other -> touch(message, place, kind, when, other, true))
        .toList();
  }

  private boolean isBot(String id) {
    SlackUser user = workspace.user(id);
    return user != null && user.isBot();
  }

  /** The first message of a thread names itself as its thread. */
  private static boolean isAnswer(Map<String, String> message) {
    String thread = message.get("thread_ts");
    return thread != null && !thread.equals(message.get("ts"));
  }

  private String answered(Map<String, String> message) {
    String parent = message.get("parent_user_id");
    return parent == null ? beginnings.get(message.get("thread_ts")) : parent;
  }

  private Set<String> mentions(String text) {
    Set<String> mentions = new LinkedHashSet<>();
    Matcher mention = MENTION.matcher(text == null ? "" : text);
    while (mention.find()) {
      mentions.add(workspace.listed(mention.group(1)));
    }
    return mentions;
  }

  private static String words(String text) {
    return text == null
        ? null
        : MARKUP
            .matcher(text)
            .replaceAll(" ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
  }

  private Touch touch(
      Map<String, String> message,
      String place,
      String kind,
      EventTime when,
      String other,
      boolean isMine) {
    String direction = isMine ? Direction.OUTBOUND : Direction.INBOUND;
    SlackUser user = other == null ? null : workspace.user(other);
    Touch touch =
        new Touch(place, Channel.SLACK, kind, direction, when)
            .sender(SlackUser.identifier(team, mine.iterator().next(), identifiers));
    if (user != null) {
      touch.with(user.identifier(identifiers)).named(user.name());
    } else if (other != null) {
      touch
          .with(SlackUser.identifier(team, other, identifiers))
          .named(isMine ? names.get(other) : message.get(PROFILE_NAME));
    }
    String here = "slack:" + (team == null ? "" : team + "/") + conversation.id();
    String begun = isAnswer(message) ? message.get("thread_ts") : message.get("ts");
    String key = here + "/" + message.get("ts");
    touch.thread(conversation.isDirect() ? here : here + "/" + begun).messageKey(key);
    if (isAnswer(message)) {
      touch.inReplyTo(here + "/" + begun);
    }
    return isMine ? touch.recordId(key) : touch.recordIdOfOne(key);
  }
}
