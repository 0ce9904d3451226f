package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.DATE;
import static dev.outreach.table.SchemaBuilder.MONEY;
import static dev.outreach.table.SchemaBuilder.STRING;
import static dev.outreach.table.SchemaBuilder.STRINGS;

import org.apache.spark.sql.types.StructType;

/** One row per deal or invoice, as one tool tells it. */
public final class Contracts {
  public static final String NAME = "contracts";

  public static final String WON = "won";
  public static final String LOST = "lost";
  public static final String OPEN = "open";

  /** A deal of a CRM or of the user's own list: it says what the whole is worth. */
  public static final String DEAL = "deal";

  /** An invoice: a deal may have several, and one may stand in two tools. */
  public static final String INVOICE = "invoice";

  public static final String ID = "contract_id";
  public static final String SOURCE = "source";
  public static final String IDENTIFIERS = "identifiers";
  public static final String PERSON_NAME = "person_name";
  public static final String COMPANY = "company";

  /** {@link #WON}, {@link #LOST} or {@link #OPEN}. */
  public static final String STATUS = "status";

  /** Day it was signed, or lost; null while open. */
  public static final String SIGNED_ON = "signed_on";

  public static final String AMOUNT = "amount";

  /** ISO 4217. */
  public static final String CURRENCY = "currency";

  public static final String REFERRED_BY = "referred_by";
  public static final String NOTE = "note";

  /** {@link #DEAL} or {@link #INVOICE}. Null, as in older rows: a deal. */
  public static final String KIND = "kind";

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(ID, STRING)
          .required(SOURCE, STRING)
          .optional(IDENTIFIERS, STRINGS)
          .optional(PERSON_NAME, STRING)
          .optional(COMPANY, STRING)
          .required(STATUS, STRING)
          .optional(SIGNED_ON, DATE)
          .optional(AMOUNT, MONEY)
          .optional(CURRENCY, STRING)
          .optional(REFERRED_BY, STRING)
          .optional(NOTE, STRING)
          .optional(KIND, STRING)
          .schema();

  private Contracts() {}
}
