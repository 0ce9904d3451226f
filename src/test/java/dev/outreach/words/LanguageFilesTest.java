package dev.outreach.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each language's file, and for one that is added. */
class LanguageFilesTest {
  /** What the code has in English: only translations have texts of these kinds. */
  private static final Set<String> OF_THE_CODE =
      Set.of("question", "grain", "definition", "limits");

  /** Formats for programs, which no sentence shows. */
  private static final Set<String> FORMATS =
      Set.of("csv.separator", "workbook.percent", "workbook.points");

  private static final Pattern MARK = Pattern.compile("(?<!\u202f)[;:!?%»]|«(?!\u202f)");
  private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d");

  static List<String> languages() {
    return LanguageFiles.languages();
  }

  static List<String> translations() {
    return LanguageFiles.translations();
  }

  @Test
  void thereAreEnglishAndFrench() {
    assertTrue(languages().containsAll(List.of("en", "fr")));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aFileSaysItsLanguage(String language) {
    assertEquals(language, LanguageFiles.texts(language).get("language"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noKeyIsWrittenTwiceAndNoTextIsEmpty(String language) {
    List<String> keys = LanguageFiles.keys(language);
    Set<String> once = new HashSet<>();
    assertEquals(List.of(), keys.stream().filter(key -> !once.add(key)).toList());
    Map<String, String> texts = LanguageFiles.texts(language);
    assertEquals(texts.keySet(), new TreeSet<>(keys));
    assertEquals(List.of(), keysWhere(texts, String::isBlank));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationHasTheKeysOfEnglishAndThoseOfTheCode(String language) {
    Set<String> own = LanguageFiles.texts(language).keySet();
    Set<String> english = LanguageFiles.texts(LanguageFiles.CODE).keySet();
    assertEquals(List.of(), english.stream().filter(key -> !own.contains(key)).toList());
    assertEquals(
        List.of(),
        own.stream()
            .filter(key -> !english.contains(key) && !OF_THE_CODE.contains(kind(key)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void messagesCanBeFilledInWithThePlacesOfEnglish(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    LanguageFiles.texts(LanguageFiles.CODE)
        .forEach(
            (key, english) -> {
              if (!FORMATS.contains(key)) {
                assertEquals(places("en", english), places(language, texts.get(key)), key);
              }
            });
  }

  private static Set<String> places(String language, String text) {
    return new MessageFormat(text, new ULocale(language)).getArgumentNames();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextHoldsMarkupOrWhatCannotBeSeen(String language) {
    Pattern unseen = Pattern.compile("[\\p{Cntrl}\\p{Cf}]|</|/>");
    assertEquals(
        List.of(), keysWhere(LanguageFiles.texts(language), text -> unseen.matcher(text).find()));
  }

  @Test
  void frenchHasItsSpacesAndItsApostrophe() {
    Map<String, String> french = LanguageFiles.texts("fr");
    french.keySet().removeAll(FORMATS);
    assertEquals(List.of(), keysWhere(french, LanguageFilesTest::isMisspaced));
    assertEquals(List.of(), keysWhere(french, text -> text.contains("'") || text.contains("\"")));
  }

  private static boolean isMisspaced(String text) {
    return MARK.matcher(CLOCK.matcher(text).replaceAll("")).find();
  }

  @Test
  void theRuleForSpacesSeesWhatIsWrong() {
    for (String wrong : List.of("a ?", "a?", "a\u00a0:", "« a\u202f»", "5 %", "5%", "a;")) {
      assertTrue(isMisspaced(wrong), wrong);
    }
    for (String right : List.of("a\u202f? b", "«\u202fa\u202f»", "5\u202f%", "à 10:30")) {
      assertTrue(!isMisspaced(right), right);
    }
  }

  /** Keys are written out in the code, or end in a name that is put together there. */
  @Test
  void everyTextIsAskedForSomewhere() throws IOException {
    Set<String> ofTables = Set.of("header", "value", "read");
    String code = sources();
    List<String> unused = new ArrayList<>();
    for (String key : LanguageFiles.texts(LanguageFiles.CODE).keySet()) {
      if (!ofTables.contains(kind(key)) && !FORMATS.contains(key) && !isAskedFor(key, code)) {
        unused.add(key);
      }
    }
    assertEquals(List.of(), unused);
  }

  private static boolean isAskedFor(String key, String code) {
    if (code.contains("\"" + key + "\"")) {
      return true;
    }
    Matcher dot = Pattern.compile("\\.").matcher(key);
    while (dot.find()) {
      if (code.contains("\"" + key.substring(0, dot.end()) + "\"")) {
        return true;
      }
    }
    return false;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      StringBuilder code = new StringBuilder();
      for (Path file : files.filter(LanguageFilesTest::isCode).toList()) {
        code.append(Files.readString(file));
      }
      return code.toString();
    }
  }

  private static boolean isCode(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".jte");
  }

  private static String kind(String key) {
    return key.replaceFirst("\\..*", "");
  }

  private static List<String> keysWhere(Map<String, String> texts, Predicate<String> isWrong) {
    return texts.entrySet().stream()
        .filter(text -> isWrong.test(text.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
