package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.STRING;

import org.apache.spark.sql.types.StructType;

/** One row per rejected record. The value is masked: its length and shape, never its characters. */
public final class Quarantine {
  public static final String NAME = "quarantine";

  public static final String ID = "reject_id";
  public static final String SOURCE = "source";

  /** Reason code, such as {@code bad-date}. */
  public static final String REASON = "reason";

  public static final String FIELD = "field";
  public static final String MASKED_VALUE = "masked_value";

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(ID, STRING)
          .required(SOURCE, STRING)
          .required(REASON, STRING)
          .optional(FIELD, STRING)
          .optional(MASKED_VALUE, STRING)
          .schema();

  private Quarantine() {}
}
