package dev.outreach.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.outreach.measure.Curves;
import dev.outreach.measure.Rates;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/**
 * A report's columns from left to right, each with its text and its formula. A key names the row; a
 * value is an aggregate over the key's rows, or a formula over one row where nothing is grouped.
 *
 * <p>Rows are sorted in one partition, since a report is short: a sort across partitions would run
 * the query once more to sample it.
 */
record Layout(List<Cell> cells) implements LayoutPart {
  static final String ALL = "all";
  private static final String GROUP = "group";

  /**
   * @param formula null for a key
   */
  record Cell(Field column, Column formula) implements LayoutPart {
    @Override
    public List<Cell> cells() {
      return List.of(this);
    }

    String name() {
      return column.name();
    }

    boolean isKey() {
      return formula == null;
    }

    Column value() {
      return formula.as(name());
    }
  }

  static Layout of(LayoutPart... parts) {
    return new Layout(Stream.of(parts).flatMap(part -> part.cells().stream()).toList());
  }

  static Cell key(String name, String description) {
    return key(Content.PLAIN, name, description);
  }

  static Cell key(Content content, String name, String description) {
    return new Cell(new Field(name, description, content), null);
  }

  static Cell value(String name, String description, Column formula) {
    return value(Content.PLAIN, name, description, formula);
  }

  static Cell value(Content content, String name, String description, Column formula) {
    return new Cell(new Field(name, description, content), formula);
  }

  /** The share of x in n with its limits, as three columns: name, name_low and name_high. */
  static Layout rate(String name, String description, Column x, Column n) {
    return of(
        value(Content.SHARE, name, description, Rates.rate(x, n)),
        limit(Content.SHARE, "lower", name, " (Wilson)", Rates.low(x, n)),
        limit(Content.SHARE, "upper", name, " (Wilson)", Rates.high(x, n)));
  }

  /**
   * A number that is read off a curve, with its limits, as three columns.
   *
   * @param note how the limits are made, and when they are empty
   * @param estimate a struct as {@link Curves#VALUE}, {@link Curves#LOW} and {@link Curves#HIGH}
   */
  static Layout estimate(
      Content content, String name, String description, String note, Column estimate) {
    return of(
        value(content, name, description, estimate.getField(Curves.VALUE)),
        limit(content, "lower", name, note, estimate.getField(Curves.LOW)),
        limit(content, "upper", name, note, estimate.getField(Curves.HIGH)));
  }

  private static Cell limit(
      Content content, String side, String name, String note, Column formula) {
    String ending = side.equals("lower") ? "_low" : "_high";
    return value(content, name + ending, side + " 95% limit of " + name + note, formula);
  }

  Layout and(LayoutPart... more) {
    return of(this, of(more));
  }

  List<Field> columns() {
    return cells.stream().map(Cell::column).toList();
  }

  /** One row per combination of keys, sorted by them; a key that is null stands for all. */
  Dataset<Row> perKey(Dataset<Row> facts) {
    return grouped(facts.groupBy(group()));
  }

  /** As {@link #perKey}, and a last row over all rows, whose keys read {@link #ALL}. */
  Dataset<Row> perKeyAndAll(Dataset<Row> facts) {
    return grouped(facts.rollup(group()));
  }

  /** One row per row of the facts, in the order that is given. */
  Dataset<Row> perRow(Dataset<Row> facts, Column... order) {
    Column[] named =
        cells.stream()
            .map(cell -> cell.isKey() ? col(cell.name()) : cell.value())
            .toArray(Column[]::new);
    return sorted(facts, order).select(named);
  }

  private Column group() {
    return struct(keys().map(key -> col(key.name())).toArray(Column[]::new)).as(GROUP);
  }

  /** Sorts an absent group, and within a group an absent key, after all others. */
  private Dataset<Row> grouped(RelationalGroupedDataset groups) {
    Column[] values =
        cells.stream().filter(cell -> !cell.isKey()).map(Cell::value).toArray(Column[]::new);
    Column[] order = keys().map(key -> inGroup(key.name()).asc_nulls_last()).toArray(Column[]::new);
    Column[] named =
        cells.stream()
            .map(cell -> cell.isKey() ? keyOrAll(cell.name()) : col(cell.name()))
            .toArray(Column[]::new);
    Dataset<Row> rows = groups.agg(values[0], Arrays.copyOfRange(values, 1, values.length));
    return sorted(rows, order).select(named);
  }

  private static Dataset<Row> sorted(Dataset<Row> rows, Column... order) {
    return rows.coalesce(1).sortWithinPartitions(order);
  }

  private static Column keyOrAll(String key) {
    return coalesce(inGroup(key), lit(ALL)).as(key);
  }

  private static Column inGroup(String key) {
    return col(GROUP + "." + key);
  }

  private Stream<Cell> keys() {
    return cells.stream().filter(Cell::isKey);
  }
}
