package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** A text of the language's file whose places are being filled in. */
final class FilledText {
  private final Words words;
  private final String key;
  private final Map<String, Object> places = new HashMap<>();

  FilledText(Words words, String key) {
    this.words = words;
    this.key = key;
  }

  /** A finished text, or a word on which the text's form depends. */
  FilledText with(String place, String text) {
    places.put(place, text);
    return this;
  }

  /** A whole number: as {@code place} it decides the plural, as {@code place_n} it is read. */
  FilledText count(String place, long number) {
    places.put(place, number);
    places.put(place + "_n", words.count(number));
    return this;
  }

  /** As {@link #count}, with so many digits after the point at most. */
  FilledText number(String place, double number, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    places.put(place, rounded.stripTrailingZeros());
    places.put(place + "_n", words.number(rounded, digits));
    return this;
  }

  String text() {
    return words.text(key, places);
  }

  /** The text as an answer of this table. */
  Sentence of(String table) {
    return new Sentence(table, text());
  }
}
