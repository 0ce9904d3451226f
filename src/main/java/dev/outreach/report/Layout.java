package dev.outreach.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.outreach.measure.Rates;
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
  record Cell(Report.Column column, Column formula) implements LayoutPart {
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
    return new Cell(new Report.Column(name, description), null);
  }

  static Cell value(String name, String description, Column formula) {
    return new Cell(new Report.Column(name, description), formula);
  }

  /** The share of x in n with its limits, as three columns: name, name_low and name_high. */
  static Layout rate(String name, String description, Column x, Column n) {
    return of(
        value(name, description, Rates.rate(x, n)),
        value(name + "_low", "lower 95 % limit of " + name + " (Wilson)", Rates.low(x, n)),
        value(name + "_high", "upper 95 % limit of " + name + " (Wilson)", Rates.high(x, n)));
  }

  Layout and(LayoutPart... more) {
    return of(this, of(more));
  }

  List<Report.Column> columns() {
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
