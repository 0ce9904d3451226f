package dev.outreach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.LanguageFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each report's texts in each language: all there, and none of no report. */
class ReportTextsTest {
  static List<String> languages() {
    return LanguageFiles.languages();
  }

  static List<String> translations() {
    return LanguageFiles.translations();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyColumnHasAHeader(String language) {
    Map<String, String> texts = LanguageFiles.texts(language);
    List<String> missing = new ArrayList<>();
    TableTexts.eachColumn(
        (sheet, field) -> {
          Field named = TableTexts.estimate(sheet, field).orElse(field);
          if (TableTexts.key(texts, "header.", sheet, named) == null) {
            missing.add(TableTexts.place(sheet, field));
          }
        });
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void headersOfOneTableDiffer(String language) {
    Labels labels = TableTexts.labels(language);
    for (Sheet sheet : TableTexts.SHEETS) {
      Set<String> headers = new HashSet<>();
      for (Field field : sheet.fields()) {
        String header = labels.header(sheet, field);
        assertTrue(
            headers.add(header.toLowerCase(Locale.ROOT)), TableTexts.place(sheet, field) + header);
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
    for (Sheet sheet : TableTexts.SHEETS) {
      for (String kind : List.of("question.", "grain.")) {
        if (!texts.containsKey(kind + sheet.name())) {
          missing.add(kind + sheet.name());
        }
      }
    }
    TableTexts.eachColumn(
        (sheet, field) -> {
          boolean isDefined =
              TableTexts.key(texts, "definition.", sheet, field) != null
                  || TableTexts.estimate(sheet, field)
                      .filter(of -> TableTexts.key(texts, "limits.", sheet, of) != null)
                      .isPresent();
          if (!isDefined) {
            missing.add("definition." + TableTexts.place(sheet, field));
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
    for (Sheet sheet : TableTexts.SHEETS) {
      List.of("question.", "grain.", "read.").forEach(kind -> unknown.remove(kind + sheet.name()));
    }
    TableTexts.eachColumn(
        (sheet, field) -> {
          for (String kind : List.of("header.", "definition.", "limits.")) {
            Optional.ofNullable(TableTexts.key(texts, kind, sheet, field))
                .ifPresent(unknown::remove);
          }
        });
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noPlaceIsLeftOpenInWhatIsShown(String language) {
    Labels labels = TableTexts.labels(language);
    TableTexts.eachColumn(
        (sheet, field) -> {
          assertFalse(labels.header(sheet, field).contains("{"), TableTexts.place(sheet, field));
          assertFalse(
              labels.definition(sheet, field).contains("{"), TableTexts.place(sheet, field));
        });
  }

  /** A chart's line says how to read the chart; without one, the table is to be read. */
  @ParameterizedTest
  @MethodSource("languages")
  void whoeverHasNoChartSaysHowToReadTheTable(String language) {
    Labels labels = TableTexts.labels(language);
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
        TableTexts.SHEETS.stream()
            .filter(sheet -> !drawn.contains(sheet.name()))
            .filter(sheet -> labels.howToRead(sheet).isEmpty())
            .map(Sheet::name)
            .toList());
  }
}
