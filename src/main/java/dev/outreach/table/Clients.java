package dev.outreach.table;

import static dev.outreach.table.Columns.DATE;
import static dev.outreach.table.Columns.LONG;
import static dev.outreach.table.Columns.MONEY;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per client: an account, a firm or a private person, with a contract won up to the as-of
 * date; derived. Days are calendar days in the reporting zone.
 */
public final class Clients {
  /** Who signed, as far as it is known; else what the contract names. */
  public static final String PERSON = Identities.PERSON;

  /** The firm's name, or a private client's. */
  public static final String CLIENT = "client";

  /**
   * {@code hand}, {@code identifier}, {@code domain}, {@code company}, {@code name}, or {@link
   * #NONE} for a client who left no other trace: the surest way in which a contract found its
   * client.
   */
  public static final String MATCHED_BY = "matched_by";

  public static final String NONE = "none";

  /** What to write beside one of the client's identifiers into {@code same_person.csv}. */
  public static final String IDENTIFIER = "identifier";

  /** People of the account with a touch that arrived. */
  public static final String PEOPLE = "people";

  public static final String FIRST_CONTRACT_ON = "first_contract_on";
  public static final String LAST_CONTRACT_ON = "last_contract_on";

  /** Contracts won; a deal and its invoices are one, an invoice without a deal is one. */
  public static final String CONTRACTS = "contracts";

  /** What they amount to without tax, where all are of one currency; else null. */
  public static final String AMOUNT = Contracts.AMOUNT;

  /** The one currency, or all of them joined by {@code +}. */
  public static final String CURRENCY = Contracts.CURRENCY;

  /** Of anybody of the account; null without a touch, as are channel and opener. */
  public static final String FIRST_TOUCH_ON = Journeys.FIRST_TOUCH_ON;

  public static final String FIRST_CHANNEL = Journeys.FIRST_CHANNEL;
  public static final String OPENED_BY = Journeys.OPENED_BY;

  /** From the first touch; null where the contract came before it. */
  public static final String DAYS_TO_FIRST_CONTRACT = "days_to_first_contract";

  public static final StructType SCHEMA =
      Columns.with()
          .required(PERSON, STRING)
          .required(CLIENT, STRING)
          .required(MATCHED_BY, STRING)
          .optional(IDENTIFIER, STRING)
          .required(PEOPLE, LONG)
          .required(FIRST_CONTRACT_ON, DATE)
          .required(LAST_CONTRACT_ON, DATE)
          .required(CONTRACTS, LONG)
          .optional(AMOUNT, MONEY)
          .optional(CURRENCY, STRING)
          .optional(FIRST_TOUCH_ON, DATE)
          .optional(FIRST_CHANNEL, STRING)
          .optional(OPENED_BY, STRING)
          .optional(DAYS_TO_FIRST_CONTRACT, LONG)
          .schema();

  private Clients() {}
}
