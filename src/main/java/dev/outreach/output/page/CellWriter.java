package dev.outreach.output.page;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Writes the cells of one column as their reader reads them. */
final class CellWriter {
  private static final double SMALLEST_P = 0.001;
  private static final int DIGITS_OF_P = 3;

  private final Column column;
  private final boolean isHeader;
  private final Field field;
  private final Words words;
  private final Labels labels;
  private final int digits;

  CellWriter(Column column, boolean isHeader, Words words) {
    this.column = column;
    this.isHeader = isHeader;
    this.field = column.field();
    this.words = words;
    this.labels = new Labels(words);
    this.digits = column.isWhole() ? 0 : digits(field.name());
  }

  private static int digits(String name) {
    return name.contains("hours") || name.contains("days") || name.contains("minutes") ? 1 : 2;
  }

  Cell cell(Row row) {
    Object value = column.value(row);
    return new Cell(
        value == null ? null : text(value),
        saysNothing(value, row) ? null : limits(row),
        isHeader,
        column.isNumber(),
        value instanceof String);
  }

  /**
   * Whether the limits would mislead: a curve on which nothing has happened yet has both at 0, as
   * if that were certain, and a share of nobody lies between 0 and 1.
   */
  private boolean saysNothing(Object value, Row row) {
    Object low = limit(column.low(), row);
    Object high = limit(column.high(), row);
    return value == null
        ? field.content() == Content.SHARE && is(low, 0) && is(high, 1)
        : is(value, 0) && is(low, 0) && is(high, 0);
  }

  private static boolean is(Object value, int number) {
    return value instanceof Number given && given.doubleValue() == number;
  }

  private Object limit(Optional<Field> limit, Row row) {
    return limit.map(of -> column.value(row, of)).orElse(null);
  }

  /** The limits as one text; null where neither can be said. */
  private String limits(Row row) {
    Object low = limit(column.low(), row);
    Object high = limit(column.high(), row);
    if (low == null) {
      return high == null ? null : words.text("page.up_to", Map.of("high", text(high)));
    }
    if (high == null) {
      return words.text("page.from", Map.of("low", text(low)));
    }
    boolean isSigned = field.content() == Content.POINTS || ((Number) low).doubleValue() < 0;
    String key = isSigned ? "page.signed_range" : "page.range";
    return words.text(key, Map.of("low", bare(text(low)), "high", text(high)));
  }

  /** Without the unit, which stands behind the upper limit. */
  private String bare(String text) {
    return switch (field.content()) {
      case SHARE -> withoutEnd(text, words.text("number.percent"));
      case POINTS -> withoutEnd(text, words.text("number.points"));
      default -> text;
    };
  }

  private static String withoutEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  String text(Object value) {
    if (value instanceof String text) {
      return VisibleText.of(labels.value(field, text));
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof LocalDate day) {
      return words.day(day);
    }
    if (value instanceof Boolean isSo) {
      return words.text(isSo ? "page.yes" : "page.no");
    }
    return VisibleText.of(value.toString());
  }

  private String number(Number number) {
    String name = field.name();
    if (field.content() == Content.SHARE) {
      return words.percent(number.doubleValue());
    }
    if (field.content() == Content.POINTS) {
      return words.points(number.doubleValue());
    }
    if (name.endsWith("year")) {
      return number.toString();
    }
    if (name.startsWith("amount")) {
      return words.money(new BigDecimal(number.toString()));
    }
    if (field.isChance()) {
      return chance(number.doubleValue());
    }
    return words.fixed(number, digits);
  }

  private String chance(double p) {
    if (p < SMALLEST_P) {
      return words.text("number.below") + words.number(SMALLEST_P, DIGITS_OF_P);
    }
    BigDecimal rounded = BigDecimal.valueOf(p).round(new MathContext(DIGITS_OF_P));
    return words.number(rounded, Math.max(0, rounded.scale()));
  }
}
