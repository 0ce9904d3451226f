package dev.outreach.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of the answers is said where it is true, and not where it is not. */
class EverySentenceTest {
  private static final Path WORDS =
      Path.of("src/main/resources/dev/outreach/words/words_en.properties");
  private static final String ANSWER = "answer.";

  /** Where the reports lie: said on the screen after the answers, of no table. */
  private static final Set<String> OF_NO_TABLE = Set.of("page", "folder");

  static Stream<SentenceCase> cases() {
    return Stream.of(
            ContractSentences.ALL, ReplySentences.ALL, DifferenceSentences.ALL, OtherSentences.ALL)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSaidOfSomeTablesAndNotOfOthers(SentenceCase each) {
    assertTrue(each.said().keys().contains(each.key()), each.said().keys()::toString);
    assertFalse(each.unsaid().keys().contains(each.key()), each.unsaid().keys()::toString);
    assertTrue(isIn(each.english(), each.said().english()), each.said().english()::toString);
    assertFalse(isIn(each.english(), each.unsaid().english()), each.unsaid().english()::toString);
    assertTrue(isIn(each.french(), each.said().french()), each.said().french()::toString);
    assertFalse(isIn(each.french(), each.unsaid().french()), each.unsaid().french()::toString);
  }

  private static boolean isIn(String words, List<String> sentences) {
    return sentences.stream().anyMatch(sentence -> sentence.contains(words));
  }

  @Test
  void noTextOfTheAnswersIsWithoutSuchTables() throws IOException {
    Properties texts = new Properties();
    try (Reader file = Files.newBufferedReader(WORDS)) {
      texts.load(file);
    }
    Set<String> keys =
        texts.stringPropertyNames().stream()
            .filter(key -> key.startsWith(ANSWER))
            .map(key -> key.substring(ANSWER.length()))
            .filter(key -> !OF_NO_TABLE.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        keys, cases().map(SentenceCase::key).collect(Collectors.toCollection(TreeSet::new)));
  }
}
