package dev.outreach.format.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.SafeHtml;
import dev.outreach.export.SafeJson;
import dev.outreach.identity.Identifiers;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One activity of a Mastodon outbox: what is read of it, and whom it speaks to. */
final class MastodonNote {
  /** Servers allow 500 characters, some a few thousand. */
  private static final int LONGEST = 20_000;

  private static final Set<String> ACTIVITY = Set.of("type", "actor", "published");
  private static final Set<String> OBJECT =
      Set.of("id", "type", "published", "content", "inReplyTo", "conversation");
  private static final Set<String> TAG = Set.of("type", "href", "name");
  private static final Set<String> AUDIENCE = Set.of("to", "cc");

  /** A poll is a question. */
  private static final Set<String> WRITTEN = Set.of("Note", "Question");

  private static final Set<String> PUBLIC =
      Set.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");

  private final Map<String, String> activity = new HashMap<>();
  private final Map<String, String> object = new HashMap<>();
  private final Set<String> audience = new HashSet<>();
  private final Set<Map<String, String>> mentions = new LinkedHashSet<>();

  private MastodonNote() {}

  /** The activity whose object starts here. */
  static MastodonNote read(JsonParser json) throws IOException {
    MastodonNote note = new MastodonNote();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("object") && value == JsonToken.START_OBJECT) {
        note.readObject(json);
      } else if (AUDIENCE.contains(name)) {
        note.readAudience(json);
      } else if (ACTIVITY.contains(name)) {
        note.activity.put(name, SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
    return note;
  }

  /** Whether I wrote it: what is boosted is another's. */
  boolean isWritten() {
    return "Create".equals(activity.get("type"))
        && WRITTEN.contains(String.valueOf(object.get("type")));
  }

  /** Whether only those it mentions can read it. */
  boolean isDirect() {
    return audience.stream().noneMatch(one -> PUBLIC.contains(one) || one.endsWith("/followers"));
  }

  String id() {
    return object.get("id");
  }

  String published() {
    String published = object.get("published");
    return published == null ? activity.get("published") : published;
  }

  /** Address of the note that this one answers; null where it answers none. */
  String answers() {
    return object.get("inReplyTo");
  }

  String conversation() {
    return object.get("conversation");
  }

  /** Address of my account. */
  String actor() {
    return activity.get("actor");
  }

  /** Identifiers of those it mentions, but for me. */
  Set<String> addressees(Identifiers identifiers) {
    Set<String> people = new LinkedHashSet<>();
    for (Map<String, String> mention : mentions) {
      String address = mention.get("href");
      if (address == null || !address.equals(actor())) {
        MastodonHandle.of(mention.get("name"), address, identifiers).ifPresent(people::add);
      }
    }
    return people;
  }

  /** What it says, without its markup. */
  String words() {
    return SafeHtml.words(object.get("content"), LONGEST);
  }

  private void readObject(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("tag") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          readTag(json);
        }
      } else if (name.equals("tag")) {
        readTag(json);
      } else if (AUDIENCE.contains(name)) {
        readAudience(json);
      } else if (OBJECT.contains(name)) {
        object.put(name, SafeJson.value(json));
      } else {
        json.skipChildren();
      }
    }
  }

  private void readTag(JsonParser json) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return;
    }
    Map<String, String> tag = SafeJson.values(json, TAG);
    if ("Mention".equals(tag.get("type"))) {
      mentions.add(tag);
    }
  }

  /** One address, or an array of them. */
  private void readAudience(JsonParser json) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      addAudience(SafeJson.value(json));
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      addAudience(SafeJson.value(json));
    }
  }

  private void addAudience(String address) {
    if (address != null) {
      audience.add(address);
    }
  }
}
