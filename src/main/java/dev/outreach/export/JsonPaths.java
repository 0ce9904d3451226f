package dev.outreach.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds values in JSON by where they stand: {@code chats/list[]/messages[]} is each element of
 * {@code messages} in each element of {@code list} in {@code chats}. Nothing is kept, so a file of
 * any length can be walked through.
 */
public final class JsonPaths {
  private final Set<String> wanted;
  private final Set<String> above = new HashSet<>();

  private JsonPaths(Collection<String> wanted) {
    this.wanted = Set.copyOf(wanted);
    for (String path : this.wanted) {
      for (int i = 0; i < path.length(); i++) {
        if (path.charAt(i) == '/' || path.charAt(i) == '[') {
          above.add(path.substring(0, i));
        }
      }
    }
  }

  public static JsonPaths of(String... paths) {
    return new JsonPaths(List.of(paths));
  }

  public static JsonPaths of(Collection<String> paths) {
    return new JsonPaths(paths);
  }

  /** Is shown a value where it begins. */
  public interface Visitor {
    void see(String path, JsonParser json) throws IOException;
  }

  /**
   * Moves to the next value that stands at one of the paths; null at the end of the file. What
   * stands elsewhere is passed over with all that is in it. An object or array that is returned is
   * gone into next, unless the caller reads it first.
   */
  public String next(JsonParser json) throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
        JsonStreamContext context = json.getParsingContext();
        String path = path(token.isStructStart() ? context.getParent() : context);
        if (wanted.contains(path)) {
          return path;
        }
        if (!path.isEmpty() && !above.contains(path)) {
          json.skipChildren();
        }
      }
    }
    return null;
  }

  /**
   * Reads a file through, and shows every value at one of the paths.
   *
   * @throws RefusedFile if its JSON is broken or over a limit
   */
  public void visit(ExportFile file, Visitor visitor) throws IOException {
    try (SafeJson json = SafeJson.open(file)) {
      json.read(
          parser -> {
            for (String path = next(parser); path != null; path = next(parser)) {
              visitor.see(path, parser);
            }
            return null;
          });
    }
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
