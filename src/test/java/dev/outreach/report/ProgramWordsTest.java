package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.words.LanguageFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word of the program's own has a text in each language, and no text is of no word. */
class ProgramWordsTest {
  private static final Set<ProgramWords> WORDS = ProgramWords.all();

  static List<String> languages() {
    return LanguageFiles.languages();
  }

  @Test
  void manyWordsAreKnown() {
    assertTrue(WORDS.size() > 250, () -> "only " + WORDS.size());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordOfACellHasItsText(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    assertEquals(
        List.of(),
        WORDS.stream().filter(word -> word.keys().stream().noneMatch(texts::containsKey)).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTextIsOfAWord(String language) {
    Set<String> unknown = new TreeSet<>(LanguageFiles.texts(language).keySet());
    unknown.removeIf(key -> !key.startsWith("value."));
    WORDS.forEach(word -> unknown.removeAll(word.keys()));
    unknown.removeAll(List.of("value.true", "value.false"));
    assertEquals(Set.of(), unknown);
  }
}
