package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.words.LanguageFiles;
import dev.outreach.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a translated definition says is what the code's says, as far as that can be told. */
class TranslatedDefinitionsTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:[.,]\\d+)?");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern COLUMN = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)+");

  /** Names that every language writes alike. */
  private static final Pattern METHOD =
      Pattern.compile(
          "Wilson|Newcombe|log-log|Kaplan-Meier|Aalen-Johansen|Mantel-Byar|Benjamini-Hochberg"
              + "|Fisher|ISO 4217|minimum-people");

  static List<String> translations() {
    return LanguageFiles.translations();
  }

  /** One text for several tables only where the code's own is the same in all of them. */
  @ParameterizedTest
  @MethodSource("translations")
  void aDefinitionIsSharedOnlyByColumnsThatMeanTheSame(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    Map<String, Map<String, String>> meanings = new HashMap<>();
    TableTexts.eachColumn(
        (sheet, field) -> {
          String key = TableTexts.key(texts, "definition.", sheet, field);
          if (key != null) {
            meanings
                .computeIfAbsent(key, k -> new HashMap<>())
                .put(field.description(), TableTexts.place(sheet, field));
          }
        });
    meanings.forEach((key, columns) -> assertEquals(1, columns.size(), key + " " + columns));
  }

  /** {@code 0.05} or, where the comma is the decimal sign, {@code 0,05}. */
  @ParameterizedTest
  @MethodSource("translations")
  void aDefinitionHasTheNumbersAndMethodsOfTheCodes(String language) {
    Labels labels = TableTexts.labels(language);
    TableTexts.eachColumn(
        (sheet, field) -> {
          String own = labels.definition(sheet, field);
          String withoutHeaders = withoutQuotes(language, own);
          assertEquals(
              found(NUMBER, COLUMN.matcher(field.description()).replaceAll("")),
              found(NUMBER, withoutHeaders).stream()
                  .map(number -> number.replace(',', '.'))
                  .collect(Collectors.toSet()),
              TableTexts.place(sheet, field) + ": " + own);
          assertEquals(
              found(METHOD, field.description()),
              found(METHOD, own),
              TableTexts.place(sheet, field) + own);
        });
  }

  private static String withoutQuotes(String language, String text) {
    Words words = Words.of(Locale.forLanguageTag(language));
    return text.replaceAll(
        Pattern.quote(words.text("quote.open")) + ".*?" + Pattern.quote(words.text("quote.close")),
        "");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void numbersAreFoundInText() {
    assertEquals(Set.of("95", "0.05", "-1", "1"), found(NUMBER, "95 % of -1 to 1: 0.05 markov_2"));
  }

  /** A column or a table that the code's text names is named by the translation too. */
  @ParameterizedTest
  @MethodSource("translations")
  void aDefinitionNamesTheColumnsThatTheCodesNames(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    TableTexts.eachColumn(
        (sheet, field) -> {
          String key = TableTexts.key(texts, "definition.", sheet, field);
          if (key != null) {
            Set<String> named = found(COLUMN, field.description());
            Set<String> own =
                PLACE
                    .matcher(texts.get(key))
                    .results()
                    .map(place -> place.group(1))
                    .filter(place -> COLUMN.matcher(place).matches())
                    .collect(Collectors.toCollection(HashSet::new));
            own.addAll(found(COLUMN, PLACE.matcher(texts.get(key)).replaceAll("")));
            named.removeAll(own);
            assertEquals(Set.of(), named, key);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("translations")
  void whatADefinitionNamesIsAColumnOfTheTableOrAWordOfACell(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    TableTexts.eachColumn(
        (sheet, field) -> {
          String key = TableTexts.key(texts, "definition.", sheet, field);
          Set<String> columns =
              sheet.fields().stream().map(Field::name).collect(Collectors.toSet());
          if (key != null) {
            PLACE
                .matcher(texts.get(key))
                .results()
                .map(place -> place.group(1))
                .filter(place -> !columns.contains(place))
                .forEach(
                    word ->
                        assertTrue(
                            new ProgramWords(field.name(), word)
                                .keys().stream().anyMatch(texts::containsKey),
                            key + ": " + word));
          }
        });
  }
}
