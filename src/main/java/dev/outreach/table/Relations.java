package dev.outreach.table;

import static dev.outreach.table.Columns.DATE;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per person and address book that holds them, with how far it came with them, whether or
 * not there is a touch; derived. The other days are as in {@link Journeys}.
 */
public final class Relations {
  public static final String PERSON = Identities.PERSON;

  /** Format of the address book. */
  public static final String SOURCE = Contacts.SOURCE;

  /** The first day on which a book of this format says that we were connected. */
  public static final String CONNECTED_ON = Contacts.CONNECTED_ON;

  public static final String WRITTEN_ON = Journeys.WRITTEN_ON;
  public static final String REPLIED_ON = Journeys.REPLIED_ON;
  public static final String SPOKE_ON = Journeys.SPOKE_ON;
  public static final String MET_ON = Journeys.MET_ON;

  /** Null also for a customer from before the first touch, who counts as contracted nowhere. */
  public static final String CONTRACTED_ON = Journeys.CONTRACTED_ON;

  public static final String LAST_TOUCH_ON = Journeys.LAST_TOUCH_ON;

  public static final StructType SCHEMA =
      Columns.with()
          .required(PERSON, STRING)
          .required(SOURCE, STRING)
          .optional(CONNECTED_ON, DATE)
          .optional(WRITTEN_ON, DATE)
          .optional(REPLIED_ON, DATE)
          .optional(SPOKE_ON, DATE)
          .optional(MET_ON, DATE)
          .optional(CONTRACTED_ON, DATE)
          .optional(LAST_TOUCH_ON, DATE)
          .schema();

  private Relations() {}
}
