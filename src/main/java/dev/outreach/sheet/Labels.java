package dev.outreach.sheet;

import dev.outreach.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table's texts in the reader's language. Questions and definitions are written in English beside
 * the formulas; other languages have theirs in their file, under {@code question.reply_rates},
 * {@code definition.reply_rates.people_mature} or, for all tables, {@code
 * definition.people_mature}. Headers, and the program's own words in cells, have a key in every
 * language: {@code header.people_mature}, {@code value.too_little_data}, or, where a column uses
 * the word in another sense, {@code value.rung.asked}.
 *
 * <p>In a definition from a file, {@code {people_mature}} stands for the column's header and {@code
 * {too little data}} for the word in cells, so that it names them as the reader sees them. The
 * limits of an estimate take header and definition from it: {@code header.low}, {@code
 * definition.low}, with how they are made from {@code limits.reply_rate}.
 */
public final class Labels {
  private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

  private final Words words;
  private final CellWords cells;

  public Labels(Words words) {
    this.words = words;
    this.cells = new CellWords(words);
  }

  public String question(Sheet sheet) {
    return words.find("question." + sheet.name()).orElse(sheet.question());
  }

  public String grain(Sheet sheet) {
    return words.find("grain." + sheet.name()).orElse(sheet.grain());
  }

  /** One line that says how to read the table, or its chart. */
  public Optional<String> howToRead(Sheet sheet) {
    return words.find("read." + sheet.name());
  }

  public String header(Sheet sheet, Field field) {
    return ofColumn("header.", sheet, field)
        .or(() -> estimate(sheet, field).map(of -> limitHeader(sheet, of, field)))
        .orElse(field.name());
  }

  private String limitHeader(Sheet sheet, Field estimate, Field limit) {
    return words.text("header." + side(estimate, limit), Map.of("header", header(sheet, estimate)));
  }

  public String definition(Sheet sheet, Field field) {
    return ofColumn("definition.", sheet, field)
        .map(text -> naming(sheet, field, text))
        .or(() -> estimate(sheet, field).flatMap(of -> limitDefinition(sheet, of, field)))
        .orElse(field.description());
  }

  /** Empty in the language of the code, whose limits are described there. */
  private Optional<String> limitDefinition(Sheet sheet, Field estimate, Field limit) {
    return ofColumn("limits.", sheet, estimate)
        .map(
            limits ->
                words.text(
                    "definition." + side(estimate, limit),
                    Map.of("header", header(sheet, estimate), "limits", limits)));
  }

  private static Optional<Field> estimate(Sheet sheet, Field field) {
    return sheet.fields().stream().filter(field::isLimitOf).findFirst();
  }

  private static String side(Field estimate, Field limit) {
    return limit.name().equals(estimate.low()) ? "low" : "high";
  }

  private String naming(Sheet sheet, Field field, String text) {
    return NAMED
        .matcher(text)
        .replaceAll(named -> Matcher.quoteReplacement(quoted(sheet, field, named.group(1))));
  }

  private String quoted(Sheet sheet, Field field, String name) {
    String shown =
        sheet.fields().stream()
            .filter(other -> other.name().equals(name))
            .findFirst()
            .map(other -> header(sheet, other))
            .orElseGet(() -> cells.word(field, name).orElse(name));
    return words.text("quote.open") + shown + words.text("quote.close");
  }

  /** A text of a cell, as its reader sees it. */
  public String value(Field field, String text) {
    return cells.shown(field, text);
  }

  /** A word of the program's own; one that no file knows stays as it is. */
  public String word(String text) {
    return cells.word(text).orElse(text);
  }

  private Optional<String> ofColumn(String kind, Sheet sheet, Field field) {
    return words
        .find(kind + sheet.name() + "." + field.name())
        .or(() -> words.find(kind + field.name()));
  }
}
