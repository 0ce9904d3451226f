package dev.outreach.measure;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;

import dev.outreach.measure.attribution.Attribution;
import dev.outreach.table.Paths;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Contracts credited to channels, from {@link Paths}. */
public final class Credits {
  /** Columns of {@link #perModel}. */
  public static final String MODEL = "model";

  /** A channel, {@link #UNATTRIBUTED} or {@link #PRE_EXISTING}. */
  public static final String CHANNEL = Paths.CHANNEL;

  public static final String CONTRACTS = "contracts";
  public static final String SHARE = "share";
  public static final String AMOUNT = Paths.AMOUNT;
  public static final String CURRENCY = Paths.CURRENCY;

  /** Where the row stands: by model, then channels by name, then what no channel earned. */
  public static final String POSITION = "position";

  /** No touch within the lookback led to the contract. */
  public static final String UNATTRIBUTED = "unattributed";

  /** The contract is from before the first touch of its person: no touch can have led to it. */
  public static final String PRE_EXISTING = "pre_existing";

  /** Of the rows that the credits are worked out from: channels of an ended path, and how many. */
  static final String CHANNELS = "channels";

  static final String PATHS = "paths";
  static final String IS_PRE_EXISTING = "is_pre_existing_contract";

  private static final StructType CREDIT =
      new StructType()
          .add(MODEL, DataTypes.StringType)
          .add(CHANNEL, DataTypes.StringType)
          .add(CONTRACTS, DataTypes.DoubleType)
          .add(SHARE, DataTypes.DoubleType)
          .add(AMOUNT, DataTypes.DoubleType)
          .add(CURRENCY, DataTypes.StringType)
          .add(POSITION, DataTypes.LongType);

  private Credits() {}

  /**
   * One row per model and channel with a touch before some contract, then what no channel earned;
   * each model's rows add up to all contracts. A Markov chain may credit a channel with none, as it
   * led to others that had one: it has its row too. No row without a contract.
   *
   * @param isCollapsed touches in a row on one channel count as one exposure
   */
  public static Dataset<Row> perModel(
      Dataset<Row> paths, Attribution attribution, boolean isCollapsed) {
    MapPartitionsFunction<Row, Row> credits =
        rows -> new CreditTable(attribution, isCollapsed).of(rows);
    return contracts(paths)
        .unionByName(ended(paths), true)
        .coalesce(1)
        .mapPartitions(credits, Encoders.row(CREDIT));
  }

  private static Dataset<Row> contracts(Dataset<Row> paths) {
    return paths
        .where(col(Paths.ENDING).equalTo(Paths.CONTRACT))
        .select(
            col(Paths.PERSON),
            col(Paths.ENDED_AT),
            col(Paths.AMOUNT),
            col(Paths.CURRENCY),
            col(Paths.TOUCHES),
            col(Paths.IS_BEFORE_FIRST_TOUCH).as(IS_PRE_EXISTING));
  }

  /** Talks that are over without a contract, counted by their channels. */
  private static Dataset<Row> ended(Dataset<Row> paths) {
    Column channels = transform(col(Paths.TOUCHES), touch -> touch.getField(Paths.CHANNEL));
    return paths
        .where(col(Paths.ENDING).notEqual(Paths.CONTRACT))
        .where(array_size(col(Paths.TOUCHES)).gt(0))
        .groupBy(channels.as(CHANNELS))
        .agg(count(lit(1)).as(PATHS));
  }
}
