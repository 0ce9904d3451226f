package dev.outreach.table;

import static dev.outreach.table.SchemaBuilder.DATE;
import static dev.outreach.table.SchemaBuilder.STRING;
import static dev.outreach.table.SchemaBuilder.STRINGS;

import org.apache.spark.sql.types.StructType;

/** One row per person as one address book knows them. */
public final class Contacts {
  public static final String NAME = "contacts";

  public static final String ID = "contact_id";
  public static final String SOURCE = "source";
  public static final String IDENTIFIERS = "identifiers";
  public static final String PERSON_NAME = "person_name";
  public static final String COMPANY = "company";
  public static final String ROLE = "role";
  public static final String CONNECTED_ON = "connected_on";

  /** Who introduced them, as the user wrote it: an identifier or a name. */
  public static final String REFERRED_BY = "referred_by";

  public static final StructType SCHEMA =
      SchemaBuilder.with()
          .required(ID, STRING)
          .required(SOURCE, STRING)
          .optional(IDENTIFIERS, STRINGS)
          .optional(PERSON_NAME, STRING)
          .optional(COMPANY, STRING)
          .optional(ROLE, STRING)
          .optional(CONNECTED_ON, DATE)
          .optional(REFERRED_BY, STRING)
          .schema();

  private Contacts() {}
}
