package dev.outreach.report;

import dev.outreach.measure.Median;
import dev.outreach.measure.share.Interval;
import dev.outreach.measure.share.Wilson;
import dev.outreach.measure.survival.Estimate;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A report's columns from left to right, each with its text, its type and how it is read from what
 * one row is about.
 *
 * @param <T> what one row is about
 */
record Layout<T>(List<Cell<T>> cells) implements LayoutPart<T> {
  static final String ALL = "all";

  static final DataType TEXT = DataTypes.StringType;
  static final DataType COUNT = DataTypes.LongType;
  static final DataType NUMBER = DataTypes.DoubleType;
  static final DataType DAY = DataTypes.DateType;

  /** Whole days, hours, ranks. */
  static final DataType SMALL = DataTypes.IntegerType;

  /** Amounts of money, two digits after the point. */
  static final DataType MONEY = DataTypes.createDecimalType(18, 2);

  /** A sum of amounts. */
  static final DataType MONEY_SUM = DataTypes.createDecimalType(28, 2);

  /** One column. */
  record Cell<T>(Field field, DataType type, Function<T, ?> value) implements LayoutPart<T> {
    @Override
    public List<Cell<T>> cells() {
      return List.of(this);
    }

    private Object of(T row) {
      Object cell = value.apply(row);
      return cell instanceof BigDecimal money ? money.setScale(2, RoundingMode.HALF_UP) : cell;
    }
  }

  /** Counts of one thing among others: x of n. */
  record Share(long x, long n) {}

  @SafeVarargs
  static <T> Layout<T> of(LayoutPart<T>... parts) {
    List<Cell<T>> cells = new ArrayList<>();
    for (LayoutPart<T> part : parts) {
      cells.addAll(part.cells());
    }
    return new Layout<>(cells);
  }

  static <T> Cell<T> cell(DataType type, String name, String description, Function<T, ?> value) {
    return cell(type, Content.PLAIN, name, description, value);
  }

  static <T> Cell<T> cell(
      DataType type, Content content, String name, String description, Function<T, ?> value) {
    return new Cell<>(new Field(name, description, content), type, value);
  }

  /** A text that is one of the program's own words. */
  static <T> Cell<T> word(String name, String description, Function<T, String> value) {
    return cell(TEXT, Content.WORD, name, description, value);
  }

  static <T> Cell<T> count(String name, String description, Function<T, Long> value) {
    return cell(COUNT, name, description, value);
  }

  /** A share of x in n with its limits, as three columns: name, name_low and name_high. */
  static <T> Layout<T> rate(String name, String description, Function<T, Share> share) {
    return Layout.<T>of(
            cell(
                NUMBER,
                Content.SHARE,
                name,
                description,
                row -> Wilson.rate(share.apply(row).x, share.apply(row).n)))
        .and(limits(name, " (Wilson)", row -> wilson(share.apply(row))));
  }

  private static Interval wilson(Share share) {
    return Wilson.interval(share.x, share.n);
  }

  /**
   * A share that is read off a curve, with its limits, as three columns.
   *
   * @param note how the limits are made, and when they are empty
   * @param estimate null, as its limits, where there is none
   */
  static <T> Layout<T> estimate(
      String name, String description, String note, Function<T, Estimate> estimate) {
    return Layout.<T>of(
            cell(NUMBER, Content.SHARE, name, description, row -> value(estimate.apply(row))))
        .and(limits(name, note, row -> interval(estimate.apply(row))));
  }

  static Double value(Estimate estimate) {
    return estimate == null ? null : Double.valueOf(estimate.value());
  }

  static Interval interval(Estimate estimate) {
    return estimate == null ? null : estimate.interval();
  }

  /** A median with its limits, as three columns. */
  static <T> Layout<T> median(
      String name, String description, String note, Function<T, Median> median) {
    return of(
        cell(NUMBER, name, description, row -> median.apply(row).value()),
        cell(NUMBER, name + "_low", limitIs("lower", name, note), row -> median.apply(row).low()),
        cell(
            NUMBER, name + "_high", limitIs("upper", name, note), row -> median.apply(row).high()));
  }

  private static <T> Layout<T> limits(String name, String note, Function<T, Interval> limits) {
    return of(
        cell(
            NUMBER,
            Content.SHARE,
            name + "_low",
            limitIs("lower", name, note),
            row -> low(limits.apply(row))),
        cell(
            NUMBER,
            Content.SHARE,
            name + "_high",
            limitIs("upper", name, note),
            row -> high(limits.apply(row))));
  }

  private static String limitIs(String side, String name, String note) {
    return side + " 95% limit of " + name + note;
  }

  static Double low(Interval interval) {
    return interval == null ? null : Double.valueOf(interval.low());
  }

  static Double high(Interval interval) {
    return interval == null ? null : Double.valueOf(interval.high());
  }

  @SafeVarargs
  final Layout<T> and(LayoutPart<T>... more) {
    List<Cell<T>> both = new ArrayList<>(cells);
    for (LayoutPart<T> part : more) {
      both.addAll(part.cells());
    }
    return new Layout<>(both);
  }

  List<Field> columns() {
    return cells.stream().map(Cell::field).toList();
  }

  StructType schema() {
    StructType schema = new StructType();
    for (Cell<T> cell : cells) {
      schema = schema.add(cell.field().name(), cell.type());
    }
    return schema;
  }

  /** One row for each, in their order. */
  ReportTable table(Collection<T> each) {
    StructType schema = schema();
    return new ReportTable(
        schema,
        each.stream().<Row>map(one -> new GenericRowWithSchema(cells(one), schema)).toList());
  }

  private Object[] cells(T row) {
    Object[] values = new Object[cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells.get(i).of(row);
    }
    return values;
  }
}
