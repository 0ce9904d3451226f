package dev.outreach.output.page;

import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** A column of a sheet, with its limits where it has some. */
record Column(Sheet sheet, Field field, Optional<Field> low, Optional<Field> high) {
  private static final Set<Content> NAMES =
      EnumSet.of(Content.WORD, Content.LABEL, Content.NAME, Content.PERSON, Content.PATH);

  static Column of(Sheet sheet, Field field) {
    return new Column(sheet, field, named(sheet, field.low()), named(sheet, field.high()));
  }

  private static Optional<Field> named(Sheet sheet, String name) {
    return sheet.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  Object value(Row row) {
    return value(row, field);
  }

  Object value(Row row, Field of) {
    return row.get(sheet.indexOf(of.name()));
  }

  boolean hasLimits() {
    return low.isPresent() && high.isPresent();
  }

  /** Numbers stand under each other by their last digit. */
  boolean isNumber() {
    DataType type = sheet.schema().apply(field.name()).dataType();
    return type != DataTypes.StringType
        && type != DataTypes.DateType
        && type != DataTypes.BooleanType;
  }

  /** Whether its cells say what a row is about, if all before it do. */
  boolean namesRows() {
    return NAMES.contains(field.content()) && !isNumber();
  }

  boolean isEmpty() {
    return sheet.rows().stream()
        .allMatch(
            row ->
                value(row) == null
                    && low.map(limit -> value(row, limit)).isEmpty()
                    && high.map(limit -> value(row, limit)).isEmpty());
  }

  /** Whether it says in all rows the same, of what the report was asked with. */
  boolean isOneSetting() {
    Object first = value(sheet.rows().get(0));
    return field.content() == Content.SETTING
        && first != null
        && sheet.rows().stream().allMatch(row -> Objects.equals(value(row), first));
  }

  /** Whether no number of it has anything after the point. */
  boolean isWhole() {
    return sheet.rows().stream().allMatch(row -> isWhole(value(row)));
  }

  private static boolean isWhole(Object value) {
    return !(value instanceof Number number) || number.doubleValue() % 1 == 0;
  }
}
