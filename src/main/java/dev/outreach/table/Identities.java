package dev.outreach.table;

import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per identifier that some record shows beside another one, or that the user joined to one;
 * derived. An identifier that is not listed is a person by itself: one never seen beside another,
 * or one that links nobody, such as a shared mailbox.
 */
public final class Identities {
  public static final String IDENTIFIER = "identifier";

  /** The person: the smallest identifier of their component. */
  public static final String PERSON = "person";

  public static final StructType SCHEMA =
      Columns.with().required(IDENTIFIER, STRING).required(PERSON, STRING).schema();

  private Identities() {}
}
