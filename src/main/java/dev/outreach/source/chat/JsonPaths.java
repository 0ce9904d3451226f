package dev.outreach.source.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Finds values in JSON by where they stand: {@code chats/list[]/messages[]} is each element of
 * {@code messages} in each element of {@code list} in {@code chats}. Nothing is kept, so a file of
 * any length can be walked through.
 */
final class JsonPaths {
  private JsonPaths() {}

  /**
   * Moves to the next value that stands at one of these paths; null at the end of the file. What
   * stands elsewhere is passed over with all that is in it. An object or array that is returned is
   * gone into next, unless the caller reads it first.
   */
  static String next(JsonParser json, Set<String> paths) throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
        JsonStreamContext context = json.getParsingContext();
        String path = path(token.isStructStart() ? context.getParent() : context);
        if (paths.contains(path)) {
          return path;
        }
        if (!path.isEmpty()) {
          json.skipChildren();
        }
      }
    }
    return null;
  }

  private static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String above = path(context.getParent());
    if (context.inArray()) {
      return above + "[]";
    }
    String name = named(context.getCurrentName());
    return above.isEmpty() ? name : above + "/" + name;
  }

  /** A name that looks like a path of its own must not stand for one. */
  private static String named(String name) {
    return name.indexOf('/') >= 0 || name.indexOf('[') >= 0 ? "?" : name;
  }
}
