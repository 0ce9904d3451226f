package dev.outreach.format.x;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.export.SafeJson;
import dev.outreach.export.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A data file of an X (Twitter) archive: {@code window.YTD.<type>.part<N> = [ … ]}, a JSON array
 * behind a JavaScript assignment. The assignment is compared, never evaluated; the array is read
 * token by token.
 */
final class XArchive implements Closeable {
  private static final int LONGEST_WRAPPER = 200;
  private static final int LONGEST_REST = 1_000;

  private final SafeJson json;
  private boolean isAtEnd;

  private XArchive(SafeJson json) {
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
    return openBehind(file, "window\\.YTD\\." + type + "\\.part\\d{1,9}");
  }

  /** As {@link #open}, behind any assignment of which this is the pattern. */
  static XArchive openBehind(ExportFile file, String assigned) throws IOException {
    Reader text = Text.reader(file);
    try {
      StringBuilder wrapper = new StringBuilder();
      for (int c = 0; c >= 0 && c != '=' && wrapper.length() < LONGEST_WRAPPER; ) {
        c = text.read();
        wrapper.append((char) c);
      }
      XArchive archive = new XArchive(SafeJson.of(text, file.limits()));
      if (!Pattern.matches("\\s*" + assigned + "\\s*=", wrapper)
          || archive.read(JsonParser::nextToken) != JsonToken.START_ARRAY) {
        throw brokenWrapper("the file must begin with the name of its data, = and [");
      }
      return archive;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** Takes a step; null once the end was reached. Broken JSON refuses the rest of the file. */
  <T> T read(SafeJson.Step<T> step) throws IOException {
    return isAtEnd ? null : json.read(step);
  }

  /** To be called after the array's last token: nothing but a semicolon may follow it. */
  void end() throws IOException {
    isAtEnd = true;
    if (!json.rest(LONGEST_REST).strip().matches(";?")) {
      throw brokenWrapper("the file goes on after its array");
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private static RefusedFile brokenWrapper(String what) {
    return new RefusedFile(
        "broken-wrapper", "not a data file of an X archive as its name says: " + what);
  }
}
