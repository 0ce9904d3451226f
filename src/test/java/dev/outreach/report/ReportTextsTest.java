package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.LanguageFiles;
import dev.outreach.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each report's texts in each language: all there, none of no report, and saying the same. */
class ReportTextsTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:[.,]\\d+)?");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern COLUMN = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)+");

  /** Names that every language writes alike. */
  private static final Pattern METHOD =
      Pattern.compile(
          "Wilson|Newcombe|log-log|Kaplan-Meier|Aalen-Johansen|Mantel-Byar|Benjamini-Hochberg"
              + "|Fisher|ISO 4217|minimum-people");

  private static final List<Sheet> SHEETS =
      Reports.ALL.stream().map(ReportTextsTest::sheet).toList();

  private static Sheet sheet(Report report) {
    return new Sheet(
        report.name(),
        report.question(),
        report.grain(),
        report.columns(),
        Optional.empty(),
        new StructType(),
        List.of());
  }

  static List<String> languages() {
    return LanguageFiles.languages();
  }

  static List<String> translations() {
    return LanguageFiles.translations();
  }

  private static Labels labels(String language) {
    return new Labels(Words.of(Locale.forLanguageTag(language)));
  }

  private static void eachColumn(BiConsumer<Sheet, Field> column) {
    SHEETS.forEach(sheet -> sheet.fields().forEach(field -> column.accept(sheet, field)));
  }

  private static String place(Sheet sheet, Field field) {
    return sheet.name() + "." + field.name();
  }

  /** The key under which the file has the column's text of this kind; null if it has none. */
  private static String key(Map<String, String> texts, String kind, Sheet sheet, Field field) {
    return List.of(kind + place(sheet, field), kind + field.name()).stream()
        .filter(texts::containsKey)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Field> estimate(Sheet sheet, Field limit) {
    return sheet.fields().stream().filter(limit::isLimitOf).findFirst();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyColumnHasAHeader(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    List<String> missing = new ArrayList<>();
    eachColumn(
        (sheet, field) -> {
          Field named = estimate(sheet, field).orElse(field);
          if (key(texts, "header.", sheet, named) == null) {
            missing.add(place(sheet, field));
          }
        });
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void headersOfOneTableDiffer(String language) {
    Labels labels = labels(language);
    for (Sheet sheet : SHEETS) {
      Set<String> headers = new HashSet<>();
      for (Field field : sheet.fields()) {
        String header = labels.header(sheet, field);
        assertTrue(headers.add(header.toLowerCase(Locale.ROOT)), place(sheet, field) + header);
        assertFalse(header.endsWith("."), header);
        assertEquals(header.strip(), header);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyQuestionGrainAndDefinitionIsTranslated(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    List<String> missing = new ArrayList<>();
    for (Sheet sheet : SHEETS) {
      for (String kind : List.of("question.", "grain.")) {
        if (!texts.containsKey(kind + sheet.name())) {
          missing.add(kind + sheet.name());
        }
      }
    }
    eachColumn(
        (sheet, field) -> {
          boolean isDefined =
              key(texts, "definition.", sheet, field) != null
                  || estimate(sheet, field)
                      .filter(of -> key(texts, "limits.", sheet, of) != null)
                      .isPresent();
          if (!isDefined) {
            missing.add("definition." + place(sheet, field));
          }
        });
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsOfAColumnThatThereIsNot(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    Set<String> unknown = new TreeSet<>(texts.keySet());
    Set<String> kinds = Set.of("header", "definition", "limits", "question", "grain", "read");
    unknown.removeIf(key -> !kinds.contains(key.replaceFirst("\\..*", "")));
    unknown.removeAll(List.of("header.low", "header.high", "definition.low", "definition.high"));
    for (Sheet sheet : SHEETS) {
      List.of("question.", "grain.", "read.").forEach(kind -> unknown.remove(kind + sheet.name()));
    }
    eachColumn(
        (sheet, field) -> {
          for (String kind : List.of("header.", "definition.", "limits.")) {
            unknown.remove(key(texts, kind, sheet, field) + "");
          }
        });
    assertEquals(Set.of(), unknown);
  }

  /** One text for several tables only where the code's own is the same in all of them. */
  @ParameterizedTest
  @MethodSource("translations")
  void aDefinitionIsSharedOnlyByColumnsThatMeanTheSame(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    Map<String, Map<String, String>> meanings = new HashMap<>();
    eachColumn(
        (sheet, field) -> {
          String key = key(texts, "definition.", sheet, field);
          if (key != null) {
            meanings
                .computeIfAbsent(key, k -> new HashMap<>())
                .put(field.description(), place(sheet, field));
          }
        });
    meanings.forEach((key, columns) -> assertEquals(1, columns.size(), key + " " + columns));
  }

  /** {@code 0.05} or, where the comma is the decimal sign, {@code 0,05}. */
  @ParameterizedTest
  @MethodSource("translations")
  void aDefinitionHasTheNumbersAndMethodsOfTheCodes(String language) {
    Labels labels = labels(language);
    eachColumn(
        (sheet, field) -> {
          String own = labels.definition(sheet, field);
          String withoutHeaders = withoutQuotes(language, own);
          assertEquals(
              found(NUMBER, COLUMN.matcher(field.description()).replaceAll("")),
              found(NUMBER, withoutHeaders).stream()
                  .map(number -> number.replace(',', '.'))
                  .collect(Collectors.toSet()),
              place(sheet, field) + ": " + own);
          assertEquals(
              found(METHOD, field.description()), found(METHOD, own), place(sheet, field) + own);
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
    eachColumn(
        (sheet, field) -> {
          String key = key(texts, "definition.", sheet, field);
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
    eachColumn(
        (sheet, field) -> {
          String key = key(texts, "definition.", sheet, field);
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

  @ParameterizedTest
  @MethodSource("languages")
  void noPlaceIsLeftOpenInWhatIsShown(String language) {
    Labels labels = labels(language);
    eachColumn(
        (sheet, field) -> {
          assertFalse(labels.header(sheet, field).contains("{"), place(sheet, field));
          assertFalse(labels.definition(sheet, field).contains("{"), place(sheet, field));
        });
  }

  /** A chart's line says how to read the chart; without one, the table is to be read. */
  @ParameterizedTest
  @MethodSource("languages")
  void whoeverHasNoChartSaysHowToReadTheTable(String language) {
    Labels labels = labels(language);
    Set<String> drawn =
        Set.of(
            "activity",
            "reply_rates",
            "reply_rates_by_channel",
            "reply_delay",
            "benchmarks",
            "calls",
            "best_times",
            "verdicts",
            "follow_up_lift",
            "channel_conversion",
            "depth_ladder",
            "channel_hops",
            "time_to_first_contract_curve",
            "cohorts",
            "attribution");
    assertEquals(
        List.of(),
        SHEETS.stream()
            .filter(sheet -> !drawn.contains(sheet.name()))
            .filter(sheet -> labels.howToRead(sheet).isEmpty())
            .map(Sheet::name)
            .toList());
  }
}
