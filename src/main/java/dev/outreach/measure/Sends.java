package dev.outreach.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import dev.outreach.measure.calendar.Days;
import dev.outreach.table.Attempts;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Messages and invitations that were sent as a step of a campaign, or in one of several wordings: a
 * touch that names neither step nor variant is not among them, nor is a call.
 *
 * <p>Counted are people who did not know me before it. Each person counts once in a step, by the
 * first of its touches that they got, whatever variants came later: so two variants' people are
 * never the same, which comparing them rests on.
 */
public final class Sends {
  /** Columns of {@link #perDay} beside campaign, step and variant. */
  public static final String DAY = "day";

  public static final String PEOPLE = "people";
  public static final String REPLIED = "replied";
  public static final String POSITIVE = "positive";

  private Sends() {}

  /**
   * People by campaign, step, variant and day of sending (days since 1970 in the zone), counted as
   * {@link Replies#mature}, {@link Replies#credited} and {@link Replies#positive}: none of them on
   * days on which all are young or bounced.
   */
  public static Dataset<Row> perDay(Dataset<Row> attempts, ZoneId zone) {
    return attempts
        .where(col(Attempts.IS_FIRST_IN_STEP).and(Replies.isNew()))
        .groupBy(
            col(Attempts.CAMPAIGN),
            col(Attempts.STEP),
            col(Attempts.VARIANT),
            unix_date(Days.of(col(Attempts.OCCURRED_AT), zone)).as(DAY))
        .agg(
            Replies.mature().as(PEOPLE),
            Replies.credited().as(REPLIED),
            Replies.positive().as(POSITIVE));
  }
}
