package dev.outreach.table;

import static dev.outreach.table.Columns.DATE;
import static dev.outreach.table.Columns.LONG;
import static dev.outreach.table.Columns.STRING;

import org.apache.spark.sql.types.StructType;

/**
 * What was done with people, by week; derived. Several rows of one week, channel and direction are
 * parts: they add up.
 */
public final class WeekCounts {
  /** The Monday, in the reporting zone. */
  public static final String WEEK_START_ON = "week_start_on";

  public static final String CHANNEL = Touches.CHANNEL;
  public static final String DIRECTION = Touches.DIRECTION;

  /** As {@link Journeys#TOUCHES} counts them. */
  public static final String TOUCHES = "touches";

  /** People with one of these touches. */
  public static final String PEOPLE = "people";

  /** Those of whom it was the very first, as their journey tells it. */
  public static final String NEW_PEOPLE = "new_people";

  /** Of the touches, meetings and video calls to which they did not come. */
  public static final String NO_SHOWS = "no_shows";

  public static final StructType SCHEMA =
      Columns.with()
          .required(WEEK_START_ON, DATE)
          .required(CHANNEL, STRING)
          .required(DIRECTION, STRING)
          .required(TOUCHES, LONG)
          .required(PEOPLE, LONG)
          .required(NEW_PEOPLE, LONG)
          .required(NO_SHOWS, LONG)
          .schema();

  private WeekCounts() {}
}
