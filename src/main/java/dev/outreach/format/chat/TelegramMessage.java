package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.Dates;
import dev.outreach.export.EventTime;
import dev.outreach.export.SafeJson;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One message of a Telegram chat: what is read of it. */
final class TelegramMessage {
  private static final Set<String> VALUES =
      Set.of(
          "id",
          "type",
          "date",
          "date_unixtime",
          "from",
          "from_id",
          "actor",
          "actor_id",
          "author",
          "action",
          "duration_seconds",
          "discard_reason",
          "reply_to_message_id",
          "reply_to_peer_id",
          "forwarded_from");
  private static final Set<String> PIECE = Set.of("type", "text", "user_id");

  private final Map<String, String> values = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<String> mentions = new LinkedHashSet<>();

  private TelegramMessage() {}

  /** The message whose object starts here. */
  static TelegramMessage read(JsonParser json) throws IOException {
    TelegramMessage message = new TelegramMessage();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("text")) {
        message.readText(json);
      } else if (VALUES.contains(name)) {
        message.values.put(name, SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
    return message;
  }

  String get(String field) {
    return values.get(field);
  }

  boolean isCall() {
    return "service".equals(get("type")) && "phone_call".equals(get("action"));
  }

  boolean isWritten() {
    return "message".equals(get("type"));
  }

  /** Whether it repeats another's words; whose, may not be known. */
  boolean isForwarded() {
    return values.containsKey("forwarded_from");
  }

  /** The author's account, or the caller's, in today's writing; null where only a name is given. */
  String peer() {
    return TelegramIds.peer(get(isCall() ? "actor_id" : "from_id"));
  }

  String authorName() {
    return get(isCall() ? "actor" : "from");
  }

  /** Those it names: {@code telegram:user123}, or {@code telegram:handle}. */
  Set<String> mentions() {
    return mentions;
  }

  String text() {
    return text.toString();
  }

  /** The seconds since 1970, or in exports from before 2021 the local date; null for neither. */
  EventTime when(ZoneId zone) {
    String seconds = get("date_unixtime");
    String date = get("date");
    return seconds != null || date == null
        ? EpochTime.of(seconds)
        : Dates.in(zone).when(date).orElse(null);
  }

  /** A text, or where some of it is marked, an array of texts and of {@code {type, text}}. */
  private void readText(JsonParser json) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      append(SafeJson.value(json));
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.isExpectedStartObjectToken()) {
        Map<String, String> piece = SafeJson.values(json, PIECE);
        append(piece.get("text"));
        mention(piece);
      } else {
        append(SafeJson.value(json));
      }
    }
  }

  private void append(String words) {
    if (words != null) {
      text.append(text.isEmpty() ? "" : " ").append(words);
    }
  }

  private void mention(Map<String, String> piece) {
    String words = piece.get("text");
    if ("mention_name".equals(piece.get("type")) && TelegramIds.isBare(piece.get("user_id"))) {
      mentions.add("telegram:user" + piece.get("user_id"));
    } else if ("mention".equals(piece.get("type")) && words != null && words.startsWith("@")) {
      mentions.add("telegram:" + words.substring(1).toLowerCase(Locale.ROOT));
    }
  }
}
