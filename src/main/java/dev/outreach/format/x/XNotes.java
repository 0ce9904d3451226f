package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The whole words of posts of more than 280 signs, which {@code tweets.js} has cut: {@code
 * note-tweet.js} beside it, since 2023. Nothing there names the post, but its words begin alike.
 */
final class XNotes {
  static final String FILE = "note-tweet.js";

  /** More than anybody has written; they are held in memory while the posts are read. */
  private static final int MOST_NOTES = 20_000;

  private static final int LONGEST = 25_000;

  /** So many letters and digits are alike in two posts only if the one is the other's beginning. */
  private static final int ENOUGH = 100;

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Where X cuts a post, and the address that it puts there. */
  private static final Pattern CUT = Pattern.compile("(?:…|\\.\\.\\.)\\s*(?:https?://\\S+\\s*)*$");

  /** By the first signs of its key. */
  private final Map<String, List<Note>> notes = new HashMap<>();

  private int count;

  private record Note(String key, String text) {}

  /** Of archives that cut no post. */
  static final XNotes NONE = new XNotes();

  private XNotes() {}

  /** Those beside the file of posts; none where there is no such file, or it cannot be read. */
  static XNotes beside(ExportFile posts) throws IOException {
    XNotes notes = new XNotes();
    Optional<ExportFile> file = posts.sibling(FILE);
    if (file.isPresent()) {
      try (XArchive archive = XArchive.open(file.get(), "note_tweet")) {
        while (Boolean.TRUE.equals(archive.read(notes::take))) {
          // Each step takes one.
        }
      } catch (RefusedFile e) {
        // What was read before it is good; the posts are read as they stand.
      }
    }
    return notes;
  }

  /** The whole words of a post; its own where it was not cut. */
  String whole(String text) {
    if (text == null || notes.isEmpty()) {
      return text;
    }
    String key = key(CUT.matcher(text).replaceFirst(""));
    if (key.length() < ENOUGH) {
      return text;
    }
    return notes.getOrDefault(key.substring(0, ENOUGH), List.of()).stream()
        .filter(note -> note.key.startsWith(key))
        .map(Note::text)
        .findFirst()
        .orElse(text);
  }

  private Boolean take(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    if (token == null || token == JsonToken.END_ARRAY || count++ == MOST_NOTES) {
      return false;
    }
    if (json.isExpectedStartObjectToken()) {
      add(text(json));
    } else {
      json.skipChildren();
    }
    return true;
  }

  /** {@code {"noteTweet": {"core": {"text": …}}}}. */
  private static String text(JsonParser json) throws IOException {
    String text = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      if (isObject && name.equals("noteTweet")) {
        text = text(json);
      } else if (isObject && name.equals("core")) {
        text = SafeJson.values(json, Set.of("text")).get("text");
      } else {
        json.skipChildren();
      }
    }
    return text;
  }

  private void add(String text) {
    String key = text == null || text.length() > LONGEST ? "" : key(text);
    if (key.length() >= ENOUGH) {
      notes
          .computeIfAbsent(key.substring(0, ENOUGH), beginning -> new ArrayList<>(1))
          .add(new Note(key, text));
    }
  }

  private static String key(String text) {
    return Text.key(LINK.matcher(text.replace("&amp;", "&").replace("&lt;", "<")).replaceAll(" "));
  }
}
