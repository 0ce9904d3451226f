package dev.outreach.report;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.spark.sql.types.StructType;

/** The columns of all reports, and where the languages' files have their texts. */
final class TableTexts {
  static final List<Sheet> SHEETS = Reports.ALL.stream().map(TableTexts::sheet).toList();

  static Sheet sheet(Report report) {
    return new Sheet(
        report.name(),
        report.question(),
        report.grain(),
        report.columns(),
        Optional.empty(),
        new StructType(),
        List.of());
  }

  private TableTexts() {}

  static Labels labels(String language) {
    return new Labels(Words.of(Locale.forLanguageTag(language)));
  }

  static void eachColumn(BiConsumer<Sheet, Field> column) {
    SHEETS.forEach(sheet -> sheet.fields().forEach(field -> column.accept(sheet, field)));
  }

  static String place(Sheet sheet, Field field) {
    return sheet.name() + "." + field.name();
  }

  /** The key under which the file has the column's text of this kind; null if it has none. */
  static String key(Map<String, String> texts, String kind, Sheet sheet, Field field) {
    return List.of(kind + place(sheet, field), kind + field.name()).stream()
        .filter(texts::containsKey)
        .findFirst()
        .orElse(null);
  }

  static Optional<Field> estimate(Sheet sheet, Field limit) {
    return sheet.fields().stream().filter(limit::isLimitOf).findFirst();
  }
}
