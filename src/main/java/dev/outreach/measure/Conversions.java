package dev.outreach.measure;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.outreach.table.Journeys;
import org.apache.spark.sql.Column;

/**
 * How far people came, as aggregates over the {@link Journeys} of those with a touch. Each person
 * ends in one way: {@link #contracted} + {@link #lost} + {@link #open} + {@link #colleagueSigned} +
 * {@link #preExisting} = {@link #people}.
 */
public final class Conversions {
  private Conversions() {}

  /** Whether anything reached the person, or came from them. */
  public static Column isTouched() {
    return col(Journeys.FIRST_TOUCH_ON).isNotNull();
  }

  /** Whether a first contract came after the first touch; never for a customer from before it. */
  public static Column isContracted() {
    return ended(Journeys.CONTRACT);
  }

  public static Column people() {
    return count(lit(1));
  }

  /** People who wrote to us after our first touch, on whatever channel. */
  public static Column replied() {
    return count(col(Journeys.REPLIED_ON));
  }

  public static Column contracted() {
    return count_if(isContracted());
  }

  /** Lost as {@link Journeys#LOST_ON} says, and no contract. */
  public static Column lost() {
    return count_if(ended(Journeys.LOSS));
  }

  /** Neither contract nor loss up to the as-of date. */
  public static Column open() {
    return count_if(ended(Journeys.STILL_OPEN));
  }

  /** Somebody else of their account signed: they are no prospects any more. */
  public static Column colleagueSigned() {
    return count_if(ended(Journeys.COLLEAGUE_SIGNED));
  }

  /** Customers from before the first touch. */
  public static Column preExisting() {
    return count_if(col(Journeys.IS_PRE_EXISTING));
  }

  /**
   * What the contracted people's contracts amount to, where all are of one currency. Null if not,
   * or if no amount is known; a contract without an amount adds nothing.
   */
  public static Column amount() {
    return when(size(currencies()).equalTo(1), sum(when(isContracted(), col(Journeys.AMOUNT))));
  }

  /** The one currency of the amounts, or all of them joined by {@code +}; null without any. */
  public static Column currency() {
    return nullif(array_join(array_remove(currencies(), ""), "+"), lit(""));
  }

  /** In alphabetical order; an empty text stands for an amount without currency. */
  private static Column currencies() {
    Column isKnown = col(Journeys.CURRENCY).isNotNull().or(col(Journeys.AMOUNT).isNotNull());
    Column ofPerson = split(coalesce(col(Journeys.CURRENCY), lit("")), "\\+");
    return sort_array(
        array_distinct(flatten(collect_set(when(isContracted().and(isKnown), ofPerson)))));
  }

  private static Column ended(String state) {
    return col(Journeys.STATE).equalTo(state).and(not(col(Journeys.IS_PRE_EXISTING)));
  }
}
