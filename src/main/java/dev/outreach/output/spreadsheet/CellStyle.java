package dev.outreach.output.spreadsheet;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * How the cells of a column show in a workbook: Excel's codes, which each program turns into its
 * reader's habits.
 */
final class CellStyle {
  /** As it stands, with as many digits as there are. */
  static final String GENERAL = "General";

  /** Text that stays text, also after somebody has changed a letter of it. */
  static final String TEXT = "@";

  static final String COUNT = "#,##0";
  private static final String MONEY = "#,##0.00";
  private static final String AMOUNT = "amount";

  private final String share;
  private final String points;
  private final String day;
  private final String yesOrNo;

  CellStyle(Words words) {
    this.share = words.text("workbook.percent");
    this.points = words.text("workbook.points");
    this.day = words.text("date").toLowerCase(Locale.ROOT);
    String yes = '"' + words.text("value.true") + '"';
    this.yesOrNo = yes + ';' + yes + ";\"" + words.text("value.false") + '"';
  }

  /** Formats of the columns; one in which nothing stands has the general one. */
  List<String> formats(Sheet sheet) {
    return IntStream.range(0, sheet.fields().size())
        .mapToObj(i -> format(sheet.fields().get(i), example(sheet.rows(), i)))
        .toList();
  }

  private static Object example(List<Row> rows, int column) {
    return rows.stream()
        .filter(row -> !row.isNullAt(column))
        .map(row -> row.get(column))
        .findFirst()
        .orElse(null);
  }

  private String format(Field field, Object cell) {
    if (cell instanceof String) {
      return isOurs(field) ? GENERAL : TEXT;
    }
    if (cell instanceof LocalDate) {
      return day;
    }
    if (cell instanceof Boolean) {
      return yesOrNo;
    }
    if (field.content() == Content.SHARE) {
      return share;
    }
    if (field.content() == Content.POINTS) {
      return points;
    }
    if (cell instanceof BigDecimal || field.name().equals(AMOUNT)) {
      return MONEY;
    }
    return cell instanceof Long ? COUNT : GENERAL;
  }

  /** Our own words begin no formula, and some are longer than old programs show as text. */
  private static boolean isOurs(Field field) {
    return field.content() == Content.WORD || field.content() == Content.SETTING;
  }
}
