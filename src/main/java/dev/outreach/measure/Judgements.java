package dev.outreach.measure;

import dev.outreach.measure.share.Comparison;
import dev.outreach.measure.share.Judgement;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that compare two shares each, judged side by side: {@link Comparison#judged} over all rows
 * of a report.
 */
public final class Judgements {
  /** Columns of the rows: x1 of n1 is set against x2 of n2; longs, none of them null. */
  public record Shares(String x1, String n1, String x2, String n2) implements Serializable {
    private Comparison comparison(Row row) {
      return Comparison.of(
          row.<Long>getAs(x1), row.<Long>getAs(n1), row.<Long>getAs(x2), row.<Long>getAs(n2));
    }
  }

  /** Columns that are added: the first share minus the second, with its limits. */
  public static final String DIFFERENCE = "difference";

  public static final String DIFFERENCE_LOW = "difference_low";
  public static final String DIFFERENCE_HIGH = "difference_high";

  /** p-value of the comparison, adjusted over all the rows. */
  public static final String P_ADJUSTED = "p_adjusted";

  /** On the first share. */
  public static final String VERDICT = "verdict";

  private Judgements() {}

  /** The columns of a row, and after them those that are added. */
  public static StructType schemaAfter(StructType first) {
    return first
        .add(DIFFERENCE, DataTypes.DoubleType)
        .add(DIFFERENCE_LOW, DataTypes.DoubleType)
        .add(DIFFERENCE_HIGH, DataTypes.DoubleType)
        .add(P_ADJUSTED, DataTypes.DoubleType)
        .add(VERDICT, DataTypes.StringType);
  }

  /** In the order of {@link #schemaAfter}; all null where there is nothing to compare. */
  public static List<Object> cells(Judgement judgement) {
    if (judgement == null) {
      return Collections.nCopies(5, null);
    }
    Comparison comparison = judgement.comparison();
    return Arrays.asList(
        comparison.value(),
        comparison.low(),
        comparison.high(),
        judgement.adjustedP(),
        judgement.verdict().code());
  }

  /** Few rows, all that the reader sees together. */
  public static Dataset<Row> of(Dataset<Row> rows, Shares shares, long minimumN) {
    StructType schema = schemaAfter(rows.schema());
    MapPartitionsFunction<Row, Row> judged = all -> judged(all, shares, minimumN);
    return rows.coalesce(1).mapPartitions(judged, Encoders.row(schema));
  }

  private static Iterator<Row> judged(Iterator<Row> rows, Shares shares, long minimumN) {
    List<Row> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    List<Judgement> judgements =
        Comparison.judged(all.stream().map(shares::comparison).toList(), minimumN);
    List<Row> judged = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      judged.add(with(all.get(i), judgements.get(i)));
    }
    return judged.iterator();
  }

  private static Row with(Row row, Judgement judgement) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i));
    }
    cells.addAll(cells(judgement));
    return RowFactory.create(cells.toArray());
  }
}
