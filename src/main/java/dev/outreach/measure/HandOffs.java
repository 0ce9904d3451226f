package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.not;

import dev.outreach.table.Hops;
import org.apache.spark.sql.Column;

/**
 * Talks that move from one channel to another, as aggregates over the {@link Hops} of one ordered
 * pair of channels: one row per person, their first such hop.
 */
public final class HandOffs {
  private HandOffs() {}

  public static Column people() {
    return count(lit(1));
  }

  /** People of whom one side, as the table names it, made the first touch on the new channel. */
  public static Column movedBy(String side) {
    return count_if(col(Hops.MOVED_BY).equalTo(side));
  }

  /** Exact median of the days from the last touch on the one channel to the first on the other. */
  public static Column medianDays() {
    return median(col(Hops.DAYS));
  }

  /** People whose whole relationship began on the channel that the talk leaves. */
  public static Column openedHere() {
    return count_if(col(Hops.FIRST_CHANNEL).equalTo(col(Hops.FROM_CHANNEL)));
  }

  /** People who were no customers when they hopped: no contract before that day. */
  public static Column withoutContract() {
    return count_if(isWithoutContract());
  }

  /**
   * Of those without a contract, the ones who signed their first on the day of the hop or after.
   */
  public static Column contractedAfter() {
    return count_if(isWithoutContract().and(col(Hops.CONTRACTED_ON).isNotNull()));
  }

  private static Column isWithoutContract() {
    Column isSignedLater =
        col(Hops.CONTRACTED_ON).isNull().or(col(Hops.CONTRACTED_ON).geq(col(Hops.HOPPED_ON)));
    return not(col(Hops.IS_PRE_EXISTING)).and(isSignedLater);
  }
}
