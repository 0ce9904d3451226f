package dev.outreach.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A data file of an X (Twitter) archive: {@code window.YTD.<type>.part<N> = [ … ]}, a JSON array
 * behind a JavaScript assignment. The assignment is compared, never evaluated; the array is read
 * token by token, within bounds on depth and length.
 */
final class XArchive implements Closeable {
  private static final int LONGEST_WRAPPER = 200;
  private static final int LONGEST_STRING = 5_000_000;
  private static final int LONGEST_NAME = 50_000;
  private static final int LONGEST_NUMBER = 1_000;
  private static final long LONGEST_DOCUMENT = 1L << 30;

  /** One step through the tokens. */
  interface Step<T> {
    T take(JsonParser json) throws IOException;
  }

  private final Reader text;
  private final JsonParser json;
  private boolean isAtEnd;

  private XArchive(Reader text, JsonParser json) {
    this.text = text;
    this.json = json;
  }

  /** Whether the file's name is this one, but for case and the number of its part. */
  static boolean isNamed(ExportFile file, String name) {
    return file.name().toLowerCase(Locale.ROOT).matches(name + "(-part\\d+)?\\.js");
  }

  /**
   * Opens the file inside its array.
   *
   * @param type pattern of the type that the wrapper names
   * @throws RefusedFile if the wrapper is broken, or names another type
   */
  static XArchive open(ExportFile file, String type) throws IOException {
    Reader text = Text.reader(file);
    try {
      StringBuilder wrapper = new StringBuilder();
      for (int c = 0; c >= 0 && c != '=' && wrapper.length() < LONGEST_WRAPPER; ) {
        c = text.read();
        wrapper.append((char) c);
      }
      String expected = "\\s*window\\.YTD\\." + type + "\\.part\\d{1,9}\\s*=";
      XArchive archive = new XArchive(text, factory(file.limits()).createParser(text));
      if (!Pattern.matches(expected, wrapper)
          || archive.read(JsonParser::nextToken) != JsonToken.START_ARRAY) {
        throw brokenWrapper("the file must begin with window.YTD.…part0 = [");
      }
      return archive;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** Takes a step; null once the end was reached. Broken JSON refuses the rest of the file. */
  <T> T read(Step<T> step) throws IOException {
    try {
      return isAtEnd ? null : step.take(json);
    } catch (StreamConstraintsException e) {
      throw new RefusedFile(
          "json-limit", "the JSON is nested too deep, or a text in it too long, at " + place(e));
    } catch (JsonProcessingException e) {
      throw new RefusedFile(
          "broken-json", "the JSON is broken or cut off at " + place(e) + ": unpack it again");
    }
  }

  /** To be called after the array's last token: nothing but a semicolon may follow it. */
  void end() throws IOException {
    isAtEnd = true;
    StringWriter buffered = new StringWriter();
    json.releaseBuffered(buffered);
    boolean isBlank = buffered.toString().strip().matches(";?");
    for (int c = text.read(); c >= 0 && isBlank; c = text.read()) {
      isBlank = Character.isWhitespace(c) || c == ';';
    }
    if (!isBlank) {
      throw brokenWrapper("the file goes on after its array");
    }
  }

  /** The wanted plain values of the object that starts here, by name; leaves it read. */
  static Map<String, String> values(JsonParser json, Set<String> wanted) throws IOException {
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
  static String value(JsonParser json) throws IOException {
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

  private static RefusedFile brokenWrapper(String what) {
    return new RefusedFile(
        "broken-wrapper", "not a data file of an X archive as its name says: " + what);
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? "an unknown place"
        : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
