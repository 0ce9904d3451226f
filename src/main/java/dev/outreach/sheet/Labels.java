package dev.outreach.sheet;

import dev.outreach.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table's texts in the reader's language. Questions and definitions are written in English beside
 * the formulas; other languages have theirs in their file, under {@code question.reply_rates},
 * {@code definition.reply_rates.people_mature} or, for all tables, {@code
 * definition.people_mature}. Headers, and the program's own words in cells, have a key in every
 * language: {@code header.people_mature}, {@code value.too_little_data}.
 */
public final class Labels {
  private final Words words;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public Labels(Words words) {
    this.words = words;
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
    return ofColumn("header.", sheet, field).orElse(field.name());
  }

  public String definition(Sheet sheet, Field field) {
    return ofColumn("definition.", sheet, field).orElse(field.description());
  }

  /** A text of a cell, as its reader sees it. */
  public String value(Field field, String text) {
    return switch (field.content()) {
      case WORD, SETTING -> word(text);
      case LABEL -> isMark(text) ? word(text) : text;
      default -> text;
    };
  }

  /** A word of the program's own; one that no file knows stays as it is. */
  public String word(String text) {
    return known.computeIfAbsent(text, t -> words.find("value." + key(t)).orElse(t));
  }

  private static boolean isMark(String text) {
    return text.equals("all") || text.equals("(none)");
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
  }

  private Optional<String> ofColumn(String kind, Sheet sheet, Field field) {
    return words
        .find(kind + sheet.name() + "." + field.name())
        .or(() -> words.find(kind + field.name()));
  }
}
