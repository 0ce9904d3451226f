package dev.outreach.table;

import static dev.outreach.table.Columns.BOOLEAN;
import static dev.outreach.table.Columns.DATE;
import static dev.outreach.table.Columns.LONG;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * One row per person and ordered pair of channels: the first time that their talk moved from the
 * one straight to the other, within the time that is set for it; derived.
 */
public final class Hops {
  public static final String PERSON = Identities.PERSON;
  public static final String FROM_CHANNEL = "from_channel";
  public static final String TO_CHANNEL = "to_channel";

  /** {@link Journeys#US} or {@link Journeys#THEM}: who made the first touch on the new channel. */
  public static final String MOVED_BY = "moved_by";

  public static final String HOPPED_ON = "hopped_on";

  /** Days between the last touch on the one channel and the first on the other. */
  public static final String DAYS = "days";

  /** As in {@link Journeys}, and so are the columns after it. */
  public static final String FIRST_CHANNEL = Journeys.FIRST_CHANNEL;

  public static final String CONTRACTED_ON = Journeys.CONTRACTED_ON;
  public static final String IS_PRE_EXISTING = Journeys.IS_PRE_EXISTING;

  public static final StructType SCHEMA =
      Columns.with()
          .required(PERSON, STRING)
          .required(FROM_CHANNEL, STRING)
          .required(TO_CHANNEL, STRING)
          .required(MOVED_BY, STRING)
          .required(HOPPED_ON, DATE)
          .required(DAYS, LONG)
          .required(FIRST_CHANNEL, STRING)
          .optional(CONTRACTED_ON, DATE)
          .required(IS_PRE_EXISTING, BOOLEAN)
          .schema();

  private Hops() {}
}
