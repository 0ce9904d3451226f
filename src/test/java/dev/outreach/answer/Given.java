package dev.outreach.answer;

import dev.outreach.sheet.Sentence;
import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import dev.outreach.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Finished tables of a few columns, and what they are said to answer. */
final class Given {
  private final Map<String, List<Row>> tables = new LinkedHashMap<>();

  /** A table without rows. */
  static Given empty(String... tables) {
    Given given = new Given();
    for (String table : tables) {
      given.tables.put(table, new ArrayList<>());
    }
    return given;
  }

  static Given row(String table, Object... cells) {
    return new Given().and(table, cells);
  }

  /** One more row; its column names alternate with its values. */
  Given and(String table, Object... cells) {
    StructType columns = new StructType();
    Object[] values = new Object[cells.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells[2 * i + 1];
      columns = columns.add((String) cells[2 * i], type(values[i]));
    }
    tables
        .computeIfAbsent(table, name -> new ArrayList<>())
        .add(new GenericRowWithSchema(values, columns));
    return this;
  }

  /** These tables and the other's. */
  Given with(Given other) {
    tables.putAll(other.tables);
    return this;
  }

  private static DataType type(Object value) {
    if (value instanceof Integer) {
      return DataTypes.IntegerType;
    }
    if (value instanceof Long) {
      return DataTypes.LongType;
    }
    if (value instanceof Double) {
      return DataTypes.DoubleType;
    }
    if (value instanceof BigDecimal) {
      return DataTypes.createDecimalType(18, 2);
    }
    return value instanceof Boolean ? DataTypes.BooleanType : DataTypes.StringType;
  }

  List<Sheet> sheets() {
    return tables.entrySet().stream()
        .map(table -> TestSheet.named(table.getKey(), table.getValue()))
        .toList();
  }

  /** The keys of all texts that are said, those of parts of sentences among them. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    Phrases voice =
        new Phrases(Words.of(Locale.ENGLISH)) {
          @Override
          FilledText say(String key) {
            keys.add(key);
            return super.say(key);
          }
        };
    Answers.inGroups(AnswerTables.of(sheets()), voice);
    return keys;
  }

  List<String> english() {
    return said(Locale.ENGLISH);
  }

  /** Narrow no-break spaces as {@code ~}, no-break spaces as {@code _}. */
  List<String> french() {
    return said(Locale.FRENCH).stream()
        .map(text -> text.replace('\u202f', '~').replace('\u00a0', '_'))
        .toList();
  }

  private List<String> said(Locale locale) {
    return Answers.of(sheets(), Words.of(locale)).stream().map(Sentence::text).toList();
  }
}
