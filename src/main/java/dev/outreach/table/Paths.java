package dev.outreach.table;

import static dev.outreach.table.Columns.BOOLEAN;
import static dev.outreach.table.Columns.INSTANT;
import static dev.outreach.table.Columns.MONEY;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The touches that led to something; derived. One row per client, with the touches of the person
 * who signed up to the first contract; or, where every contract is credited, one row per contract,
 * with the touches since the account's contract before it. And one row per person whose talk is
 * over without any contract: lost, or silent for so long that it counts as closed. Touches before
 * the lookback, bounced ones and a machine's are left out.
 */
public final class Paths {
  public static final String PERSON = Identities.PERSON;

  /** {@link #CONTRACT}, {@link #LOST} or {@link #SILENT}. */
  public static final String ENDING = "ending";

  public static final String CONTRACT = "contract";
  public static final String LOST = "lost";
  public static final String SILENT = "silent";

  /** Formats that tell of the contract, joined by {@code +}; null of a path without one. */
  public static final String SOURCE = Contracts.SOURCE;

  /** A contract stands at the end of its day; a path without one ends with its last touch. */
  public static final String ENDED_AT = "ended_at";

  /** What the client is worth; where every contract is credited, the contract's own amount. */
  public static final String AMOUNT = Contracts.AMOUNT;

  public static final String CURRENCY = Contracts.CURRENCY;

  /** The contract came before the first touch of its person. */
  public static final String IS_BEFORE_FIRST_TOUCH = "is_before_first_touch";

  /** In the order of the history; empty where none is within the lookback. */
  public static final String TOUCHES = "touches";

  public static final String CHANNEL = "channel";
  public static final String OCCURRED_AT = "occurred_at";

  /** A message or call of theirs. */
  public static final String IS_INBOUND = "is_inbound";

  /** A talk or a meeting. */
  public static final String IS_SPOKEN = "is_spoken";

  /** The path was so long that touches after its first one were left out. */
  public static final String IS_CUT = "is_cut";

  public static final StructType TOUCH_SCHEMA =
      Columns.with()
          .required(CHANNEL, STRING)
          .required(OCCURRED_AT, INSTANT)
          .required(IS_INBOUND, BOOLEAN)
          .required(IS_SPOKEN, BOOLEAN)
          .schema();

  private static final ArrayType TOUCH_LIST = DataTypes.createArrayType(TOUCH_SCHEMA, false);

  public static final StructType SCHEMA =
      Columns.with()
          .required(PERSON, STRING)
          .required(ENDING, STRING)
          .optional(SOURCE, STRING)
          .required(ENDED_AT, INSTANT)
          .optional(AMOUNT, MONEY)
          .optional(CURRENCY, STRING)
          .required(IS_BEFORE_FIRST_TOUCH, BOOLEAN)
          .required(TOUCHES, TOUCH_LIST)
          .required(IS_CUT, BOOLEAN)
          .schema();

  private Paths() {}
}
