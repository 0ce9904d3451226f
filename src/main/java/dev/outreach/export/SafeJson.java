package dev.outreach.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * JSON read token by token, and the only place where its parser is made: within bounds on depth,
 * lengths and the whole document, so that memory does not grow with the file.
 */
public final class SafeJson implements Closeable {
  private static final int LONGEST_STRING = 5_000_000;
  private static final int LONGEST_NAME = 50_000;
  private static final int LONGEST_NUMBER = 1_000;
  private static final long LONGEST_DOCUMENT = 1L << 30;

  /** One step through the tokens. */
  public interface Step<T> {
    T take(JsonParser json) throws IOException;
  }

  private final Reader text;
  private final JsonParser json;

  private SafeJson(Reader text, JsonParser json) {
    this.text = text;
    this.json = json;
  }

  /** Opens the file before its first token. */
  public static SafeJson open(ExportFile file) throws IOException {
    return of(Text.reader(file), file.limits());
  }

  /** JSON that begins where this text stands; the text is closed with it. */
  public static SafeJson of(Reader text, Limits limits) throws IOException {
    return new SafeJson(text, factory(limits).createParser(text));
  }

  /**
   * Takes a step.
   *
   * @throws RefusedFile if the JSON is broken or over a limit: nothing behind it can be read
   */
  public <T> T read(Step<T> step) throws IOException {
    try {
      return step.take(json);
    } catch (StreamConstraintsException e) {
      throw new RefusedFile(
          "json-limit", "the JSON is nested too deep, or a text in it too long, at " + place(e));
    } catch (JsonProcessingException e) {
      throw new RefusedFile(
          "broken-json", "the JSON is broken or cut off at " + place(e) + ": unpack it again");
    }
  }

  /** What follows the last token that was read, up to the end of the text. */
  public String rest(int longest) throws IOException {
    StringWriter buffered = new StringWriter();
    json.releaseBuffered(buffered);
    StringBuilder rest = new StringBuilder(buffered.getBuffer());
    for (int c = text.read(); c >= 0 && rest.length() <= longest; c = text.read()) {
      rest.append((char) c);
    }
    return rest.toString();
  }

  /** The wanted plain values of the object that starts here, by name; leaves it read. */
  public static Map<String, String> values(JsonParser json, Set<String> wanted) throws IOException {
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (wanted.contains(name)) {
        values.put(name, value(json));
      } else {
        json.skipChildren();
      }
    }
    return values;
  }

  /** The plain value here, without blanks around it; null for null, arrays and objects. */
  public static String value(JsonParser json) throws IOException {
    boolean isPlain = json.currentToken().isScalarValue() && !json.hasToken(JsonToken.VALUE_NULL);
    json.skipChildren();
    return isPlain ? Text.orNull(json.getText()) : null;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        // Telegram writes control characters as \x0B, which JSON does not know.
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.jsonDepth())
                .maxStringLength(LONGEST_STRING)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .maxDocumentLength(LONGEST_DOCUMENT)
                .build())
        .build();
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? "an unknown place"
        : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
