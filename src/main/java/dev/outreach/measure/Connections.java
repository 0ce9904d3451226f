package dev.outreach.measure;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import dev.outreach.table.Relations;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What came of the people in my address books, as aggregates over the rows of {@link #people}. */
public final class Connections {
  private static final int MONTHS_OF_A_YEAR = 12;

  private static final List<String> DAYS =
      List.of(
          Relations.WRITTEN_ON,
          Relations.REPLIED_ON,
          Relations.SPOKE_ON,
          Relations.MET_ON,
          Relations.CONTRACTED_ON,
          Relations.LAST_TOUCH_ON);

  private Connections() {}

  /**
   * The people of each address book, and all of them once each (source null). The days of a person
   * are the same in every book.
   */
  public static Dataset<Row> people(Dataset<Row> relations) {
    Column[] days = DAYS.stream().map(day -> max(day).as(day)).toArray(Column[]::new);
    Dataset<Row> once =
        relations
            .groupBy(Relations.PERSON)
            .agg(days[0], Arrays.copyOfRange(days, 1, days.length))
            .withColumn(Relations.SOURCE, lit(null).cast("string"));
    return selected(relations).union(selected(once));
  }

  private static Dataset<Row> selected(Dataset<Row> rows) {
    return rows.select(Relations.SOURCE, DAYS.toArray(String[]::new));
  }

  public static Column connections() {
    return count(lit(1));
  }

  /** A message of ours went to them, an invitation alone does not count. */
  public static Column writtenTo() {
    return count(col(Relations.WRITTEN_ON));
  }

  /** Of those written to, the ones who wrote to us after our first touch. */
  public static Column answered() {
    return count_if(
        col(Relations.WRITTEN_ON).isNotNull().and(col(Relations.REPLIED_ON).isNotNull()));
  }

  /** An answered call, or a meeting. */
  public static Column spoken() {
    return count(col(Relations.SPOKE_ON));
  }

  public static Column met() {
    return count(col(Relations.MET_ON));
  }

  /** A contract on the day of the first touch or later, and none before it: {@link Conversions}. */
  public static Column contracted() {
    return count(col(Relations.CONTRACTED_ON));
  }

  /** Neither side ever wrote, called or met. */
  public static Column neverTouched() {
    return count_if(col(Relations.LAST_TOUCH_ON).isNull());
  }

  /** At least one touch. */
  public static Column everTouched() {
    return count(col(Relations.LAST_TOUCH_ON));
  }

  /** Of those ever touched, the ones whose last touch lies more than so many years back. */
  public static Column silentFor(int years, Column asOfDay) {
    return count_if(
        col(Relations.LAST_TOUCH_ON).lt(add_months(asOfDay, -MONTHS_OF_A_YEAR * years)));
  }
}
