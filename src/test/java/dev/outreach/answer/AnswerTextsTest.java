package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of all languages fit the code, and each other. */
class AnswerTextsTest {
  private static final Path WORDS = Path.of("src/main/resources/dev/outreach/words");
  private static final Path CODE = Path.of("src/main/java/dev/outreach/answer");

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(WORDS.resolve("words_" + language + ".properties"))) {
      texts.load(file);
    }
    texts.keySet().removeIf(key -> !key.toString().startsWith("answer."));
    return texts;
  }

  /** The places of a text, but those of a number that is either decided on or read. */
  private static Set<String> places(String text) {
    MessagePattern pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .map(part -> pattern.getSubstring(part).replaceAll("_n$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachTextStandsInBothLanguagesWithTheSamePlaces() throws IOException {
    Properties english = texts("en");
    Properties french = texts("fr");
    assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
    }
  }

  @Test
  void eachTextIsUsed() throws IOException {
    String code;
    try (Stream<Path> files = Stream.concat(Files.list(CODE), closing())) {
      code = files.map(AnswerTextsTest::content).collect(Collectors.joining());
    }
    for (String key : texts("en").stringPropertyNames()) {
      String name = key.substring("answer.".length());
      String last = name.replaceAll("^differences\\.", "").replaceAll("\\.none$", "");
      assertTrue(
          code.contains('"' + name + '"')
              || code.contains('"' + last + '"')
              || code.contains('"' + key + '"'),
          key);
    }
  }

  private static Stream<Path> closing() {
    return Stream.of(Path.of("src/main/java/dev/outreach/console/ClosingSummary.java"));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachTextIsAMessageThatNeedsNoQuoting() throws IOException {
    for (String language : List.of("en", "fr")) {
      Properties texts = texts(language);
      for (String key : texts.stringPropertyNames()) {
        assertFalse(texts.getProperty(key).contains("'"), key);
        new MessageFormat(texts.getProperty(key), ULocale.forLanguageTag(language));
      }
    }
  }

  @Test
  void noPlaceOfTheSampleStaysEmpty() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      for (Sentence sentence : Answers.of(SampleSheets.all(), Words.of(locale))) {
        assertFalse(sentence.text().matches("(?s).*[{}\\p{Cc}].*"), sentence.text());
        assertTrue(sentence.text().endsWith("."), sentence.text());
      }
    }
  }

  @Test
  void everyShareOfTheSampleIsOneOfItsTable() {
    Pattern percent = Pattern.compile("(\\d+(?:\\.\\d)?)%");
    for (Sentence sentence : Answers.of(SampleSheets.all(), Words.of(Locale.ENGLISH))) {
      Sheet sheet = SampleSheets.named(sentence.sheet());
      percent
          .matcher(sentence.text())
          .results()
          .map(MatchResult::group)
          .forEach(share -> assertTrue(isIn(sheet, share.replace("%", "")), sentence.text()));
    }
  }

  private static boolean isIn(Sheet sheet, String percent) {
    double half = percent.contains(".") ? 0.05 : 0.5;
    double value = Double.parseDouble(percent);
    return sheet.fields().stream()
        .filter(field -> field.content() == Content.SHARE)
        .map(field -> sheet.indexOf(field.name()))
        .anyMatch(
            i ->
                sheet.rows().stream()
                    .filter(row -> !row.isNullAt(i))
                    .anyMatch(row -> Math.abs(100 * row.getDouble(i) - value) <= half + 1e-9));
  }
}
