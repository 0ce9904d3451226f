package dev.outreach.measure;

import dev.outreach.measure.pace.LogRank;
import dev.outreach.measure.pace.Wait;
import dev.outreach.measure.pace.WaitComparison;
import dev.outreach.measure.share.Interval;
import dev.outreach.measure.survival.EventCount;
import dev.outreach.measure.survival.RestrictedMean;
import dev.outreach.table.Attempts;
import dev.outreach.table.Journeys;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Time to first contract, the first channels set against each other: a row per pair in the order of
 * their names, and a last one over all of them whose {@link #A} is null. Losses leave observation
 * as the still open do, so that what is compared is the pace of contracts among those who may yet
 * sign. The tests compare within campaigns: else what differs between campaigns would count for
 * their channels. Two channels that share no campaign are a row that says so, without a test. The
 * means are over all campaigns.
 */
public final class ChannelWaits {
  /** The channels of the pair, a before b. */
  public static final String A = "channel_a";

  public static final String B = "channel_b";
  public static final String PEOPLE_A = "people_a";
  public static final String CONTRACTS_A = "contracts_a";
  public static final String EXPECTED_A = "expected_contracts_a";
  public static final String PEOPLE_B = "people_b";
  public static final String CONTRACTS_B = "contracts_b";
  public static final String EXPECTED_B = "expected_contracts_b";

  /** Chi-square; null, as the p-value, where nothing could be compared. */
  public static final String LOG_RANK = "log_rank";

  public static final String DF = "df";
  public static final String P_VALUE = "p_value";
  public static final String P_ADJUSTED = "p_adjusted";
  public static final String VERDICT = "verdict";
  public static final String DAYS_A = "days_without_contract_a";
  public static final String DAYS_B = "days_without_contract_b";
  public static final String DIFFERENCE = "difference_days";
  public static final String DIFFERENCE_LOW = "difference_days_low";
  public static final String DIFFERENCE_HIGH = "difference_days_high";
  public static final String TAU = "tau_days";

  private static final StructType SCHEMA =
      new StructType()
          .add(A, DataTypes.StringType)
          .add(B, DataTypes.StringType)
          .add(PEOPLE_A, DataTypes.LongType)
          .add(CONTRACTS_A, DataTypes.LongType)
          .add(EXPECTED_A, DataTypes.DoubleType)
          .add(PEOPLE_B, DataTypes.LongType)
          .add(CONTRACTS_B, DataTypes.LongType)
          .add(EXPECTED_B, DataTypes.DoubleType)
          .add(LOG_RANK, DataTypes.DoubleType)
          .add(DF, DataTypes.IntegerType)
          .add(P_VALUE, DataTypes.DoubleType)
          .add(P_ADJUSTED, DataTypes.DoubleType)
          .add(VERDICT, DataTypes.StringType)
          .add(DAYS_A, DataTypes.DoubleType)
          .add(DAYS_B, DataTypes.DoubleType)
          .add(DIFFERENCE, DataTypes.DoubleType)
          .add(DIFFERENCE_LOW, DataTypes.DoubleType)
          .add(DIFFERENCE_HIGH, DataTypes.DoubleType)
          .add(TAU, DataTypes.DoubleType);

  private ChannelWaits() {}

  /**
   * Of the rows of {@link Curves#byDay} by first channel and first campaign, which are few; none
   * for fewer than two channels.
   *
   * @param minimumPeople channels with fewer are left out
   */
  public static Dataset<Row> compared(Dataset<Row> byDay, long minimumPeople) {
    MapPartitionsFunction<Row, Row> compared = days -> compared(days, minimumPeople);
    return byDay.coalesce(1).mapPartitions(compared, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> compared(Iterator<Row> days, long minimumPeople) {
    TreeMap<String, TreeMap<String, List<EventCount>>> counts = new TreeMap<>();
    days.forEachRemaining(
        day -> {
          if (!day.isNullAt(day.fieldIndex(Curves.DAY))) {
            counts
                .computeIfAbsent(day.getAs(Journeys.FIRST_CHANNEL), channel -> new TreeMap<>())
                .computeIfAbsent(campaign(day), campaign -> new ArrayList<>())
                .add(count(day));
          }
        });
    List<Wait> waits =
        counts.entrySet().stream()
            .map(channel -> new Wait(channel.getKey(), channel.getValue()))
            .filter(wait -> wait.people() >= minimumPeople)
            .toList();
    List<Row> rows = new ArrayList<>();
    WaitComparison.pairs(waits).forEach(pair -> rows.add(row(pair)));
    if (waits.size() > 1) {
      rows.add(overall(waits));
    }
    return rows.iterator();
  }

  private static String campaign(Row day) {
    String campaign = day.getAs(Journeys.FIRST_CAMPAIGN);
    return campaign == null ? Attempts.NO_CAMPAIGN : campaign;
  }

  private static EventCount count(Row day) {
    return new EventCount(
        day.<Long>getAs(Curves.DAY),
        day.getAs(Curves.CONTRACTS),
        day.getAs(Curves.LOST),
        day.<Long>getAs(Curves.OPEN) + day.<Long>getAs(Curves.COLLEAGUE_SIGNED));
  }

  private static Row row(WaitComparison pair) {
    LogRank test = pair.test();
    Optional<RestrictedMean.Difference> difference = pair.difference();
    Optional<Interval> limits = difference.map(RestrictedMean.Difference::interval);
    return RowFactory.create(
        pair.a().name(),
        pair.b().name(),
        pair.a().people(),
        pair.a().events(),
        pair.expectedA(),
        pair.b().people(),
        pair.b().events(),
        pair.expectedB(),
        statistic(test),
        test.df(),
        test.pValue(),
        pair.adjustedP(),
        pair.pace().code(),
        pair.meanA().value(),
        pair.meanB().value(),
        difference.map(RestrictedMean.Difference::value).orElse(null),
        limits.map(Interval::low).orElse(null),
        limits.map(Interval::high).orElse(null),
        pair.meanA().tau());
  }

  private static Row overall(List<Wait> waits) {
    LogRank test = WaitComparison.ofAll(waits);
    Object[] cells = new Object[SCHEMA.size()];
    cells[SCHEMA.fieldIndex(PEOPLE_A)] = waits.stream().mapToLong(Wait::people).sum();
    cells[SCHEMA.fieldIndex(CONTRACTS_A)] = waits.stream().mapToLong(Wait::events).sum();
    cells[SCHEMA.fieldIndex(LOG_RANK)] = statistic(test);
    cells[SCHEMA.fieldIndex(DF)] = test.df();
    cells[SCHEMA.fieldIndex(P_VALUE)] = test.pValue();
    cells[SCHEMA.fieldIndex(VERDICT)] = WaitComparison.paceOfAll(waits).code();
    return RowFactory.create(cells);
  }

  private static Double statistic(LogRank test) {
    return test.pValue() == null ? null : test.statistic();
  }
}
