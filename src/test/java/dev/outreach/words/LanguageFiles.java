package dev.outreach.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages' files as they stand in the source tree. */
public final class LanguageFiles {
  /** The language of the code. */
  public static final String CODE = "en";

  private static final Path FOLDER = Path.of("src/main/resources/dev/outreach/words");
  private static final Pattern NAME = Pattern.compile("words_([a-z]+)\\.properties");
  private static final Pattern KEY = Pattern.compile("(?m)^([a-z][^\\s=]*) *=");

  private LanguageFiles() {}

  /** All languages that there is a file of. */
  public static List<String> languages() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that are translated from the code's. */
  public static List<String> translations() {
    return languages().stream().filter(language -> !language.equals(CODE)).toList();
  }

  public static Path file(String language) {
    return FOLDER.resolve("words_" + language + ".properties");
  }

  /** Key → text; bytes that are no UTF-8 are an error. */
  public static Map<String, String> texts(String language) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(source(language)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  /** Keys in the order in which they are written, those that are written twice too. */
  static List<String> keys(String language) {
    List<String> keys = new ArrayList<>();
    Matcher key = KEY.matcher(source(language));
    while (key.find()) {
      keys.add(key.group(1));
    }
    return keys;
  }

  private static String source(String language) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file(language))))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
