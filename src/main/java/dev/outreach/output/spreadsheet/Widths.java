package dev.outreach.output.spreadsheet;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** How wide columns are, in characters: wide enough for most cells and each word of the header. */
final class Widths {
  /** Rows that are looked at. */
  private static final int LOOKED_AT = 500;

  private static final int NARROWEST = 11;
  private static final int WIDEST = 60;

  /** The button of the filter, and a margin. */
  private static final int BUTTON = 4;

  private final Labels labels;

  Widths(Labels labels) {
    this.labels = labels;
  }

  List<Integer> of(Sheet sheet) {
    List<Row> rows = sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()));
    return IntStream.range(0, sheet.fields().size())
        .mapToObj(i -> width(sheet, sheet.fields().get(i), i, rows))
        .toList();
  }

  private int width(Sheet sheet, Field field, int place, List<Row> rows) {
    int word =
        Stream.of(labels.header(sheet, field).split("[ _-]"))
            .mapToInt(String::length)
            .reduce(0, Math::max);
    int cell =
        rows.stream()
            .map(row -> row.get(place))
            .mapToInt(value -> value instanceof String text ? length(field, text) : 0)
            .reduce(0, Math::max);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(word + BUTTON, cell + 2)));
  }

  private int length(Field field, String text) {
    return labels.value(field, text).length();
  }
}
