package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.INSTANT;
import static dev.outreach.table.SchemaBuilder.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per thing that an erased person was known by, as a keyed hash: nobody without the key can
 * tell who it was, and with it only by asking for somebody.
 */
public final class Suppressed {
  public static final String NAME = "suppressed";

  /** HMAC-SHA-256 under the key of erasures, in hexadecimal. */
  public static final String ID_HASH = "id_hash";

  public static final String ERASED_AT = "erased_at";

  public static final StructType SCHEMA =
      SchemaBuilder.with().required(ID_HASH, STRING).required(ERASED_AT, INSTANT).schema();

  private Suppressed() {}
}
